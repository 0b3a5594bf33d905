/** What happens on the connections: the caller's pool, readers that stop, notifications. */
import { LogStore, type SealedBatch } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import pg from "pg"
import { describe, expect, it } from "vitest"
import { type PostgresStoreOptions, postgresStore } from "../src/index.ts"
import { log, sealed, standing } from "./faults/writing.ts"
import { freshSchema, url } from "./freshSchema.ts"
import { sql } from "./sql.ts"

const appended = (...texts: ReadonlyArray<string>) =>
  LogStore.use((store) => Effect.flatMap(store.head(log), (head) => store.append(log, head, [sealed(head, ...texts)])))

const many = Array.from({ length: 20_000 }, (_, i) => `${i} ${"x".repeat(500)}`)

/** A pool of the caller's, ended with the scope. */
const ownPool = (max: number) =>
  Effect.acquireRelease(
    Effect.sync(() => new pg.Pool({ connectionString: url, max })),
    (pool) => Effect.promise(() => pool.end())
  )

describe("the caller's own pool", () => {
  it("serves, stays open, and has all its connections back", () =>
    Effect.runPromise(
      Effect.scoped(
        Effect.gen(function* () {
          const pool = yield* ownPool(1)
          const schema = yield* freshSchema
          const program = Effect.andThen(
            appended(...many),
            LogStore.use((store) => Stream.runCount(store.read(log)))
          )
          const count = yield* Effect.provide(program, postgresStore({ pool, schema, allowOwner: true }))
          expect(count).toBe(1)
          expect([pool.totalCount, pool.idleCount, pool.waitingCount]).toEqual([1, 1, 0])
          expect((yield* Effect.promise(() => pool.query("select 1 as one"))).rows).toEqual([{ one: 1 }])
        })
      )
    ))
})

describe("a statement that was prepared", () => {
  it.each([
    ["is forgotten", "select 1", "deallocate all"],
    ["is there under this name already", 'prepare "SCHEMA.append" as select 1', "select 1"]
  ])("and %s, as behind a proxy, is sent again without its name", (_, before, between) =>
    Effect.runPromise(
      Effect.scoped(
        Effect.gen(function* () {
          const pool = yield* ownPool(1)
          const schema = yield* freshSchema
          const said = (text: string) => Effect.promise(() => pool.query(text.replace("SCHEMA", schema)))
          const program = Effect.gen(function* () {
            yield* said(before)
            yield* appended("1")
            yield* said(between)
            yield* appended("2")
            yield* appended("3")
            return yield* standing
          })
          const batches = yield* Effect.provide(program, postgresStore({ pool, schema, allowOwner: true }))
          expect(batches).toEqual([["1"], ["2"], ["3"]])
        })
      )
    )
  )
})

const inStore = <A, E>(
  options: Pick<PostgresStoreOptions, "notify" | "pollMillis">,
  program: (schema: string) => Effect.Effect<A, E, LogStore>
) =>
  Effect.runPromise(
    Effect.scoped(
      Effect.flatMap(freshSchema, (schema) =>
        Effect.provide(program(schema), postgresStore({ url, schema, allowOwner: true, ...options }))
      )
    )
  )

const copying = (schema: string) =>
  sql(url, "select wait_event from pg_stat_activity where query like $1 and state <> 'idle'", [
    `copy (%${schema}.linje%`
  ])

describe("a long read", () => {
  it("waits for a slow reader at the server, not in memory", () =>
    inStore({}, (schema) =>
      Effect.gen(function* () {
        const store = yield* LogStore
        for (let i = 0; i < 3; i++) yield* appended(...many)
        let waiting: unknown
        const slowly = (batch: SealedBatch) =>
          Effect.gen(function* () {
            if (batch.from > 1) return
            yield* Effect.sleep(300)
            waiting = yield* Effect.promise(() => copying(schema))
          })
        yield* Stream.runForEach(store.read(log), slowly)
        expect(waiting).toEqual([{ wait_event: "ClientWrite" }])
      })
    ))

  it("ends at the server when its reader stops, or is interrupted", () =>
    inStore({}, (schema) =>
      Effect.gen(function* () {
        const store = yield* LogStore
        for (let i = 0; i < 3; i++) yield* appended(...many)
        expect(yield* Stream.runCount(Stream.take(store.read(log), 1))).toBe(1)
        const reading = yield* Effect.forkChild(Stream.runForEach(store.read(log), () => Effect.sleep("1 minute")))
        while ((yield* Effect.promise(() => copying(schema))).length === 0) yield* Effect.sleep(5)
        yield* Fiber.interrupt(reading)
        while ((yield* Effect.promise(() => copying(schema))).length > 0) yield* Effect.sleep(5)
        expect(yield* Stream.runCount(store.read(log))).toBe(3)
      })
    ))
})

/** No poll will come in time. */
const never = { notify: true, pollMillis: 600_000 }

describe("a notification", () => {
  const otherAppends = (schema: string) =>
    Effect.provide(appended("there"), postgresStore({ url, schema, allowOwner: true, notify: true }), { local: true })

  const hinted = (schema: string) =>
    Effect.gen(function* () {
      const store = yield* LogStore
      const second = Stream.runCollect(Stream.take(store.changes(log), 4))
      const hints = yield* Effect.forkChild(second)
      const appending = Effect.forever(Effect.andThen(otherAppends(schema), Effect.sleep(100)))
      yield* Effect.raceFirst(Effect.timeout(Fiber.join(hints), 10_000), appending)
    })

  it("tells of what another store appended, long before the next poll", () => inStore(never, hinted))

  it("comes again after the connection that listens was lost", () =>
    inStore(never, (schema) =>
      Effect.gen(function* () {
        yield* hinted(schema)
        const listener = `select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen ${schema}'`
        expect(yield* Effect.promise(() => sql(url, listener))).not.toEqual([])
        yield* hinted(schema)
      })
    ))
})
