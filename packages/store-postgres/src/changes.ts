/** Hints about a log that others write to: by notifications of the server where they are on, with a poll behind them. */
import { isLogId, type LogId } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as PubSub from "effect/PubSub"
import * as Queue from "effect/Queue"
import * as Semaphore from "effect/Semaphore"
import * as Stream from "effect/Stream"
import { connection, emitterOf, query, queryOn } from "./Database.ts"
import type { Place } from "./Place.ts"
import { queryFailure } from "./QueryFailure.ts"

/**
 * One for each time that the end of the log is seen to be another; the first at once. Where it cannot be seen that is a
 * hint too: who reads then is told why.
 */
export const polled = ({ pool, schema }: Place, log: LogId, pollMillis: number): Stream.Stream<void> =>
  Stream.tick(`${pollMillis} millis`).pipe(
    Stream.mapEffect(() =>
      query(pool, `select position from ${schema}.log_end where log_id = $1`, [log]).pipe(
        Effect.map(([row]) => String(row?.["position"])),
        Effect.catch(() => Effect.succeed("out of sight"))
      )
    ),
    Stream.changes,
    Stream.map(() => undefined)
  )

/**
 * Tells the other stores of an append, after it was committed and without making anybody wait; several at once share
 * one statement, and when the scope closes all have been told.
 */
export const makeNotifier = Effect.fnUntraced(function* ({ pool, schema }: Place) {
  const scope = yield* Effect.scope
  const turn = Semaphore.makeUnsafe(1)
  const untold = new Set<LogId>()
  const tell = Effect.suspend(() => {
    const logs = [...untold]
    untold.clear()
    return logs.length === 0 ? Effect.void : Effect.ignore(query(pool, notification, [schema, logs]))
  })
  const tellAll = Effect.uninterruptible(turn.withPermits(1)(tell))
  yield* Effect.addFinalizer(() => tellAll)
  return (log: LogId): Effect.Effect<void> =>
    Effect.suspend(() => {
      untold.add(log)
      return Effect.asVoid(Effect.forkIn(tellAll, scope))
    })
})

const notification = "select pg_catalog.pg_notify($1, log) from pg_catalog.unnest($2::text[]) as log"

/** Hands on what other stores tell. A connection that is lost is made anew after a second; what was told meanwhile is lost. */
export const listening = (place: Place, heard: PubSub.PubSub<LogId>): Effect.Effect<void> =>
  Effect.forever(Effect.andThen(Effect.ignore(Effect.scoped(listenOnce(place, heard))), Effect.sleep("1 second")))

const listenOnce = Effect.fnUntraced(function* ({ pool, schema }: Place, heard: PubSub.PubSub<LogId>) {
  const taken = yield* connection(pool)
  const emitter = emitterOf(taken.connection)
  if (emitter === undefined) return yield* Effect.never
  const told = yield* Queue.sliding<LogId>(64)
  const hear = (said: unknown) => {
    const payload = typeof said === "object" && said !== null && "payload" in said ? said.payload : undefined
    if (isLogId(payload)) Queue.offerUnsafe(told, payload)
  }
  const lost = Effect.callback<never, ReturnType<typeof queryFailure>>((resume) => {
    const end = (cause: unknown) => resume(Effect.fail(queryFailure(cause, false)))
    emitter.on("error", end)
    return Effect.sync(() => emitter.off("error", end))
  })
  emitter.on("notification", hear)
  yield* Effect.addFinalizer(() =>
    Effect.sync(() => {
      emitter.off("notification", hear)
      taken.isBroken = true
    })
  )
  yield* queryOn(taken, `listen ${schema}`)
  yield* Effect.raceFirst(lost, Effect.forever(Effect.flatMap(Queue.take(told), (log) => PubSub.publish(heard, log))))
})
