/** workers-2 and replay-1m: a log of a million events counted in two pieces at once, against one thread and against a plain loop. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { isDeepStrictEqual } from "node:util"
import { Worker } from "node:worker_threads"
import { status, statusIStykker } from "@delaftale/core"
import { fileStore } from "@delaftale/store-file"
import * as Effect from "effect/Effect"
import { plainFold } from "./plainFold.mjs"
import { sameFigures } from "./sameFigures.mjs"
import { writeLog } from "./syntheticLog.mjs"

const log = "pieces"
const valg = { idag: "2026-11-23" }
const amount = 1_000_000

const thread = (root) =>
  new Worker(new URL("./children/countPiece.mjs", import.meta.url), { workerData: { root, log } })

/** Each piece to a thread of its own, started for it: what a process that does nothing else would do. */
const counted = (root) => (stykke) =>
  Effect.promise(
    () =>
      new Promise((resolve, reject) => {
        const worker = thread(root)
        worker.once("message", (talt) => {
          resolve(talt)
          worker.terminate()
        })
        worker.once("error", reject)
        worker.postMessage(stykke)
      })
  )

const prepared = async () => {
  const root = mkdtempSync(join(tmpdir(), "delaftale-bench-"))
  const agreement = JSON.parse(readFileSync(new URL("../examples/viborg/delaftale.json", import.meta.url), "utf8"))
  const store = fileStore(root, { durability: "written" })
  const run = (effect) => Effect.runPromise(Effect.provide(effect, store))
  await run(writeLog(log, agreement, amount))
  return { root, run, teardown: () => rmSync(root, { recursive: true }) }
}

const inPieces = (root, run, pieces) => () => run(statusIStykker(log, valg, pieces, counted(root)))

/** Two threads against one, both beside the main one, which waits. */
export const workers2 = async () => {
  const { root, run, teardown } = await prepared()
  return {
    name: "workers-2",
    goal: 1.6,
    unit: "events/s",
    amount,
    ours: inPieces(root, run, 2),
    theirs: inPieces(root, run, 1),
    check: (ours, theirs) => {
      if (!isDeepStrictEqual(ours.vurderinger, theirs.vurderinger)) throw new Error("another answer")
    },
    teardown
  }
}

const replay = (name, goal, ours) => async () => {
  const { root, run, teardown } = await prepared()
  return {
    name,
    goal,
    unit: "events/s",
    amount,
    ours: ours(root, run),
    theirs: () => plainFold(join(root, log)),
    check: sameFigures,
    teardown
  }
}

export const replay1m = replay("replay-1m", 1.2, (root, run) => inPieces(root, run, 2))
export const replay1mOneCore = replay("replay-1m-1core", 0.7, (_root, run) => () => run(status(log, valg)))
