/** What every store promises, run here against the stores at hand. */
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { emptyHead, type Head } from "../../src/audit/Head.ts"
import { batchText, type SealedBatch } from "../../src/audit/SealedBatch.ts"
import { verifyExport } from "../../src/audit/verifyExport.ts"
import type { LogId } from "../../src/ground/LogId.ts"
import { pureSha256 } from "../../src/ground/Sha256.ts"
import { appendEvents, appendSealed } from "../../src/store/appendEvents.ts"
import { LogStore } from "../../src/store/LogStore.ts"
import { readOn, readVerified } from "../../src/store/readVerified.ts"
import { exampleId, exampleText } from "../audit/example.ts"
import { a, appendExample, appendHistory, b, empty, exportText, history, note, now, sealedAfter } from "./histories.ts"

/** `run` gives the program a new, empty store. */
export const portCases = (name: string, run: <A, E>(program: Effect.Effect<A, E, LogStore>) => Promise<A>) => {
  const failure = <A, E>(effect: Effect.Effect<A, E, LogStore>) => Effect.flip(effect)
  const read = (log: LogId, range?: { after?: number; upTo?: number }) =>
    LogStore.use((store) => Stream.runCollect(store.read(log, range)))

  describe(`the ${name} store`, () => {
    it("keeps the worked example to the byte", async () => {
      expect(await run(Effect.andThen(appendExample, exportText(exampleId)))).toBe(exampleText)
    })

    it("gives for the same appends what the port's promise says: dense, verified, whole", () =>
      fc.assert(
        fc.asyncProperty(history, async (batches) => {
          const { events, text } = await run(
            Effect.gen(function* () {
              yield* appendHistory(a, batches)
              const verified = yield* Stream.runCollect(readVerified(a))
              return { events: verified.flatMap(({ events }) => events), text: yield* exportText(a) }
            })
          )
          expect(events.map(({ at, p, ...event }) => event)).toEqual(batches.flat())
          expect(events.map(({ p }) => p)).toEqual(batches.flat().map((_, i) => i + 1))
          const sum = await Effect.runPromise(verifyExport(pureSha256, Stream.succeed(Buffer.from(text)), a))
          expect(sum.batches).toBe(batches.length)
        }),
        { numRuns: 25 }
      ))

    it("reads the batches with an event after one position and up to another", () =>
      fc.assert(
        fc.asyncProperty(history, fc.nat(20), fc.nat(20), async (batches, after, upTo) => {
          const [all, some] = await run(
            Effect.andThen(appendHistory(a, batches), Effect.all([read(a), read(a, { after, upTo })]))
          )
          expect(some).toEqual(all.filter(({ from, lines }) => from + lines.length - 1 > after && from <= upTo))
        }),
        { numRuns: 25 }
      ))

    it("takes a log that nobody has written to for empty", async () => {
      const [head, batches, logs] = await run(
        Effect.all([LogStore.use((s) => s.head(a)), read(a), LogStore.use((s) => Stream.runCollect(s.logs()))])
      )
      expect(head).toEqual(empty)
      expect(batches).toEqual([])
      expect(logs).toEqual([])
    })

    it("takes several batches that follow each other, all or none", async () => {
      const one = sealedAfter(empty, "1")
      const after = { ...empty, position: 1, seal: one.commit.slice(-67, -3), anchor: one.commit, at: now } as Head
      const two = sealedAfter(after, "2", "3")
      const result = await run(
        Effect.gen(function* () {
          const refused = yield* failure(LogStore.use((s) => s.append(a, empty, [one, { ...two, from: 9 }])))
          const none = yield* read(a)
          const head = yield* LogStore.use((s) => s.append(a, empty, [one, two]))
          return { refused, none, head, all: yield* read(a) }
        })
      )
      expect(result.refused).toMatchObject({ _tag: "StoreFailure", reason: "refused", outcome: "not-written" })
      expect(result.none).toEqual([])
      expect(result.head.position).toBe(3)
      expect(result.all).toEqual([one, two])
    })

    it.each([
      ["behind", empty],
      ["ahead", { ...empty, position: 7 } as Head],
      ["another log's", emptyHead(pureSha256, b)],
      ["of another history", { ...empty, position: 1, seal: "0".repeat(64) } as Head]
    ])("says where the log ends to whoever expects a head that is %s", async (_, expected) => {
      const { head, moved, text } = await run(
        Effect.gen(function* () {
          const head = yield* appendEvents(empty, [note("first")], now)
          const batch = sealedAfter(expected, "second")
          const moved = yield* failure(LogStore.use((s) => s.append(a, expected, [batch])))
          return { head, moved, text: (yield* read(a)).length }
        })
      )
      expect(moved).toMatchObject({ _tag: "HeadMoved", actual: head })
      expect(text).toBe(1)
    })

    it("lets exactly one of racing writers through", async () => {
      const { results, batches } = await run(
        Effect.gen(function* () {
          const writers = ["1", "2", "3", "4"].map((text) => Effect.result(appendEvents(empty, [note(text)], now)))
          const results = yield* Effect.all(writers, { concurrency: "unbounded" })
          return { results, batches: yield* read(a) }
        })
      )
      expect(results.filter(Result.isSuccess)).toHaveLength(1)
      expect(results.filter(Result.isFailure).map(({ failure }) => failure._tag)).toEqual(Array(3).fill("HeadMoved"))
      expect(batches).toHaveLength(1)
    })

    it("takes the same bytes a second time for success, and keeps them once", async () => {
      const batch = sealedAfter(empty, "1", "2")
      const { first, again, later, batches } = await run(
        Effect.gen(function* () {
          const first = yield* appendSealed(empty, [batch])
          const again = yield* appendSealed(empty, [batch])
          yield* appendEvents(first, [note("3")], now)
          const later = yield* appendSealed(empty, [batch])
          return { first, again, later, batches: yield* read(a) }
        })
      )
      expect([again, later]).toEqual([first, first])
      expect(batches).toHaveLength(2)
    })

    it("takes other bytes at the old head for a conflict, also where they begin the same", async () => {
      const one = sealedAfter(empty, "1")
      const result = await run(
        Effect.gen(function* () {
          const head = yield* appendSealed(empty, [one])
          const other = yield* failure(appendSealed(empty, [sealedAfter(empty, "other")]))
          const longer = yield* failure(appendSealed(empty, [one, sealedAfter(head, "2")]))
          return { head, other, longer }
        })
      )
      expect(result.other).toMatchObject({ _tag: "HeadMoved", actual: result.head })
      expect(result.longer).toMatchObject({ _tag: "HeadMoved", actual: result.head })
    })

    it("keeps what it took in, whatever is changed in it afterwards", async () => {
      const given = structuredClone(sealedAfter(empty, "1")) as unknown as { lines: Array<string>; commit: string }
      const kept = await run(
        Effect.gen(function* () {
          yield* LogStore.use((s) => s.append(a, empty, [given as unknown as SealedBatch]))
          given.lines[0] = "changed"
          given.commit = "changed"
          const [batch] = yield* read(a)
          yield* Effect.ignore(Effect.try(() => (batch!.lines as Array<string>).push("changed")))
          return yield* exportText(a)
        })
      )
      expect(kept).toBe(`${empty.anchor}\n${batchText(sealedAfter(empty, "1"))}`)
    })

    it("keeps logs apart and lists them in order", async () => {
      const { logs, ofA, ofB } = await run(
        Effect.gen(function* () {
          yield* appendEvents(emptyHead(pureSha256, b), [note("b")], now)
          yield* appendEvents(empty, [note("a")], now)
          const logs = yield* LogStore.use((s) => Stream.runCollect(s.logs()))
          return { logs, ofA: yield* exportText(a), ofB: yield* exportText(b) }
        })
      )
      expect(logs).toEqual([a, b])
      expect(ofA).toContain('{"text":"a"}')
      expect(ofB).toContain('{"text":"b"}')
      expect(ofA).not.toContain('{"text":"b"}')
    })

    it("hints at once and after each append to that log, and a reader goes on from where it was", async () => {
      const positions = await run(
        Effect.gen(function* () {
          const store = yield* LogStore
          const listening = yield* Deferred.make<void>()
          const changes = Stream.tap(store.changes(a), () => Deferred.succeed(listening, undefined))
          const fiber = yield* Effect.forkChild(Stream.runDrain(Stream.take(changes, 3)))
          yield* Deferred.await(listening)
          yield* appendEvents(emptyHead(pureSha256, b), [note("b")], now)
          const [first] = yield* Effect.andThen(
            appendEvents(empty, [note("1")], now),
            Stream.runCollect(readVerified(a))
          )
          yield* appendEvents(first!.after.head, [note("2")], now)
          yield* appendEvents(yield* store.head(a), [note("3")], now)
          yield* Fiber.join(fiber)
          return (yield* Stream.runCollect(readOn(first!.after))).map(({ after }) => after.head.position)
        })
      )
      expect(positions).toEqual([2, 3])
    })

    it("never lets the time fall, and says so in the head", async () => {
      const ats = await run(
        Effect.gen(function* () {
          const first = yield* appendEvents(empty, [note("1")], "2026-11-23T09:00:00.000Z")
          const second = yield* appendEvents(first, [note("2")], "2026-11-23T08:00:00.000Z")
          return [second.at, ...(yield* Stream.runCollect(readVerified(a))).map(({ events }) => events[0]?.at)]
        })
      )
      expect(ats).toEqual(Array(3).fill("2026-11-23T09:00:00.000Z"))
    })
  })
}
