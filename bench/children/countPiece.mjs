/** A thread that counts pieces of a log: told where it lies, then one piece after the other. */
import { parentPort, workerData } from "node:worker_threads"
import { taelStykke } from "@delaftale/core"
import { fileStore } from "@delaftale/store-file"
import * as Effect from "effect/Effect"

const store = fileStore(workerData.root)
parentPort.on("message", async (stykke) => {
  parentPort.postMessage(await Effect.runPromise(Effect.provide(taelStykke(workerData.log, stykke), store)))
})
