/** The first append to a log that the store has never heard of, and what is read back. */
import { appendEvents, readVerified } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { expect } from "vitest"
import { history } from "../arbitraries.ts"
import { type Group, promise, promiseIn } from "../Group.ts"
import { a, allLogs, appendChain, chainOf, emptyA, endOf, exportText, headOf, note, readAll } from "../logs.ts"
import { exampleId, exampleText } from "../workedExample.ts"
import { imported } from "./exports.ts"

export const firstAppend: Group = {
  number: 1,
  name: "first append",
  cases: [
    promiseIn(
      "takes a log that nobody has written to for empty",
      Effect.gen(function* () {
        expect(yield* headOf(a)).toEqual(emptyA)
        expect(yield* readAll(a)).toEqual([])
        expect(yield* allLogs).toEqual([])
      })
    ),
    promise("gives back every batch as it was written, in order, and says where the log ends", (bench) =>
      bench.forAll(history, async (batches) => {
        const chain = chainOf(a, batches)
        const { acknowledged, end, read } = await bench.inNewStore(
          Effect.all({ acknowledged: appendChain(chain), end: headOf(a), read: readAll(a) })
        )
        expect(acknowledged).toEqual(chain.heads.slice(1))
        expect(end).toEqual(endOf(chain))
        expect(read).toEqual(chain.batches)
      })
    ),
    promise("gives back events that are those that went in, numbered from 1 without a hole", (bench) =>
      bench.forAll(history, async (batches) => {
        const read = await bench.inNewStore(
          Effect.andThen(appendChain(chainOf(a, batches)), Stream.runCollect(readVerified(a)))
        )
        const events = read.flatMap((batch) => batch.events)
        expect(events.map(({ at, p, ...event }) => event)).toEqual(batches.flat())
        expect(events.map(({ p }) => p)).toEqual(batches.flat().map((_, i) => i + 1))
      })
    ),
    promiseIn(
      "keeps the worked example of the format to the byte",
      Effect.gen(function* () {
        yield* imported(exampleText)
        expect(yield* exportText(exampleId)).toBe(exampleText)
      })
    ),
    promiseIn(
      "never lets the time fall, and says in the head how late it is",
      Effect.gen(function* () {
        const first = yield* appendEvents(emptyA, [note("1")], "2026-11-23T09:00:00.000Z")
        const second = yield* appendEvents(first, [note("2")], "2026-11-23T08:00:00.000Z")
        const read = yield* Stream.runCollect(readVerified(a))
        const ats = [second.at, (yield* headOf(a)).at, ...read.map(({ events }) => events[0]?.at)]
        expect(ats).toEqual(Array(4).fill("2026-11-23T09:00:00.000Z"))
      })
    )
  ]
}
