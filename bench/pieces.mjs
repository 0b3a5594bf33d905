/** workers-2 and replay-1m: a log of a million events counted in two pieces at once, against one thread and against a plain loop. */
import { isDeepStrictEqual } from "node:util"
import { Worker } from "node:worker_threads"
import { status, statusIStykker, taelStykke } from "@delaftale/core"
import * as Effect from "effect/Effect"
import { log, logOf, million, valg } from "./logOf.mjs"
import { plainFold } from "./plainFold.mjs"
import { sameFigures } from "./sameFigures.mjs"

const countPiece = new URL("./children/countPiece.mjs", import.meta.url)

/** A thread that is kept from one round to the next, as a service keeps it. */
const thread = (root) => {
  const worker = new Worker(countPiece, { workerData: { root, log } })
  const counted = (stykke) =>
    new Promise((resolve, reject) => {
      worker.once("error", reject)
      worker.once("message", (talt) => {
        worker.off("error", reject)
        resolve(talt)
      })
      worker.postMessage(stykke)
    })
  return { counted, end: () => worker.terminate() }
}

/** The whole log, verified and evaluated by two at once: the first piece here, the other by a thread. */
export const twoCounting = ({ root, run }) => {
  const { counted, end } = thread(root)
  const count = (stykke) => (stykke.efter === 0 ? taelStykke(log, stykke) : Effect.promise(() => counted(stykke)))
  return { replay: () => run(statusIStykker(log, valg, 2, count)), end }
}

/** Two who count against one. */
export const workers2 = async () => {
  const place = await logOf(million)
  const { end, replay } = twoCounting(place)
  return {
    name: "workers-2",
    goal: 1.6,
    unit: "events/s",
    amount: million,
    ours: replay,
    theirs: () => place.run(status(log, valg)),
    check: (ours, theirs) => {
      if (!isDeepStrictEqual(ours.vurderinger, theirs.vurderinger)) throw new Error("another answer")
    },
    teardown: end
  }
}

const againstPlain = (name, goal, place, ours, teardown) => ({
  name,
  goal,
  unit: "events/s",
  amount: million,
  ours,
  theirs: () => plainFold(place.folder),
  check: sameFigures,
  teardown
})

export const replay1m = async () => {
  const place = await logOf(million)
  const { end, replay } = twoCounting(place)
  return againstPlain("replay-1m", 1.2, place, replay, end)
}

export const replay1mOneCore = async () => {
  const place = await logOf(million)
  return againstPlain("replay-1m-1core", 0.7, place, () => place.run(status(log, valg)))
}
