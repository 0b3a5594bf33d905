/** A thread that verifies pieces of a log in a database: told where it lies, then one piece after the other. */
import { parentPort, workerData } from "node:worker_threads"
import { verificerStykke } from "@delaftale/core"
import { postgresStore } from "@delaftale/store-postgres"
import * as ManagedRuntime from "effect/ManagedRuntime"

const { log, store } = workerData
const runtime = ManagedRuntime.make(postgresStore(store))
parentPort.on("message", async (stykke) => {
  if (stykke !== "end") return parentPort.postMessage(await runtime.runPromise(verificerStykke(log, stykke)))
  await runtime.dispose()
  parentPort.close()
})
