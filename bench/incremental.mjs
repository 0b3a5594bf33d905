/** incremental: one more event and all verdicts anew, after a million events against after a thousand. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { isDeepStrictEqual } from "node:util"
import { appendEvents, LogStore, loebende, status } from "@delaftale/core"
import { fileStore } from "@delaftale/store-file"
import * as Effect from "effect/Effect"
import * as ManagedRuntime from "effect/ManagedRuntime"
import { asNew, newRegistrations, writeLog } from "./syntheticLog.mjs"

const valg = { idag: "2026-11-23" }
const appends = 120

/** A log of that many events, everything in it counted once. */
const begun = async (run, agreement, log, amount) => {
  await run(writeLog(log, agreement, amount))
  const kept = loebende(log)
  await run(kept.aktuel(valg))
  return { log, kept, events: newRegistrations(agreement), written: amount }
}

/** Writes one event, untimed; then asks, timed. */
const oneMore = async (run, one, timing) => {
  const event = asNew(one.events.next().value, 10_000_000 + one.written++)
  await run(
    Effect.flatMap(
      LogStore.use((store) => store.head(one.log)),
      (head) => appendEvents(head, [event], "2026-11-23T09:00:00.000Z")
    )
  )
  return timing(() => run(one.kept.aktuel(valg)))
}

export const incremental = async () => {
  const root = mkdtempSync(join(tmpdir(), "delaftale-bench-"))
  const agreement = JSON.parse(readFileSync(new URL("../examples/viborg/delaftale.json", import.meta.url), "utf8"))
  const runtime = ManagedRuntime.make(fileStore(root, { durability: "written" }))
  const run = (effect) => runtime.runPromise(effect)
  const long = await begun(run, agreement, "long", 1_000_000)
  const short = await begun(run, agreement, "short", 1_000)
  return {
    name: "incremental",
    goal: 0.5,
    unit: "answers/s",
    amount: appends,
    together: async (timingLong, timingShort) => {
      let answers = []
      for (let turn = 0; turn < appends; turn++) {
        answers = [await oneMore(run, long, timingLong), await oneMore(run, short, timingShort)]
      }
      const { vurderinger } = await run(status("short", valg))
      return [answers[0].haendelser - long.written, isDeepStrictEqual(answers[1].vurderinger, vurderinger)]
    },
    check: (missing, isSame) => {
      if (missing !== 0 || !isSame) throw new Error("the answers kept are not those of the log")
    },
    teardown: async () => {
      await runtime.dispose()
      rmSync(root, { recursive: true })
    }
  }
}
