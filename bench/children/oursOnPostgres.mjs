/** Our store in the peers' harness: the same events, checked against the same figures (`peers/README.md`, "Adding our library"). */
import { LogId, LogStore, makeAppender, readOn, readVerified, startOf } from "@delaftale/core"
import { nodeSha256 } from "@delaftale/store-file"
import { migrate, postgresStore } from "@delaftale/store-postgres"
import * as Effect from "effect/Effect"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Stream from "effect/Stream"
import { clientsAtOnce, expectedFigures, timed, timedFor } from "../peers/lib/bench.mjs"
import { figures, fold, initial, makeEvents, step } from "../peers/lib/domain.mjs"
import { dropDatabase, freshDatabase, url } from "../peers/lib/postgres.mjs"

const now = "2026-11-23T08:00:00.000Z"

/** Their ids count in hexadecimal; ours are UUIDs that end with the same digits. */
const toOurs = ({ data, id, metadata, occurredOn, recordedAt, type }) => ({
  id: `019a0c1e-4c00-7000-8000-0000${id.slice(4)}`,
  type,
  v: 1,
  by: metadata.af,
  kendt: occurredOn,
  data: { ...data, registreret: recordedAt }
})
const theirId = (id) => `evt-${id.slice(-8)}`

const fill = (state, { events }) => {
  for (const { data, id, kendt, type } of events) step(state, type, theirId(id), kendt, data)
}

const folded = (log) => {
  const state = initial()
  const each = Stream.runForEach(readVerified(log), (batch) => Effect.sync(() => fill(state, batch)))
  return Effect.as(each, state)
}

const open = async (name) => {
  const database = await freshDatabase(name)
  await Effect.runPromise(migrate({ url: url(database), roles: "bench" }))
  const runtime = ManagedRuntime.make(postgresStore({ url: url(database), allowOwner: true }))
  return { database, runtime, run: (effect) => runtime.runPromise(effect), runs: 0 }
}

const teardown = async ({ database, runtime }) => {
  await runtime.dispose()
  await dropDatabase(database)
}

const inBatches = (events, size) =>
  Array.from({ length: Math.ceil(events.length / size) }, (_, i) => events.slice(i * size, (i + 1) * size))

/** Each client has its events in its own order; all write to one log. */
const append = (id, n, clients, size) => ({
  id: `ours.postgres.append.${id}`,
  mode: "postgres",
  n,
  setup: async () => {
    const events = makeEvents(n, { streams: clients })
    const perClient = [...Map.groupBy(events, ({ streamId }) => streamId).values()]
    const queues = perClient.map((queue) => inBatches(queue.map(toOurs), size))
    return { ...(await open("peers_ours_append")), byId: new Map(events.map((event) => [event.id, event])), queues }
  },
  before: async (ctx) => {
    ctx.log = LogId.make(`run-${ctx.runs++}`)
    ctx.appender = await ctx.run(makeAppender(ctx.log))
  },
  run: ({ appender, queues, run }) => clientsAtOnce(queues, size, (events) => run(appender.append(events, now))),
  /** What the plain loop makes of all events, in the order in which the log took them. */
  expect: async ({ byId, log, run }) => {
    const read = await run(Stream.runCollect(readVerified(log)))
    const taken = [...read].flatMap(({ events }) => events.map((event) => byId.get(theirId(event.id))))
    if (taken.length !== n || new Set(taken).size !== n) throw new Error(`${taken.length} events stand, not ${n}`)
    return figures(fold(taken))
  },
  figures: async ({ log, run }) => figures(await run(folded(log))),
  teardown
})

const log = LogId.make("log")
const filled = (n) => async () => {
  const opened = await open("peers_ours_read")
  const { append } = await opened.run(makeAppender(log))
  for (const events of inBatches(makeEvents(n, { streams: 1 }).map(toOurs), 1000)) await opened.run(append(events, now))
  return opened
}
const reading = (id, n, run) => ({
  id: `ours.postgres.${id}`,
  mode: "postgres",
  n,
  setup: filled(n),
  run,
  expect: () => expectedFigures(n, { streams: 1 }),
  figures: (_, state) => figures(state),
  teardown
})

/** All that stands, and what comes whenever the store says that the log has grown, until it has had `n` events. */
const followed = (n) =>
  Effect.gen(function* () {
    const store = yield* LogStore
    const state = initial()
    let at = startOf(nodeSha256, log)
    const toTheEnd = Effect.suspend(() =>
      Stream.runForEach(readOn(at), (batch) =>
        Effect.sync(() => {
          fill(state, batch)
          at = batch.after
        })
      )
    )
    yield* Stream.concat(Stream.succeed(undefined), store.changes(log)).pipe(
      Stream.mapEffect(() => toTheEnd),
      Stream.takeUntil(() => at.events >= n),
      Stream.runDrain
    )
    return state
  })

export const measurements = [
  append("single.1", 1000, 1, 1),
  append("batch100", 20_000, 1, 100),
  append("single.64", 4000, 64, 1),
  reading("replay10k", 10_000, ({ run }) => timedFor(1, 10_000, () => run(folded(log)))),
  reading("follow10k", 10_000, ({ run }) => timed(10_000, () => run(followed(10_000))))
]
