/** The store in PostgreSQL: all logs in one table of lines, to which a function in the database is the only door. */
import { hints, type LogId, LogStore, Sha256, type StoreFailure } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as PubSub from "effect/PubSub"
import * as Stream from "effect/Stream"
import { append, type Patience } from "./append.ts"
import { listening, makeNotifier, polled } from "./changes.ts"
import { isOfPg } from "./copyOut.ts"
import { ask, connection } from "./Database.ts"
import { headOf } from "./headOf.ts"
import { notWritten } from "./ioFailure.ts"
import { named } from "./named.ts"
import { nodeSha256 } from "./nodeSha256.ts"
import { type Access, openPool } from "./openPool.ts"
import { defaultSchema, nameOf, type Place } from "./Place.ts"
import { readRange } from "./readRange.ts"
import { selfCheck } from "./selfCheck.ts"

/** Where the logs lie, and how the store behaves. */
export type PostgresStoreOptions = Access & {
  /** Where the logs lie, as `migrate` was told; `delaftale` if left out. */
  readonly schema?: string
  /** Lets also a role in that could take the protection of history away: the owner of the tables, a superuser. */
  readonly allowOwner?: boolean
  /**
   * Tells other stores of appends by NOTIFY, after the commit, and listens to them, which takes a connection of the
   * pool; left out, they find out at their next poll.
   */
  readonly notify?: boolean
  /** How often `changes` looks for itself, in milliseconds; 1,000 if left out. */
  readonly pollMillis?: number
  /**
   * How often an append is sent again that the server or the connection broke off, and how long it waits before, in
   * milliseconds, twice as long each time; 5 times from 50 ms on if left out.
   */
  readonly retry?: Patience
}

/**
 * Logs in a database that `migrate` has been at. Any number of stores, in whatever process, may write to a log. Also
 * gives Node's own SHA-256 to the program. Does not come up where the database is of a later version, where a guard of
 * history is missing, and unless told where its role could take them away.
 */
export const postgresStore = (options: PostgresStoreOptions): Layer.Layer<LogStore, StoreFailure> =>
  Layer.merge(Layer.effect(LogStore, make(options)), Layer.succeed(Sha256, nodeSha256))

const make = (options: PostgresStoreOptions) =>
  Effect.gen(function* () {
    const { allowOwner = false, notify = false, pollMillis = 1000, retry = { times: 5, millis: 50 } } = options
    const schema = nameOf("schema", options.schema ?? defaultSchema)
    const pool = yield* openPool(options)
    const ofPg = yield* notWritten(Effect.scoped(Effect.map(connection(pool), isOfPg)))
    const place: Place = { pool, schema, canCopy: ofPg, preparing: { isOn: ofPg } }
    yield* selfCheck(place, allowOwner)
    const ours = yield* PubSub.sliding<LogId>(64)
    const theirs = yield* PubSub.sliding<LogId>(64)
    const tell = notify ? yield* makeNotifier(place) : () => Effect.void
    if (notify) yield* Effect.forkScoped(listening(place, theirs))

    return LogStore.of({
      head: Effect.fn("postgresStore.head")(function* (log: LogId) {
        yield* named(log)
        return yield* notWritten(headOf(place, log))
      }),
      append: (log, expected, batches) =>
        Effect.andThen(
          named(log),
          Effect.tap(
            Effect.suspend(() => append(place, retry, log, expected, batches)),
            () => Effect.andThen(PubSub.publish(ours, log), tell(log))
          )
        ),
      read: (log, range) => Stream.unwrap(Effect.as(named(log), readRange(place, log, range ?? {}))),
      logs: () => Stream.unwrap(notWritten(Effect.map(logsIn(place), Stream.fromArray))),
      changes: (log) =>
        Stream.unwrap(
          Effect.map(named(log), () =>
            Stream.mergeAll([hints(ours, log), hints(theirs, log), polled(place, log, pollMillis)], {
              concurrency: "unbounded"
            })
          )
        )
    })
  })

/** The ids are ordered by their bytes. */
const logsIn = ({ pool, schema }: Place) =>
  Effect.map(ask(pool, `select log_id from ${schema}.log order by log_id`), (rows) =>
    rows.map((row) => row["log_id"] as LogId)
  )
