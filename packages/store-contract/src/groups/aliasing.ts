/** A caller that changes a value which it handed in or was handed: the store does not notice. */
import { type Head, LogStore, type SealedBatch } from "@delaftale/core"
import * as Effect from "effect/Effect"
import { expect } from "vitest"
import { type Group, promiseIn } from "../Group.ts"
import { a, appendChain, emptyA, endOf, exportText, headOf, notes, notesAfter, readAll, textOf } from "../logs.ts"

type Mutable<A> = { -readonly [K in keyof A]: A[K] extends ReadonlyArray<infer B> ? Array<B> : A[K] }

const chain = notes(a, ["1"], ["2", "3"])

/** Changes what can be changed; a frozen value is as good as a copy. */
const spoil = (change: () => void): Effect.Effect<void> => Effect.ignore(Effect.try(change))

const spoilBatch = (batch: SealedBatch | undefined) =>
  Effect.gen(function* () {
    const open = batch as Mutable<SealedBatch>
    yield* spoil(() => open.lines.push("more"))
    yield* spoil(() => open.lines.splice(0, 1, "changed"))
    yield* spoil(() => {
      open.commit = "changed"
    })
    yield* spoil(() => {
      open.from = 77
    })
  })

const spoilHead = (head: Head) =>
  spoil(() => {
    const open = head as Mutable<Head>
    open.position = 77 as Head["position"]
    open.seal = "changed"
    open.anchor = "changed"
  })

const isUnchanged = Effect.gen(function* () {
  expect(yield* exportText(a)).toBe(textOf(chain))
  expect(yield* headOf(a)).toEqual(endOf(chain))
  const next = notesAfter(endOf(chain), "4")
  expect((yield* LogStore.use((store) => store.append(a, endOf(chain), [next]))).position).toBe(4)
})

export const aliasing: Group = {
  number: 11,
  name: "aliasing",
  cases: [
    promiseIn(
      "keeps a batch as it was handed in, whatever becomes of that afterwards",
      Effect.gen(function* () {
        const given = chain.batches.map((batch) => structuredClone(batch)) as [SealedBatch, SealedBatch]
        yield* LogStore.use((store) => store.append(a, emptyA, given))
        for (const batch of [...given]) yield* spoilBatch(batch)
        given.length = 0 as 2
        yield* isUnchanged
      })
    ),
    promiseIn(
      "keeps a batch whatever becomes of one that was read",
      Effect.gen(function* () {
        yield* appendChain(chain)
        for (const batch of yield* readAll(a)) yield* spoilBatch(batch)
        yield* isUnchanged
      })
    ),
    promiseIn(
      "knows its end whatever becomes of a head that it gave or was given",
      Effect.gen(function* () {
        const expected = { ...emptyA }
        const { batches, heads } = chain
        const first = yield* LogStore.use((store) => store.append(a, expected, [batches[0]!]))
        yield* spoilHead(expected)
        yield* spoilHead(first)
        const second = yield* LogStore.use((store) => store.append(a, heads[1]!, [batches[1]!]))
        yield* spoilHead(second)
        yield* spoilHead(yield* headOf(a))
        yield* isUnchanged
      })
    )
  ]
}
