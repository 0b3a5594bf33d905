/** Clients with a store each, all at one log of a server that is killed over and over: do their answers have an order? */
import { LogStore } from "@delaftale/core"
import { type History, linearizable, recorded, type Step } from "@delaftale/store-contract"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { type PostgresServer, startPostgres } from "../../../../testing/startPostgres.ts"
import { migrate, postgresStore } from "../../src/index.ts"

export interface Plan {
  readonly clients: number
  /** Of each client. */
  readonly operations: number
  /** The longest time between a start of the server and the next kill, in milliseconds. */
  readonly killMillis: number
}

export interface Findings {
  readonly operations: number
  readonly kills: number
  readonly batches: number
  /** How many of the operations ended how. */
  readonly outcomes: Readonly<Record<string, number>>
  readonly violations: ReadonlyArray<string>
}

export const linearizing = async (plan: Plan): Promise<Findings> => {
  const server = await startPostgres()
  try {
    await Effect.runPromise(migrate({ url: server.url }))
    return await Effect.runPromise(Effect.scoped(underFire(server, plan)))
  } finally {
    await server.stop()
  }
}

const underFire = Effect.fnUntraced(function* (server: PostgresServer, { clients, killMillis, operations }: Plan) {
  let kills = 0
  const killing = Effect.gen(function* () {
    yield* Effect.sleep(killMillis * Math.random())
    yield* Effect.uninterruptible(
      Effect.promise(async () => {
        await server.kill()
        await server.start()
      })
    )
    kills++
  })
  const stores = yield* Effect.all(Array.from({ length: clients }, () => opened(server.url)))
  const planned = Array.from({ length: clients }, () => Array.from({ length: operations }, step))
  const history = yield* Effect.raceFirst(recorded(stores, planned), Effect.forever(killing))
  return {
    operations: history.operations.length,
    kills,
    batches: history.log.length,
    outcomes: tally(history),
    violations: linearizable(history)
  } satisfies Findings
})

/** An append is sent once, whatever comes of it; a reader waits for the server. */
const opened = (url: string) =>
  Effect.gen(function* () {
    const context = yield* Layer.build(
      postgresStore({ url, allowOwner: true, connections: 2, retry: { times: 0, millis: 1 } })
    )
    const store = yield* Effect.provide(LogStore, context)
    const read: LogStore["Service"]["read"] = (log, range) =>
      Stream.unwrap(
        Effect.map(Effect.retry(Stream.runCollect(store.read(log, range)), patiently), (all) => Stream.fromArray(all))
      )
    return LogStore.of({ ...store, read })
  })

const patiently = Schedule.spaced("20 millis")

const kinds = ["append", "append", "append", "readOn", "lose", "retry"] as const

const step = (): Step => ({ kind: kinds[Math.floor(Math.random() * kinds.length)]!, pause: 0 })

const tally = ({ operations }: History): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const operation of operations) {
    const kind = operation._tag === "Look" ? "Look" : operation.outcome._tag
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  return counts
}
