/** Group commit over a store that can be held up, counted and made to fail. */
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Scheduler from "effect/Scheduler"
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

const failed = new StoreFailure({ reason: "io", outcome: "not-written", message: "test" })

/** Goes on when what others do has come that far. */
const until = (isSo: () => boolean): Effect.Effect<void> =>
  Effect.suspend(() => (isSo() ? Effect.void : Effect.andThen(Effect.yieldNow, until(isSo))))

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
      const fork = (text: string) => Effect.forkChild(append([note(text)], now), { startImmediately: true })
      const first = yield* fork("1")
      yield* until(() => writes.length === 1)
      const others = yield* Effect.forEach(["2", "3", "4", "5"], fork)
      yield* Deferred.succeed(gate, undefined)
      const heads = yield* Effect.forEach([first, ...others], Fiber.join)
      expect(heads.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5])
    })
    await run(program, held)
    expect(writes).toEqual([1, 4])
  })

  it("lets all that are ready come before it writes, though the store answers at once", async () => {
    const writes: Array<number> = []
    const counted = withAppend((append) => (id, expected, batches) => {
      writes.push(batches.length)
      return append(id, expected, batches)
    })
    const program = Effect.gen(function* () {
      const { append } = yield* makeAppender(log)
      const caller = () => Effect.forEach(["1", "2", "3"], (text) => append([note(text)], now), { discard: true })
      yield* Effect.forEach([1, 2, 3, 4], caller, { concurrency: "unbounded", discard: true })
    })
    await run(program, counted)
    expect(writes).toEqual([4, 4, 4])
  })

  it.each([3, 4, 5, 7, 11])("writes one group at a time where fibers stand aside after %i steps", async (steps) => {
    let [writing, most] = [0, 0]
    const watched = withAppend((append) => (...args) => {
      most = Math.max(most, ++writing)
      return Effect.ensuring(
        Effect.andThen(Effect.yieldNow, append(...args)),
        Effect.sync(() => writing--)
      )
    })
    const program = Effect.gen(function* () {
      const { append } = yield* makeAppender(log)
      const all = Array.from({ length: 20 }, (_, i) => append([note(String(i))], now))
      yield* Effect.all(all, { concurrency: "unbounded", discard: true })
      return (yield* texts).length
    })
    expect(await run(Effect.provideService(program, Scheduler.MaxOpsBeforeYield, steps), watched)).toBe(20)
    expect(most).toBe(1)
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
      return writes === 2 ? Effect.fail(failed) : Effect.andThen(Deferred.await(gate), append(id, expected, batches))
    })
    const program = Effect.gen(function* () {
      const { append } = yield* makeAppender(log)
      const fork = (text: string) =>
        Effect.forkChild(Effect.result(append([note(text)], now)), { startImmediately: true })
      const first = yield* fork("1")
      yield* until(() => writes === 1)
      const others = yield* Effect.forEach(["2", "3"], fork)
      yield* Deferred.succeed(gate, undefined)
      const results = yield* Effect.forEach([first, ...others], Fiber.join)
      expect(results.map(Result.isSuccess)).toEqual([true, false, false])
      expect(yield* append([note("4")], now)).toMatchObject({ position: 2 })
      return yield* texts
    })
    expect(await run(program, failing)).toEqual([["1"], ["4"]])
  })

  it("tells all that shared a write of a defect in the store, and goes on with the next", async () => {
    let writes = 0
    const broken = withAppend((append) => (id, expected, batches) => {
      writes += 1
      return writes === 1 ? Effect.die("test") : append(id, expected, batches)
    })
    const program = Effect.gen(function* () {
      const { append } = yield* makeAppender(log)
      const exits = yield* Effect.forEach(["1", "2"], (text) => Effect.exit(append([note(text)], now)), {
        concurrency: "unbounded"
      })
      expect(exits.map(Exit.hasDies)).toEqual([true, true])
      expect(yield* append([note("3")], now)).toMatchObject({ position: 1 })
      return yield* texts
    })
    expect(await run(program, broken)).toEqual([["3"]])
  })

  it("tells all that wait where the store does not know the end of the log", async () => {
    const blind = Layer.effect(
      LogStore,
      Effect.map(LogStore, (store) => LogStore.of({ ...store, head: () => Effect.fail(failed) }))
    ).pipe(Layer.provide(memoryStore))
    const program = Effect.flatMap(makeAppender(log), ({ append }) =>
      Effect.forEach(["1", "2"], (text) => Effect.flip(append([note(text)], now)), { concurrency: "unbounded" })
    )
    expect(await run(program, blind)).toEqual([failed, failed])
  })

  it("asks the store for nothing where nothing that waits is an event", async () => {
    let writes = 0
    const counted = withAppend((append) => (id, expected, batches) => {
      writes += 1
      return append(id, expected, batches)
    })
    const program = Effect.flatMap(makeAppender(log), ({ append }) =>
      Effect.flip(append([{ ...note("1"), type: "no" }], now))
    )
    expect(await run(program, counted)).toMatchObject({ _tag: "InvalidEvent" })
    expect(writes).toBe(0)
  })

  it("writes at most 1,000 batches and some 8 MiB at once", async () => {
    const writes: Array<number> = []
    const counted = withAppend((append) => (id, expected, batches) => {
      writes.push(batches.length)
      return append(id, expected, batches)
    })
    const all = (count: number, text: string) =>
      Effect.flatMap(makeAppender(log), ({ append }) =>
        Effect.forEach(Array.from({ length: count }), () => append([note(text)], now), {
          concurrency: "unbounded",
          discard: true
        })
      )
    await run(all(1001, ""), counted)
    await run(all(11, "x".repeat(1_000_000)), counted)
    expect(writes).toEqual([1000, 1, 9, 2])
  })

  it("does not write what was interrupted while it waited, and writes the rest", async () => {
    const gate = Deferred.makeUnsafe<void>()
    let isAsked = false
    const held = withAppend((append) => (...args) => {
      isAsked = true
      return Effect.andThen(Deferred.await(gate), append(...args))
    })
    const program = Effect.gen(function* () {
      const { append } = yield* makeAppender(log)
      const fork = (text: string) => Effect.forkChild(append([note(text)], now), { startImmediately: true })
      const first = yield* fork("1")
      yield* until(() => isAsked)
      const second = yield* fork("2")
      const third = yield* fork("3")
      yield* Fiber.interrupt(second)
      yield* Deferred.succeed(gate, undefined)
      yield* Effect.forEach([first, third], Fiber.join)
      return yield* texts
    })
    expect(await run(program, held)).toEqual([["1"], ["3"]])
  })
})
