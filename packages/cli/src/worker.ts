/** What a thread of `status` does: opens the store, says so to the empty word, answers each log with its row, and counts pieces. */
import { parentPort, workerData } from "node:worker_threads"
import { taelStykke } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as ManagedRuntime from "effect/ManagedRuntime"
import type { AskedPiece, Question, Task } from "./all/Thread.ts"
import { vurderLog } from "./all/vurderLog.ts"
import { lagerI } from "./lagersted.ts"

const { sted, valg } = workerData as Task

/** What the store warns of it has said to the thread that lists the logs. */
const silent = Logger.layer([])
const runtime = ManagedRuntime.make(Layer.provide(lagerI(sted), silent))
await runtime.context()

const counted = ({ log, stykke }: AskedPiece) =>
  runtime.runPromise(Effect.catch(taelStykke(log, stykke), () => Effect.undefined))

const answer = async (question: Question) => {
  if (question === "") return "ready"
  return typeof question === "string" ? runtime.runPromise(vurderLog(question, valg)) : counted(question)
}

parentPort?.on("message", async (question: Question) => parentPort?.postMessage(await answer(question)))
