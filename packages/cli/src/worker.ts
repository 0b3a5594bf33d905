/** What a thread of `status --all` does: opens the store, says so to the empty word, and answers each log with its row. */
import { parentPort, workerData } from "node:worker_threads"
import type { LogId } from "@delaftale/core"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as ManagedRuntime from "effect/ManagedRuntime"
import type { Task } from "./all/Thread.ts"
import { vurderLog } from "./all/vurderLog.ts"
import { lagerI } from "./lagersted.ts"

const { sted, valg } = workerData as Task

/** What the store warns of it has said to the thread that lists the logs. */
const silent = Logger.layer([])
const runtime = ManagedRuntime.make(Layer.provide(lagerI(sted), silent))
await runtime.context()

parentPort?.on("message", async (log: LogId | "") => {
  parentPort?.postMessage(log === "" ? "ready" : await runtime.runPromise(vurderLog(log, valg)))
})
