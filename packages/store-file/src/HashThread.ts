/** The thread that reads and hashes segments, as the one who parses them sees it. */
import { Worker } from "node:worker_threads"
import * as Effect from "effect/Effect"
import * as Queue from "effect/Queue"
import type * as Scope from "effect/Scope"
import { codeOf } from "./codeOf.ts"
import { DiskFailure } from "./DiskFailure.ts"
import type { Answer, HashedPiece, SegmentTask } from "./HashedPiece.ts"

/** One segment at a time, to its end: a thread that is asked for another one before that is of no more use. */
export interface HashThread {
  readonly begin: (task: SegmentTask) => Effect.Effect<void>
  /** The next piece of the segment, the empty one last; the piece before is no longer good. */
  readonly next: Effect.Effect<HashedPiece, DiskFailure>
}

/** Beside this file, in the sources as in the package. */
/* v8 ignore next -- the tests run from the sources, the package is imported by a check of its own */
const threadFile = new URL(
  import.meta.url.endsWith(".ts") ? "./segmentThread.ts" : "./segmentThread.js",
  import.meta.url
)

/** Ends with its scope. Undefined where it cannot be started, as in a bundle that left its file behind. */
export const startHashThread = (file: URL = threadFile): Effect.Effect<HashThread | undefined, never, Scope.Scope> =>
  Effect.gen(function* () {
    const answers = yield* Queue.unbounded<Answer>()
    const worker = yield* Effect.acquireRelease(
      Effect.sync(() => startWorker(file, (answer) => Queue.offerUnsafe(answers, answer))),
      (one) => Effect.promise(() => one.terminate())
    )
    const first = yield* Queue.take(answers)
    return first._tag === "Ready" ? threadOf(worker, Queue.take(answers)) : undefined
  })

/** Heard from the beginning: an error that nobody hears would end the whole process. */
const startWorker = (file: URL, hear: (answer: Answer) => void): Worker => {
  const worker = new Worker(file)
  worker.on("message", hear)
  worker.on("error", (cause) => hear({ _tag: "Failed", code: codeOf(cause), message: String(cause) }))
  worker.on("exit", (status) => hear({ _tag: "Failed", code: "exit", message: `the thread ended with ${status}` }))
  return worker
}

const threadOf = (worker: Worker, answer: Effect.Effect<Answer>): HashThread => {
  let path = ""
  let lent: ArrayBuffer | undefined
  return {
    begin: (task) =>
      Effect.sync(() => {
        path = task.path
        worker.postMessage(task)
      }),
    next: Effect.suspend(() => {
      if (lent !== undefined) worker.postMessage(lent, [lent])
      lent = undefined
      return Effect.flatMap(answer, (said) => {
        if (said._tag !== "Piece") return Effect.fail(failure(path, said))
        lent = said.buffer
        return Effect.succeed(said)
      })
    })
  }
}

const failure = (path: string, said: Exclude<Answer, HashedPiece>): DiskFailure => {
  const { code, message } = said._tag === "Failed" ? said : { code: "unexpected", message: "the thread began anew" }
  return new DiskFailure({ operation: "read", path, code, cause: new Error(message) })
}
