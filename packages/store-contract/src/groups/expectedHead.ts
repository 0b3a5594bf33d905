/** The head that a writer expects: only the right one lets it through, every other one is told the right one. */
import { emptyHead, type Head, LogStore, pureSha256 } from "@delaftale/core"
import * as Effect from "effect/Effect"
import { expect } from "vitest"
import { failureOf } from "../failureOf.ts"
import { type Case, type Group, promiseIn } from "../Group.ts"
import { a, appendChain, b, emptyA, endOf, headOf, notes, notesAfter, readAll } from "../logs.ts"

const chain = notes(a, ["1"], ["2", "3"])
const end = endOf(chain)
const other = notes(a, ["other"], ["2", "3"])

/** Heads at which the log does not end. */
const wrong: Readonly<Record<string, Head>> = {
  "that is behind": chain.heads[1]!,
  "of the empty log": emptyA,
  "that is ahead": endOf(notes(a, ["1"], ["2", "3"], ["4"])),
  "of another history as long": endOf(other),
  "of another log": emptyHead(pureSha256, b),
  "with the position of another": { ...end, position: chain.heads[1]!.position },
  "with the seal of another": { ...end, seal: chain.heads[1]!.seal },
  "with a seal in capitals": { ...end, seal: end.seal.toUpperCase() },
  "with no seal": { ...end, seal: "" },
  "with a seal that is none": { ...end, seal: "'; --" },
  "before the beginning": { ...end, position: -1 as Head["position"] },
  "between two positions": { ...end, position: 2.5 as Head["position"] }
}

/** The batch does follow the log's end, so nothing but the expectation is wrong. */
const refusesHead = ([name, expected]: [string, Head]): Case =>
  promiseIn(
    `tells where the log ends to whoever expects a head ${name}, and writes nothing`,
    Effect.gen(function* () {
      yield* appendChain(chain)
      const moved = yield* failureOf(LogStore.use((store) => store.append(a, expected, [notesAfter(end, "4")])))
      expect(moved).toMatchObject({ _tag: "HeadMoved", actual: end })
      expect(yield* readAll(a)).toEqual(chain.batches)
    })
  )

export const expectedHead: Group = {
  number: 2,
  name: "expected head",
  cases: [
    promiseIn(
      "lets through whoever expects the head at which the log ends",
      Effect.gen(function* () {
        yield* appendChain(chain)
        const head = yield* LogStore.use((store) => store.append(a, end, [notesAfter(end, "4")]))
        expect(head).toEqual(endOf(notes(a, ["1"], ["2", "3"], ["4"])))
        expect(yield* headOf(a)).toEqual(head)
      })
    ),
    promiseIn(
      "tells that an unknown log is empty to whoever expects something in it",
      Effect.gen(function* () {
        const moved = yield* failureOf(LogStore.use((store) => store.append(a, end, [notesAfter(end, "4")])))
        expect(moved).toMatchObject({ _tag: "HeadMoved", actual: emptyA })
      })
    ),
    promiseIn(
      "does not take the bytes that stand there for a right expectation: knowing a retry is not the store's part",
      Effect.gen(function* () {
        yield* appendChain(chain)
        const again = LogStore.use((store) => store.append(a, chain.heads[1]!, [chain.batches[1]!]))
        expect(yield* failureOf(again)).toMatchObject({ _tag: "HeadMoved", actual: end })
        expect(yield* readAll(a)).toEqual(chain.batches)
      })
    ),
    ...Object.entries(wrong).map(refusesHead)
  ]
}
