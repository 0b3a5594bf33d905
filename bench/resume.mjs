/** resume: the last hundredth of a log of a million events, from a saved count, against the full replay. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { isDeepStrictEqual } from "node:util"
import { appendEvents, LogStore, loebende, status } from "@delaftale/core"
import { fileStore } from "@delaftale/store-file"
import * as Effect from "effect/Effect"
import { asNew, newRegistrations, writeLog } from "./syntheticLog.mjs"

const log = "resume"
const valg = { idag: "2026-11-23" }
const amount = 990_000
const rest = 10_000

const append = Effect.fnUntraced(function* (agreement) {
  const events = newRegistrations(agreement)
  for (let written = 0; written < rest; written += 1000) {
    const batch = Array.from({ length: 1000 }, (_, n) => asNew(events.next().value, 10_000_000 + written + n))
    yield* appendEvents(yield* LogStore.use((store) => store.head(log)), batch, "2026-11-23T09:00:00.000Z")
  }
})

export const resume = async () => {
  const root = mkdtempSync(join(tmpdir(), "delaftale-bench-"))
  const agreement = JSON.parse(readFileSync(new URL("../examples/viborg/delaftale.json", import.meta.url), "utf8"))
  const store = fileStore(root, { durability: "written" })
  const run = (effect) => Effect.runPromise(Effect.provide(effect, store))
  await run(writeLog(log, agreement, amount))
  const saved = await run(loebende(log).gem())
  await run(append(agreement))
  process.stderr.write(`resume: the saved count has ${Math.round(saved.length / 1000)} kB\n`)
  const resumed = async () => {
    const kept = loebende(log)
    const { genoptaget } = await run(kept.genoptag(saved))
    if (!genoptaget) throw new Error("the saved count was not gone on from")
    return run(kept.aktuel(valg))
  }
  return {
    name: "resume",
    goal: 20,
    unit: "events/s",
    amount: amount + rest,
    ours: resumed,
    theirs: () => run(status(log, valg)),
    check: (ours, theirs) => {
      if (!isDeepStrictEqual(ours.vurderinger, theirs.vurderinger)) throw new Error("another answer")
    },
    teardown: () => rmSync(root, { recursive: true })
  }
}
