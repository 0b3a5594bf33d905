/** Logs side by side in one store: none of them ever sees another. */
import { LogId, LogStore } from "@delaftale/core"
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { expect } from "vitest"
import { history } from "../arbitraries.ts"
import { type Group, promise, promiseIn } from "../Group.ts"
import { a, allLogs, appendChain, b, type Chain, chainOf, endOf, exportText, headOf, notes, textOf } from "../logs.ts"

/** Appends a batch of each in turn. */
const interleaved = (chains: ReadonlyArray<Chain>) =>
  LogStore.use((store) =>
    Effect.gen(function* () {
      const longest = Math.max(...chains.map(({ batches }) => batches.length))
      for (let i = 0; i < longest; i++) {
        for (const { batches, heads, log } of chains) {
          const batch = batches[i]
          if (batch !== undefined) yield* store.append(log, heads[i]!, [batch])
        }
      }
    })
  )

/** Ids that begin like others, and that a collation would put into another order than their characters do. */
const ids = ["0", "00", "9", "a", "a-", "a-1", "a0", "a1", "aa", "ab", "b", "z".repeat(63)].map((id) => LogId.make(id))

export const twoLogs: Group = {
  number: 9,
  name: "two logs",
  cases: [
    promise("have each its own bytes and its own end, however appends to them take turns", (bench) =>
      bench.forAll(fc.tuple(history, history), async ([ofA, ofB]) => {
        const chains = [chainOf(a, ofA), chainOf(b, ofB)]
        const { ends, texts } = await bench.inNewStore(
          Effect.andThen(
            interleaved(chains),
            Effect.all({ ends: Effect.all([headOf(a), headOf(b)]), texts: Effect.all([exportText(a), exportText(b)]) })
          )
        )
        expect(texts).toEqual(chains.map(textOf))
        expect(ends).toEqual(chains.map(endOf))
      })
    ),
    promiseIn(
      "are told apart by every character of their ids, and listed in the order of these",
      Effect.gen(function* () {
        for (const id of ids.toReversed()) yield* appendChain(notes(id, [id]))
        expect(yield* allLogs).toEqual(ids)
        for (const id of ids) expect(yield* exportText(id)).toBe(textOf(notes(id, [id])))
      })
    ),
    promiseIn(
      "are listed only if something stands in them",
      Effect.gen(function* () {
        yield* headOf(a)
        yield* exportText(b)
        expect(yield* allLogs).toEqual([])
        yield* appendChain(notes(b, ["1"]))
        expect(yield* allLogs).toEqual([b])
      })
    )
  ]
}
