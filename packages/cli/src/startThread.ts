/** A thread of Node that runs `worker.ts`; it ends with its scope, whatever it is doing. */
import { Worker } from "node:worker_threads"
import type { TaltStykke } from "@delaftale/core"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { Lograekke } from "./all/Lograekke.ts"
import { type Question, type Task, type Thread, ThreadDied } from "./all/Thread.ts"

/** Beside this file, in the sources as in the package. */
const workerFile = new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url)

export const startThread = (task: Task, file: URL = workerFile): Effect.Effect<Thread, ThreadDied, Scope.Scope> =>
  Effect.gen(function* () {
    const worker = yield* Effect.acquireRelease(
      Effect.sync(() => new Worker(file, { workerData: task })),
      (one) => Effect.promise(() => one.terminate())
    )
    const death = deathOf(worker)
    const asked = <A>(question: Question) => Effect.raceFirst(answerOf<A>(worker, question), Deferred.await(death))
    yield* asked<"ready">("")
    return {
      ask: (log) => asked<Lograekke>(log),
      tael: (piece) => asked<TaltStykke | undefined>(piece)
    } satisfies Thread
  })

/** Heard from the beginning: an error that nobody hears would end the whole process. */
const deathOf = (worker: Worker): Deferred.Deferred<never, ThreadDied> => {
  const death = Deferred.makeUnsafe<never, ThreadDied>()
  const died = (message: string) => Deferred.doneUnsafe(death, Effect.fail(new ThreadDied({ message })))
  worker.on("error", (error) => died(error instanceof Error ? error.message : String(error)))
  worker.on("messageerror", ({ message }) => died(message))
  worker.on("exit", (code) => died(`exit ${code}`))
  return death
}

const answerOf = <A>(worker: Worker, question: Question): Effect.Effect<A> =>
  Effect.callback((resume) => {
    const heard = (answer: A) => resume(Effect.succeed(answer))
    worker.once("message", heard)
    worker.postMessage(question)
    return Effect.sync(() => worker.off("message", heard))
  })
