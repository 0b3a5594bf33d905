/** Group commit over a store that can be held up, counted and made to fail. */
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { LogId } from "../../src/ground/LogId.ts"
import { appendEvents } from "../../src/store/appendEvents.ts"
import { StoreFailure } from "../../src/store/errors.ts"
import { LogStore } from "../../src/store/LogStore.ts"
import { makeAppender } from "../../src/store/makeAppender.ts"
import { memoryStore } from "../../src/store/memory.ts"
import { readVerified } from "../../src/store/readVerified.ts"
import { note, now } from "./histories.ts"

const log = LogId.make("a")
const run = <A, E>(program: Effect.Effect<A, E, LogStore>, store = memoryStore) =>
  Effect.runPromise(Effect.provide(program, store))

type Append = LogStore["Service"]["append"]

/** The memory store, with another `append`. */
const withAppend = (change: (append: Append) => Append) =>
  Layer.effect(
    LogStore,
    Effect.map(LogStore, (store) => LogStore.of({ ...store, append: change(store.append) }))
  ).pipe(Layer.provide(memoryStore))

const texts = Effect.map(Stream.runCollect(readVerified(log)), (batches) =>
  batches.map(({ events }) => events.map(({ data }) => data["text"]))
)

describe("an appender", () => {
  it("gives each of many waiting appends a batch of its own, and its own head", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.stringMatching(/^[a-zæøå ]*$/), { minLength: 1, maxLength: 3 }), { maxLength: 20 }),
        (all) =>
          run(
            Effect.gen(function* () {
              const { append } = yield* makeAppender(log)
              const wanted = all.map((texts) => texts.map((text) => note(text)))
              const heads = yield* Effect.forEach(wanted, (events) => append([events[0]!, ...events.slice(1)], now), {
                concurrency: "unbounded"
              })
              const batches = yield* Stream.runCollect(readVerified(log))
              expect(heads).toEqual(batches.map(({ after }) => after.head))
              expect(yield* texts).toEqual(wanted.map((events) => events.map(({ data }) => data.text)))
            })
          )
      ),
      { numRuns: 50 }
    ))

  it("writes the first at once, and those that come meanwhile with one write", async () => {
    const gate = Deferred.makeUnsafe<void>()
    const writes: Array<number> = []
    const held = withAppend((append) => (id, expected, batches) => {
      writes.push(batches.length)
      return Effect.andThen(Deferred.await(gate), append(id, expected, batches))
    })
    const program = Effect.gen(function* () {
      const { append } = yield* makeAppender(log)
      const fibers = yield* Effect.forEach(["1", "2", "3", "4", "5"], (text) =>
        Effect.forkChild(append([note(text)], now), { startImmediately: true })
      )
      expect(writes).toEqual([1])
      yield* Deferred.succeed(gate, undefined)
      const heads = yield* Effect.forEach(fibers, Fiber.join)
      expect(heads.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5])
    })
    await run(program, held)
    expect(writes).toEqual([1, 4])
  })

  it("goes on after what another wrote to the log, and fails alone what is no event", () =>
    run(
      Effect.gen(function* () {
        const { append } = yield* makeAppender(log)
        yield* append([note("1")], now)
        const store = yield* LogStore
        yield* appendEvents(yield* store.head(log), [note("other")], now)
        const results = yield* Effect.forEach(
          [note("2"), { ...note("3"), type: "no" }, note("4")],
          (event) => Effect.result(append([event], now)),
          { concurrency: "unbounded" }
        )
        expect(results.map(Result.isSuccess)).toEqual([true, false, true])
        expect((yield* texts).flat()).toEqual(["1", "other", "2", "4"])
      })
    ))

  it("tells all that shared a write of its failure, and goes on with the next", async () => {
    const gate = Deferred.makeUnsafe<void>()
    let writes = 0
    const failing = withAppend((append) => (id, expected, batches) => {
      writes += 1
      const failed = new StoreFailure({ reason: "io", outcome: "not-written", message: "test" })
      return writes === 2 ? Effect.fail(failed) : Effect.andThen(Deferred.await(gate), append(id, expected, batches))
    })
    const program = Effect.gen(function* () {
      const { append } = yield* makeAppender(log)
      const fibers = yield* Effect.forEach(["1", "2", "3"], (text) =>
        Effect.forkChild(Effect.result(append([note(text)], now)), { startImmediately: true })
      )
      yield* Deferred.succeed(gate, undefined)
      const results = yield* Effect.forEach(fibers, Fiber.join)
      expect(results.map(Result.isSuccess)).toEqual([true, false, false])
      expect(yield* append([note("4")], now)).toMatchObject({ position: 2 })
      return yield* texts
    })
    expect(await run(program, failing)).toEqual([["1"], ["4"]])
  })

  it("does not write what was interrupted while it waited", async () => {
    const gate = Deferred.makeUnsafe<void>()
    const held = withAppend(
      (append) =>
        (...args) =>
          Effect.andThen(Deferred.await(gate), append(...args))
    )
    const program = Effect.gen(function* () {
      const { append } = yield* makeAppender(log)
      const [first, second, third] = yield* Effect.forEach(["1", "2", "3"], (text) =>
        Effect.forkChild(append([note(text)], now), { startImmediately: true })
      )
      yield* Fiber.interrupt(second!)
      yield* Deferred.succeed(gate, undefined)
      yield* Effect.forEach([first!, third!], Fiber.join)
      return yield* texts
    })
    expect(await run(program, held)).toEqual([["1"], ["3"]])
  })
})
