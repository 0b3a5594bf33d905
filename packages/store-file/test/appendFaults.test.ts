import { appendFileSync, readFileSync, truncateSync } from "node:fs"
import { join } from "node:path"
import { appendEvents, appendSealed, type Head, headAfter, LogStore, sealEvents } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { exampleId } from "../../core/test/audit/example.ts"
import type { Disk, DiskFile } from "../src/Disk.ts"
import { DiskFailure } from "../src/DiskFailure.ts"
import { nodeSha256 } from "../src/index.ts"
import { nodeDisk } from "../src/nodeDisk.ts"
import { appending, note, on, reading, segments, withExample } from "./rolledExample.ts"

/** The machine's disk, but for what `change` makes of files opened to append to a segment. */
const changed = (change: (file: DiskFile) => Partial<DiskFile>): Disk => ({
  ...nodeDisk,
  open: (path, how) =>
    Effect.map(nodeDisk.open(path, how), (file) =>
      how === "append" && path.endsWith(".ndjson") ? { ...file, ...change(file) } : file
    )
})
const broken = (code: string) => Effect.fail(new DiskFailure({ operation: "test", path: "", code, cause: undefined }))

describe("an append on a failing disk", () => {
  it("goes on where the disk takes only some bytes at a time", () =>
    withExample(async (_, root) => {
      const disk = changed((file) => ({ write: (bytes) => file.write(bytes.subarray(0, 7)) }))
      expect(await appending(root, disk)).toMatchObject({ success: { position: 6 } })
      expect((await reading(root)).positions).toEqual([1, 2, 5, 6])
    }))

  it("cuts off what a full disk took, says that nothing was written, and goes on later", () =>
    withExample(async (folder, root) => {
      const before = readFileSync(join(folder, segments[1]))
      let isFull = true
      const disk = changed((file) => ({
        write: (bytes) =>
          !isFull
            ? file.write(bytes)
            : bytes.length < 100
              ? broken("ENOSPC")
              : file.write(bytes.subarray(0, bytes.length - 50))
      }))
      const results = await on(
        root,
        disk,
        100_000
      )(
        Effect.gen(function* () {
          const store = yield* LogStore
          const head = yield* store.head(exampleId)
          const full = yield* Effect.flip(appendEvents(head, [note], "2026-11-23T09:00:00.000Z"))
          const left = readFileSync(join(folder, segments[1]))
          isFull = false
          return { full, left, later: yield* appendEvents(head, [note], "2026-11-23T09:00:00.000Z") }
        })
      )
      expect(results).toMatchObject({
        full: { reason: "io", outcome: "not-written" },
        left: before,
        later: { position: 6 }
      })
    }))

  it("does not know after a failed sync, never tries it again, and writes nothing more until it is opened anew", () =>
    withExample(async (_, root) => {
      let syncs = 0
      const disk = changed(() => ({
        sync: Effect.andThen(
          Effect.sync(() => syncs++),
          broken("EIO")
        )
      }))
      const [first, second] = await on(
        root,
        disk,
        100_000
      )(
        Effect.gen(function* () {
          const head = yield* LogStore.use((store) => store.head(exampleId))
          const attempt = Effect.flip(appendEvents(head, [note], "2026-11-23T09:00:00.000Z"))
          return [yield* attempt, yield* attempt]
        })
      )
      expect(first).toMatchObject({ reason: "io", outcome: "unknown" })
      expect(second).toMatchObject({ reason: "poisoned", outcome: "not-written" })
      expect(syncs).toBe(1)
    }))

  it("has the batch once when it is sent again after an unknown outcome, whether it was there or not", () =>
    withExample(async (_, root) => {
      const head = await on(root)(LogStore.use((store) => store.head(exampleId)))
      const batch = Result.getOrThrow(sealEvents(nodeSha256, head, [note], "2026-11-23T09:00:00.000Z"))
      const unknown = { reason: "io", outcome: "unknown" }
      const gone = changed(() => ({ write: () => broken("EIO"), truncate: () => broken("EIO") }))
      const there = changed(() => ({ sync: broken("EIO") }))
      expect(await on(root, gone)(Effect.flip(appendSealed(head, [batch])))).toMatchObject(unknown)
      expect(await on(root, there)(Effect.flip(appendSealed(head, [batch])))).toMatchObject(unknown)
      expect(await on(root)(appendSealed(head, [batch]))).toMatchObject({ position: 6 })
      expect((await reading(root)).positions).toEqual([1, 2, 5, 6])
    }))

  it("does not know when what a failed write left cannot be cut off", () =>
    withExample(async (_, root) => {
      const disk = changed(() => ({ write: () => broken("EIO"), truncate: () => broken("EIO") }))
      expect(await appending(root, disk)).toMatchObject({ failure: { reason: "io", outcome: "unknown" } })
    }))
})

describe("an append of several batches on a failing disk", () => {
  const later = "2026-11-23T09:00:00.000Z"
  const two = (head: Head) => {
    const first = Result.getOrThrow(sealEvents(nodeSha256, head, [note], later))
    return [first, Result.getOrThrow(sealEvents(nodeSha256, headAfter(head, [first]), [note], later))] as const
  }
  const appendTwo = (head: Head) => appendSealed(head, two(head))
  const unsyncedIn = (folder: string) =>
    Number(/"unsynced":(\d+)/.exec(readFileSync(join(folder, "HEAD"), "utf8"))?.[1])

  it("is claimed in HEAD again before the next, where nothing came of the first", () =>
    withExample(async (folder, root) => {
      let isFull = false
      const disk = changed((file) => ({ write: (bytes) => (isFull ? broken("ENOSPC") : file.write(bytes)) }))
      const program = Effect.gen(function* () {
        const head = yield* appendTwo(yield* LogStore.use((store) => store.head(exampleId)))
        isFull = true
        yield* Effect.flip(appendTwo(head))
        const failed = unsyncedIn(folder)
        isFull = false
        const one = yield* appendEvents(head, [note], later)
        const mended = unsyncedIn(folder)
        yield* appendEvents(one, [note], later)
        return [head.position, failed, mended, unsyncedIn(folder)]
      })
      expect(await on(root, disk, 100_000)(program)).toEqual([7, 9, 8, 8])
    }))

  it.each(["overwrite", "sync"] as const)("writes nothing more where the %s of HEAD fails", (operation) =>
    withExample(async (folder, root) => {
      const failing = { overwrite: () => broken("EIO"), sync: broken("EIO") }[operation]
      const disk: Disk = {
        ...nodeDisk,
        open: (path, how) =>
          Effect.map(nodeDisk.open(path, how), (file) => (how === "update" ? { ...file, [operation]: failing } : file))
      }
      const program = Effect.gen(function* () {
        const head = yield* appendTwo(yield* LogStore.use((store) => store.head(exampleId)))
        const before = readFileSync(join(folder, segments[1]))
        const failures = [yield* Effect.flip(appendTwo(head)), yield* Effect.flip(appendEvents(head, [note], later))]
        expect(readFileSync(join(folder, segments[1]))).toEqual(before)
        return failures
      })
      expect(await on(root, disk, 100_000)(program)).toMatchObject([
        { reason: "io", outcome: "not-written" },
        { reason: "poisoned", outcome: "not-written" }
      ])
      expect((await reading(root)).positions).toEqual([1, 2, 5, 6, 7])
    })
  )
})

describe("an append where somebody else changed the log", () => {
  /** Lets `meddle` at the last segment between two appends of one store. */
  const meddled = (meddle: (path: string) => void) =>
    withExample((folder, root) =>
      on(
        root,
        nodeDisk,
        100_000
      )(
        Effect.gen(function* () {
          const store = yield* LogStore
          const head = yield* appendEvents(yield* store.head(exampleId), [note], "2026-11-23T09:00:00.000Z")
          meddle(join(folder, segments[1]))
          const append = appendEvents(head, [{ ...note, type: "B" }], "2026-11-23T10:00:00.000Z")
          return [yield* Effect.flip(append), yield* Effect.flip(append)]
        })
      )
    )

  it.each([
    ["became shorter", (path: string) => truncateSync(path, readFileSync(path).indexOf(10) + 1)],
    ["became longer", (path: string) => appendFileSync(path, '{"p":7,"id"')]
  ])("is refused where the segment %s, and so is each one after it", async (_, meddle) => {
    const refused = { reason: "poisoned", outcome: "not-written" }
    expect(await meddled(meddle)).toMatchObject([refused, refused])
  })
})
