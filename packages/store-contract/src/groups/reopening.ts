/** A store that is closed and opened again on its place: nothing is lost, and appends go on. */
import { LogStore } from "@delaftale/core"
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { expect } from "vitest"
import { history } from "../arbitraries.ts"
import { failureOf } from "../failureOf.ts"
import { type Group, promise } from "../Group.ts"
import { a, allLogs, appendChain, b, chainOf, endOf, exportText, headOf, notes, notesAfter, textOf } from "../logs.ts"

export const reopening: Group = {
  number: 12,
  name: "reopening",
  cases: [
    promise(
      "finds all that was there, and goes on, wherever between appends it happens",
      (bench) =>
        bench.forAll(fc.tuple(history, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 })), ([batches, closes]) =>
          bench.atNewSite(({ open }) =>
            Effect.gen(function* () {
              const chain = chainOf(a, batches)
              let from = 0
              for (const to of [...closes.flatMap((close, i) => (close ? [i + 1] : [])), batches.length]) {
                const part = {
                  ...chain,
                  batches: chain.batches.slice(from, to),
                  heads: chain.heads.slice(from, to + 1)
                }
                yield* open(appendChain(part))
                from = Math.max(from, Math.min(to, batches.length))
                const { end, text } = yield* open(Effect.all({ end: headOf(a), text: exportText(a) }))
                expect(end).toEqual(chain.heads[from])
                expect(text).toBe(textOf({ ...chain, batches: chain.batches.slice(0, from) }))
              }
            })
          )
        ),
      "reopen"
    ),
    promise(
      "knows its logs, and refuses a head that was overtaken before",
      (bench) =>
        bench.atNewSite(({ open }) =>
          Effect.gen(function* () {
            const [ofA, ofB] = [notes(a, ["1"], ["2"]), notes(b, ["1"])]
            yield* open(Effect.andThen(appendChain(ofB), appendChain(ofA)))
            expect(yield* open(allLogs)).toEqual([a, b])
            const stale = LogStore.use((store) => store.append(a, ofA.heads[1]!, [notesAfter(ofA.heads[1]!, "late")]))
            expect(yield* open(failureOf(stale))).toMatchObject({ _tag: "HeadMoved", actual: endOf(ofA) })
            expect(yield* open(Effect.all([exportText(a), exportText(b)]))).toEqual([textOf(ofA), textOf(ofB)])
          })
        ),
      "reopen"
    ),
    promise(
      "finds an empty place empty, also where somebody has looked at it",
      (bench) =>
        bench.atNewSite(({ open }) =>
          Effect.gen(function* () {
            const look = Effect.all([headOf(a), exportText(a), allLogs])
            const before = yield* open(look)
            expect(yield* open(look)).toEqual(before)
            expect(before).toEqual([chainOf(a, []).heads[0], textOf(chainOf(a, [])), []])
          })
        ),
      "reopen"
    )
  ]
}
