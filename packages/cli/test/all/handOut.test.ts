/** Handing logs to threads: every log has its one row, in order, however many threads there are and whichever die. */
import { LogId } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Logger from "effect/Logger"
import fc from "fast-check"
import { expect, it } from "vitest"
import { handOut } from "../../src/all/handOut.ts"
import type { Lograekke } from "../../src/all/Lograekke.ts"
import { ThreadDied } from "../../src/all/Thread.ts"

/** What a log does to the thread that is given it, and how many turns of the others it takes. */
const log = fc.record({ kills: fc.boolean(), turns: fc.nat(5) })

const idOf = (index: number): LogId => LogId.make(`log-${String(index).padStart(3, "0")}`)
const rowOf = (id: string): Lograekke => ({ _tag: "Uvurderet", log: id, besked: { kode: 2, da: "svar", en: "answer" } })
const outcomeOf = (row: Lograekke): string => (row._tag === "Uvurderet" ? `${row.log}: ${row.besked.en}` : row.log)

/** The starts that are given fail; all others succeed. */
const threads = (logs: ReadonlyArray<{ readonly kills: boolean; readonly turns: number }>, failing: Set<number>) => {
  const asked: Array<string> = []
  let [started, atWork, most] = [0, 0, 0]
  const ask = (id: LogId) =>
    Effect.gen(function* () {
      const { kills, turns } = logs[Number(id.slice(4))]!
      asked.push(id)
      most = Math.max(most, ++atWork)
      for (let turn = 0; turn <= turns; turn++) yield* Effect.yieldNow
      atWork--
      return kills ? yield* new ThreadDied({ message: "killed" }) : rowOf(id)
    })
  const start = Effect.suspend(() =>
    failing.has(started++) ? Effect.fail(new ThreadDied({ message: "no start" })) : Effect.succeed({ ask })
  )
  return { start, asked, most: () => most }
}

it("gives every log to one thread once, and keeps the order of the logs", () =>
  fc.assert(
    fc.asyncProperty(fc.array(log, { maxLength: 20 }), fc.integer({ min: 1, max: 5 }), async (logs, count) => {
      const { asked, most, start } = threads(logs, new Set())
      const told: Array<number> = []
      const ids = logs.map((_, index) => idOf(index))
      const rows = await Effect.runPromise(handOut(ids, count, start, (done) => told.push(done)))
      expect(rows.map(outcomeOf)).toEqual(
        logs.map(
          ({ kills }, i) => `${idOf(i)}: ${kills ? "The thread that was to evaluate the log died: killed" : "answer"}`
        )
      )
      expect(asked.toSorted()).toEqual(ids)
      expect(most()).toBeLessThanOrEqual(count)
      expect(told).toEqual(ids.map((_, index) => index + 1))
    })
  ))

it("leaves to the others what a thread cannot do that does not start, and names each log if there are none", () =>
  fc.assert(
    fc.asyncProperty(fc.array(log, { minLength: 1, maxLength: 12 }), fc.array(fc.nat(8)), async (logs, failing) => {
      const { asked, start } = threads(logs, new Set(failing))
      const ids = logs.map((_, index) => idOf(index))
      const rows = await Effect.runPromise(Effect.provide(handOut(ids, 3, start), Logger.layer([])))
      expect(rows.map(({ log: id }) => id)).toEqual(ids)
      const unasked = rows.filter((row) => outcomeOf(row).endsWith("no start")).map(({ log: id }) => id)
      expect([...asked, ...unasked].toSorted()).toEqual(ids)
      if (!failing.includes(0) && !logs.some(({ kills }) => kills)) expect(unasked).toEqual([])
    })
  ))
