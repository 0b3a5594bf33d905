/** The synthetic log of so many events: written once for all measures of a run that ask for it, gone when the run ends. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileStore } from "@delaftale/store-file"
import * as Effect from "effect/Effect"
import { writeLog } from "./syntheticLog.mjs"

export const log = "bench"
export const valg = { idag: "2026-11-23" }
const agreement = JSON.parse(readFileSync(new URL("../examples/viborg/delaftale.json", import.meta.url), "utf8"))

/** What the measures mean by a million; to try one out, `BENCH_EVENTS` makes it less, and its rows are no results. */
export const million = Number(process.env.BENCH_EVENTS ?? 1_000_000)

const logs = new Map()

const write = async (amount) => {
  const root = mkdtempSync(join(tmpdir(), "delaftale-bench-"))
  process.on("exit", () => rmSync(root, { recursive: true, force: true }))
  const store = fileStore(root, { durability: "written" })
  const run = (effect) => Effect.runPromise(Effect.provide(effect, store))
  await run(writeLog(log, agreement, amount))
  return { root, folder: join(root, log), run }
}

/** Where it lies, and how an effect is run on its store. Nobody writes to it. */
export const logOf = (amount) => {
  if (!logs.has(amount)) logs.set(amount, write(amount))
  return logs.get(amount)
}
