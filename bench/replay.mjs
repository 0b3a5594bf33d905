/** replay-200k: verified, validated, evaluated replay of 200,000 events from file, against parsing and folding by hand. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { status } from "@delaftale/core"
import { fileStore } from "@delaftale/store-file"
import * as Effect from "effect/Effect"
import { plainFold } from "./plainFold.mjs"
import { sameFigures } from "./sameFigures.mjs"
import { writeLog } from "./syntheticLog.mjs"

const amount = 200_000
const log = "replay"

export const replay200k = async () => {
  const root = mkdtempSync(join(tmpdir(), "delaftale-bench-"))
  const agreement = JSON.parse(readFileSync(new URL("../examples/viborg/delaftale.json", import.meta.url), "utf8"))
  const store = fileStore(root)
  await Effect.runPromise(writeLog(log, agreement, amount).pipe(Effect.provide(store)))
  return {
    name: "replay-200k",
    goal: 0.5,
    unit: "events/s",
    amount,
    ours: () => Effect.runPromise(status(log, { idag: "2026-11-23" }).pipe(Effect.provide(store))),
    theirs: () => plainFold(join(root, log)),
    check: sameFigures,
    teardown: () => rmSync(root, { recursive: true })
  }
}
