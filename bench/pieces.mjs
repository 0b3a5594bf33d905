/** workers-2 and replay-1m: a log of a million events counted in two pieces at once, against one thread and against a plain loop. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { isDeepStrictEqual } from "node:util"
import { Worker } from "node:worker_threads"
import { status, statusIStykker, taelStykke } from "@delaftale/core"
import { fileStore } from "@delaftale/store-file"
import * as Effect from "effect/Effect"
import { plainFold } from "./plainFold.mjs"
import { sameFigures } from "./sameFigures.mjs"
import { writeLog } from "./syntheticLog.mjs"

const log = "pieces"
const valg = { idag: "2026-11-23" }
const amount = 1_000_000

/** Threads that are kept from one round to the next, as a service keeps them. */
const threads = (root, amount) => {
  const url = new URL("./children/countPiece.mjs", import.meta.url)
  const all = Array.from({ length: amount }, () => new Worker(url, { workerData: { root, log } }))
  const free = [...all]
  const counted = (stykke) =>
    new Promise((resolve, reject) => {
      const one = free.pop()
      one.once("error", reject)
      one.once("message", (talt) => {
        one.off("error", reject)
        free.push(one)
        resolve(talt)
      })
      one.postMessage(stykke)
    })
  return { counted, end: () => Promise.all(all.map((one) => one.terminate())) }
}

const prepared = async () => {
  const root = mkdtempSync(join(tmpdir(), "delaftale-bench-"))
  const agreement = JSON.parse(readFileSync(new URL("../examples/viborg/delaftale.json", import.meta.url), "utf8"))
  const store = fileStore(root, { durability: "written" })
  const run = (effect) => Effect.runPromise(Effect.provide(effect, store))
  await run(writeLog(log, agreement, amount))
  const pool = threads(root, 1)
  const teardown = async () => {
    await pool.end()
    rmSync(root, { recursive: true })
  }
  return { root, run, counted: pool.counted, teardown }
}

/** The first piece here, each other by a thread. */
const inTwo = (run, counted) => () =>
  run(
    statusIStykker(log, valg, 2, (stykke) =>
      stykke.efter === 0 ? taelStykke(log, stykke) : Effect.promise(() => counted(stykke))
    )
  )

/** Two who count against one. */
export const workers2 = async () => {
  const { counted, run, teardown } = await prepared()
  return {
    name: "workers-2",
    goal: 1.6,
    unit: "events/s",
    amount,
    ours: inTwo(run, counted),
    theirs: () => run(status(log, valg)),
    check: (ours, theirs) => {
      if (!isDeepStrictEqual(ours.vurderinger, theirs.vurderinger)) throw new Error("another answer")
    },
    teardown
  }
}

const replay = (name, goal, ours) => async () => {
  const { counted, root, run, teardown } = await prepared()
  return {
    name,
    goal,
    unit: "events/s",
    amount,
    ours: ours(run, counted),
    theirs: () => plainFold(join(root, log)),
    check: sameFigures,
    teardown
  }
}

export const replay1m = replay("replay-1m", 1.2, inTwo)
export const replay1mOneCore = replay("replay-1m-1core", 0.7, (run) => () => run(status(log, valg)))
