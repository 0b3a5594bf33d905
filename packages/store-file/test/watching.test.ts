/** Hints about a log that others write to: one when its end has moved, none for anything else, and no harm without. */
import { EventEmitter } from "node:events"
import { mkdirSync, watch, writeFileSync } from "node:fs"
import { join } from "node:path"
import { LogId, LogStore } from "@delaftale/core"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import { afterEach, describe, expect, it, vi } from "vitest"
import type { Disk } from "../src/Disk.ts"
import { DiskFailure } from "../src/DiskFailure.ts"
import { fileStore } from "../src/index.ts"
import { nodeDisk } from "../src/nodeDisk.ts"
import { nodeWatch } from "../src/nodeWatch.ts"
import { watchLog } from "../src/watchLog.ts"
import { inTemporary } from "./temporary.ts"

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>()
  return { ...fs, watch: vi.fn(fs.watch) }
})

afterEach(() => {
  vi.mocked(watch).mockClear()
})

const log = LogId.make("a")
const hour = 3_600_000

/** What a folder holds at one look after the other: its segments by name, with their bytes. */
type Look = Readonly<Record<string, number>>

/** A disk on which each look finds the next of these, and the watching tells of each of them. */
const showing = (looks: ReadonlyArray<Look>): { readonly disk: Disk; readonly opened: Array<string> } => {
  const opened: Array<string> = []
  let look = -1
  const disk: Disk = {
    ...nodeDisk,
    list: () => Effect.sync(() => Object.keys(looks[Math.min(++look, looks.length - 1)]!)),
    open: (path, how) =>
      Effect.sync(() => {
        opened.push(`${path} to ${how}`)
        return { size: Effect.succeed(looks[look]![path.slice("/logs/a/".length)]!) } as never
      }),
    watch: () => Stream.fromArray(looks.slice(1).map(() => undefined))
  }
  return { disk, opened }
}

const hintsOf = (disk: Disk, count: number) =>
  watchLog({ disk, log, path: "/logs/a" }, hour).pipe(Stream.take(count), Stream.runCollect, Effect.runPromise)

const [one, two] = ["0000000000000001.ndjson", "0000000000000005.ndjson"]

describe("a log that others write to", () => {
  it("gives a hint at once, and one for each time that its end is another", async () => {
    const looks = [{}, {}, { [one]: 10 }, { [one]: 10, HEAD: 3 }, { [one]: 20 }, { [one]: 20, [two]: 20 }]
    const { disk, opened } = showing([...looks, { [one]: 30, [two]: 20 }, { [one]: 30, [two]: 21 }])
    expect(await hintsOf(disk, 5)).toHaveLength(5)
    expect(opened.at(-1)).toBe(`/logs/a/${two} to read`)
    expect(opened).toHaveLength(6)
  })

  it("gives a hint where a segment has the bytes that the one before had", async () => {
    const { disk } = showing([{ [one]: 20 }, { [one]: 20, [two]: 20 }])
    expect(await hintsOf(disk, 2)).toHaveLength(2)
  })

  it("is a failure, and nothing is written, where the disk cannot be looked at", async () => {
    const failure = new DiskFailure({ operation: "list", path: "/logs/a", code: "EIO", cause: undefined })
    const disk = { ...nodeDisk, list: () => Effect.fail(failure) }
    const changes = LogStore.use((store) => Stream.runDrain(store.changes(log)))
    const told = await Effect.runPromise(Effect.provide(Effect.flip(changes), fileStore("/logs", { disk })))
    expect(told).toMatchObject({ reason: "io", outcome: "not-written", message: failure.message, cause: failure })
  })
})

/** The watcher that was asked for last. */
const watcher = () => vi.mocked(watch).mock.results.at(-1)!.value as ReturnType<typeof watch>

const firstHint = (folder: string, cause: () => void) =>
  Effect.gen(function* () {
    const hint = yield* Effect.forkChild(Stream.runHead(nodeWatch(folder)), { startImmediately: true })
    const close = vi.spyOn(watcher(), "close")
    cause()
    yield* Fiber.join(hint)
    return close
  }).pipe(Effect.runPromise)

describe("the system's own watching", () => {
  it("tells of a change in the folder, keeps no process alive, and is over with its reader", () =>
    inTemporary(async (folder) => {
      const close = await firstHint(folder, () => writeFileSync(join(folder, "x"), "x"))
      expect(close).toHaveBeenCalledOnce()
      expect(vi.mocked(watch).mock.lastCall).toMatchObject([folder, { persistent: false }, expect.any(Function)])
    }))

  it("keeps one hint for a reader that is slow, not a hint for each change", () =>
    inTemporary(async (folder) => {
      const emitter = Object.assign(new EventEmitter(), { close: () => undefined })
      vi.mocked(watch).mockImplementationOnce(() => emitter as unknown as ReturnType<typeof watch>)
      let seen = 0
      const program = Effect.gen(function* () {
        const isReady = yield* Deferred.make<void>()
        const slow = Stream.mapEffect(nodeWatch(folder), () => Effect.map(Deferred.await(isReady), () => seen++))
        const reader = yield* Effect.forkChild(Stream.runDrain(slow), { startImmediately: true })
        const hint = (vi.mocked(watch).mock.lastCall as ReadonlyArray<unknown>)[2] as () => void
        for (let i = 0; i < 9; i++) hint()
        yield* Deferred.succeed(isReady, undefined)
        for (let i = 0; i < 100; i++) yield* Effect.yieldNow
        yield* Fiber.interrupt(reader)
      })
      await Effect.runPromise(program)
      expect([1, 2]).toContain(seen)
    }))

  it("gives no hint, and no error, where the folder is not there", () =>
    inTemporary(async (folder) => {
      const hint = await Effect.gen(function* () {
        const reader = yield* Effect.forkChild(Stream.runHead(nodeWatch(join(folder, "none"))), {
          startImmediately: true
        })
        mkdirSync(join(folder, "none"))
        return yield* Fiber.interrupt(reader)
      }).pipe(Effect.exit, Effect.runPromise)
      expect(hint).toMatchObject({ _tag: "Success" })
      expect(vi.mocked(watch).mock.results).toMatchObject([{ type: "throw" }])
    }))

  it("gives no more hints, and no error, where the system can watch no longer", () =>
    inTemporary(async (folder) => {
      const close = await Effect.gen(function* () {
        const reader = yield* Effect.forkChild(Stream.runDrain(nodeWatch(folder)), { startImmediately: true })
        const close = vi.spyOn(watcher(), "close")
        watcher().emit("error", new Error("no more"))
        expect(close).toHaveBeenCalledOnce()
        yield* Fiber.interrupt(reader)
        return close
      }).pipe(Effect.runPromise)
      expect(close).toHaveBeenCalledTimes(2)
    }))
})
