/** What a store sees of a log that another store writes to, and what it may not do to it. */
import { execFile } from "node:child_process"
import { join } from "node:path"
import { promisify } from "node:util"
import { appendEvents, emptyHead, LogId, LogStore } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as References from "effect/References"
import * as Stream from "effect/Stream"
import { describe, expect, it, vi } from "vitest"
import { note, now } from "../../core/test/store/histories.ts"
import { type FileStoreOptions, fileStore, inspectLog, nodeSha256, repairLog } from "../src/index.ts"
import { nodeDisk } from "../src/nodeDisk.ts"
import { inTemporary } from "./temporary.ts"

const log = LogId.make("a")
const empty = emptyHead(nodeSha256, log)
const on =
  (root: string, options: FileStoreOptions = {}) =>
  <A, E>(program: Effect.Effect<A, E, LogStore>): Promise<A> =>
    Effect.provide(program, fileStore(root, options)).pipe(
      Effect.provideService(References.MinimumLogLevel, "Error"),
      Effect.runPromise
    )
const appendOne = Effect.gen(function* () {
  return yield* appendEvents(yield* LogStore.use((store) => store.head(log)), [note("x")], now)
})

describe("a store beside the one that writes", () => {
  it.each([
    ["watching", nodeDisk, 60_000],
    ["asking now and then, where nothing can be watched", { ...nodeDisk, watch: () => Stream.empty }, 20]
  ])("is told by %s that there is more to read", (_, disk, pollMillis) =>
    inTemporary((root) =>
      on(root)(
        Effect.gen(function* () {
          let head = yield* appendEvents(empty, [note("0")], now)
          const follower = LogStore.use((store) =>
            store.changes(log).pipe(
              Stream.mapEffect(() => Stream.runCollect(store.read(log))),
              Stream.map((batches) => batches.length),
              Stream.takeUntil((length) => length === 4),
              Stream.runCollect
            )
          ).pipe(Effect.provide(fileStore(root, { disk, pollMillis }), { local: true }))
          const following = yield* Effect.forkChild(follower, { startImmediately: true })
          for (const text of ["1", "2", "3"]) {
            yield* Effect.sleep("30 millis")
            head = yield* appendEvents(head, [note(text)], now)
          }
          const seen = yield* Fiber.join(following)
          expect(seen.at(-1)).toBe(4)
          expect(seen).toEqual(seen.toSorted((a, b) => a - b))
        })
      )
    )
  )

  it("cannot append or repair until the other has closed, and then goes on", () =>
    inTemporary(async (root) => {
      const beside = Effect.provide(
        Effect.gen(function* () {
          const head = yield* LogStore.use((store) => store.head(log))
          const locked = yield* Effect.flip(appendEvents(head, [note("2")], now))
          return [locked, yield* Effect.flip(repairLog(root, log))]
        }),
        fileStore(root),
        { local: true }
      )
      const refused = { reason: "locked", outcome: "not-written" }
      expect(await on(root)(Effect.andThen(appendOne, beside))).toMatchObject([refused, refused])
      expect(await on(root)(appendOne)).toMatchObject({ position: 2 })
    }))
})

describe("a store without syncs", () => {
  it("keeps what it wrote, over segments, and leaves a log that the next one takes for whole", () =>
    inTemporary(async (root) => {
      const written = on(root, { durability: "written", segmentBytes: 600 })
      await written(Effect.repeat(appendOne, { times: 5 }))
      const { head, tornBytes } = await Effect.runPromise(inspectLog(root, log))
      expect({ position: head.position, tornBytes }).toEqual({ position: 6, tornBytes: 0 })
      expect(await on(root, { check: "all" })(appendOne)).toMatchObject({ position: 7 })
    }))
})

describe("a platform where the store cannot write", () => {
  it("is told so by an append and a repair; reading goes on", () =>
    inTemporary(async (root) => {
      await on(root)(appendOne)
      const platform = vi.spyOn(process, "platform", "get").mockReturnValue("win32")
      try {
        const refused = { reason: "unsupported", outcome: "not-written" }
        expect(await on(root)(Effect.flip(appendOne))).toMatchObject(refused)
        expect(await Effect.runPromise(Effect.flip(repairLog(root, log)))).toMatchObject(refused)
        expect(await on(root)(LogStore.use((store) => Stream.runCollect(store.read(log))))).toHaveLength(1)
      } finally {
        platform.mockRestore()
      }
    }))
})

describe("a lock", () => {
  it("of a process with sqlite keeps out one without, and the other way round", () =>
    inTemporary(async (root) => {
      const tried = (flag: ReadonlyArray<string>) =>
        promisify(execFile)(process.execPath, [
          ...flag,
          "--conditions=delaftale-source",
          join(import.meta.dirname, "lockOnce.ts"),
          root
        ]).then(({ stdout }) => stdout.trim())
      const older = ["--no-experimental-sqlite"]
      expect(await tried(older)).toBe("sqlite: false, taken: true")
      const whileHeld = Effect.andThen(
        nodeDisk.lock(root),
        Effect.promise(() => Promise.all([tried(older), tried([])]))
      )
      expect(await Effect.runPromise(Effect.scoped(whileHeld))).toEqual([
        "sqlite: false, taken: false",
        "sqlite: true, taken: false"
      ])
    }))
})
