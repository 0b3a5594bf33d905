import { appendSealed, LogStore } from "@delaftale/core"
import * as Effect from "effect/Effect"
import { afterAll, describe, expect, it } from "vitest"
import { type PostgresStoreOptions, postgresStore } from "../../src/index.ts"
import { freshSchema, url } from "../freshSchema.ts"
import { sql } from "../sql.ts"
import { startProxy } from "./proxy.ts"
import { log, sealed, standing } from "./writing.ts"

const proxy = await startProxy(url)
afterAll(() => proxy.close())

const inStore = <A, E>(
  options: Pick<PostgresStoreOptions, "retry">,
  program: (schema: string) => Effect.Effect<A, E, LogStore>
) =>
  Effect.runPromise(
    Effect.scoped(
      Effect.flatMap(freshSchema, (schema) =>
        Effect.provide(program(schema), postgresStore({ url: proxy.url, schema, allowOwner: true, ...options }))
      )
    )
  )

describe("an append whose answer is lost after the commit", () => {
  it("is there once, and the store finds out for itself", () =>
    inStore({}, () =>
      Effect.gen(function* () {
        const store = yield* LogStore
        const before = proxy.swallowed()
        const empty = yield* store.head(log)
        proxy.swallowAnswerTo(".append(")
        const head = yield* store.append(log, empty, [sealed(empty, "1", "2")])
        expect(proxy.swallowed()).toBe(before + 1)
        expect(yield* store.head(log)).toEqual(head)
        expect(yield* standing).toEqual([["1", "2"]])
      })
    ))

  it("has the outcome unknown where the store may not try again; the same bytes then stand once", () =>
    inStore({ retry: { times: 0, millis: 1 } }, () =>
      Effect.gen(function* () {
        const store = yield* LogStore
        const empty = yield* store.head(log)
        const batch = sealed(empty, "1")
        proxy.swallowAnswerTo(".append(")
        const failure = yield* Effect.flip(store.append(log, empty, [batch]))
        expect(failure).toMatchObject({ _tag: "StoreFailure", reason: "io", outcome: "unknown" })
        const head = yield* appendSealed(empty, [batch])
        expect(yield* store.head(log)).toEqual(head)
        expect(yield* standing).toEqual([["1"]])
      })
    ))

  it("is known again also where somebody else has written since", () =>
    inStore({ retry: { times: 3, millis: 300 } }, (schema) =>
      Effect.gen(function* () {
        const store = yield* LogStore
        const empty = yield* store.head(log)
        const batch = sealed(empty, "1")
        proxy.swallowAnswerTo(".append(")
        const mine = store.append(log, empty, [batch])
        const others = Effect.gen(function* () {
          const other = yield* LogStore
          let head = yield* other.head(log)
          while (head.position === 0) head = yield* other.head(log)
          yield* other.append(log, head, [sealed(head, "2")])
        }).pipe(Effect.provide(postgresStore({ url, schema, allowOwner: true }), { local: true }))
        const [head] = yield* Effect.all([mine, others], { concurrency: 2 })
        expect(head.position).toBe(1)
        expect(yield* standing).toEqual([["1"], ["2"]])
      })
    ))
})

describe("an append whose session is terminated", () => {
  it("in the breath in which it began is sent again, and ends no process", () =>
    inStore({}, () =>
      Effect.gen(function* () {
        const store = yield* LogStore
        const empty = yield* store.head(log)
        proxy.swallowAnswerTo(".append(")
        proxy.sendAway()
        yield* store.append(log, empty, [sealed(empty, "1")])
        expect(yield* standing).toEqual([["1"]])
      })
    ))

  it("while it waits for its turn is sent again, and is there once", () =>
    inStore({}, (schema) =>
      Effect.gen(function* () {
        const store = yield* LogStore
        const empty = yield* store.head(log)
        const head = yield* store.append(log, empty, [sealed(empty, "1")])
        const blocked = `begin; lock table ${schema}.linje in share mode; select pg_sleep(0.4); commit`
        const blocking = Effect.promise(() => sql(url, blocked))
        const terminating = Effect.promise(async () => {
          const victims = `select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'
            and query like '%${schema}.append%'`
          while ((await sql(url, victims)).length === 0);
        })
        const appending = Effect.delay(store.append(log, head, [sealed(head, "2")]), 100)
        yield* Effect.all([blocking, appending, terminating], { concurrency: 3 })
        expect(yield* standing).toEqual([["1"], ["2"]])
      })
    ))

  it("again and again leaves all batches there once, in order", () =>
    inStore({ retry: { times: 20, millis: 2 } }, (schema) =>
      Effect.gen(function* () {
        const store = yield* LogStore
        const writing = Effect.gen(function* () {
          let head = yield* store.head(log)
          for (let n = 0; n < 60; n++) head = yield* store.append(log, head, [sealed(head, `${n}`)])
        })
        const terminating = Effect.promise(() =>
          sql(
            url,
            `select pg_terminate_backend(pid) from pg_stat_activity where query like '%${schema}.append%'
            and pid <> pg_backend_pid()`
          )
        )
        yield* Effect.raceFirst(writing, Effect.forever(Effect.andThen(terminating, Effect.sleep(10))))
        expect(yield* standing).toEqual(Array.from({ length: 60 }, (_, n) => [`${n}`]))
      })
    ))
})

describe("an append that the server undoes for the sake of others", () => {
  it("is sent again after a lock was not free in time", () =>
    Effect.runPromise(
      Effect.scoped(
        Effect.gen(function* () {
          const schema = yield* freshSchema
          const impatient = new URL(url)
          impatient.searchParams.set("options", "-c lock_timeout=30ms")
          yield* Effect.gen(function* () {
            const store = yield* LogStore
            const empty = yield* store.head(log)
            const head = yield* store.append(log, empty, [sealed(empty, "1")])
            const blocked = `begin; lock table ${schema}.linje in share mode; select pg_sleep(0.3); commit`
            const appending = Effect.delay(store.append(log, head, [sealed(head, "2")]), 50)
            yield* Effect.all([Effect.promise(() => sql(url, blocked)), appending], { concurrency: 2 })
            expect(yield* standing).toEqual([["1"], ["2"]])
          }).pipe(Effect.provide(postgresStore({ url: impatient.href, schema, allowOwner: true })))
        })
      )
    ))
})
