/** Logs are handed out one at a time, each to whichever thread is free; the rows come back in the order of the logs. */
import type { LogId } from "@delaftale/core"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { Lograekke, Uvurderet } from "./Lograekke.ts"
import type { Thread, ThreadDied } from "./Thread.ts"

/**
 * A row for every log. One whose thread died has that for its reason, and another thread goes on with the next; what
 * nobody could be started for has the reason of the last that was tried. `told` hears how many rows there are, and of which log the last one is.
 */
export const handOut = Effect.fn("handOut")(function* (
  logs: ReadonlyArray<LogId>,
  threads: number,
  start: Effect.Effect<Pick<Thread, "ask">, ThreadDied, Scope.Scope>,
  told: (done: number, log: LogId) => void = () => undefined
) {
  const rows: Array<Lograekke> = []
  let next = 0
  let done = 0
  const keep = (index: number, log: LogId, row: Lograekke): void => {
    rows[index] = row
    told(++done, log)
  }
  /** Until there is no log left, or the thread is dead. */
  const served = Effect.gen(function* () {
    const thread = yield* start
    let isAlive = true
    while (isAlive && next < logs.length) {
      const index = next++
      const log = logs[index]!
      const row = yield* Effect.result(thread.ask(log))
      isAlive = row._tag === "Success"
      keep(index, log, row._tag === "Success" ? row.success : lost(log, row.failure))
    }
  })
  const worked = Effect.gen(function* () {
    while (next < logs.length) yield* Effect.scoped(served)
  }).pipe(Effect.tapError(({ message }) => Effect.logWarning(`a thread could not be started: ${message}`)))
  const ends = yield* Effect.forEach(Array.from({ length: threads }), () => Effect.result(worked), {
    concurrency: "unbounded"
  })
  const failure = ends.findLast((end) => end._tag === "Failure")?.failure
  if (failure !== undefined) for (const [i, log] of logs.entries()) if (i >= next) keep(i, log, lost(log, failure))
  return rows
})

const lost = (log: LogId, { message }: ThreadDied): Uvurderet => ({
  _tag: "Uvurderet",
  log,
  besked: {
    kode: 3,
    da: `Tråden, der skulle vurdere loggen, døde: ${message}`,
    en: `The thread that was to evaluate the log died: ${message}`
  }
})
