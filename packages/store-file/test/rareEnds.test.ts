/** What seldom stands on a disk, or seldom comes of an operation, and what is said of it. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { appendEvents, type Head, LogCorrupt, LogStore } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { describe, expect, it } from "vitest"
import { exampleId } from "../../core/test/audit/example.ts"
import { putAnchor } from "../src/Anchor.ts"
import type { Disk, DiskFile } from "../src/Disk.ts"
import { DiskFailure } from "../src/DiskFailure.ts"
import { repairLog } from "../src/index.ts"
import { nodeDisk } from "../src/nodeDisk.ts"
import { readBytes } from "../src/readSmall.ts"
import { writeAll } from "../src/writeAll.ts"
import { appending, note, on, reading, segments, withExample } from "./rolledExample.ts"
import { inTemporary } from "./temporary.ts"

const headOf = (root: string) => on(root)(Effect.result(LogStore.use((store) => store.head(exampleId))))
const logsOf = (root: string) => on(root)(LogStore.use((store) => Stream.runCollect(store.logs())))
const rewrite = (path: string, change: (text: string) => string) =>
  writeFileSync(path, change(readFileSync(path, "utf8")))

/** The machine's disk, but for what `change` makes of the files on it. */
const changed = (change: (file: DiskFile, path: string) => Partial<DiskFile>): Disk => ({
  ...nodeDisk,
  open: (path, how) => Effect.map(nodeDisk.open(path, how), (file) => ({ ...file, ...change(file, path) }))
})
const broken = Effect.fail(new DiskFailure({ operation: "test", path: "", code: "EIO", cause: undefined }))

describe("a log whose HEAD names a position", () => {
  it("is corrupt where there is no segment at all", () =>
    withExample(async (folder, root) => {
      for (const name of segments) rmSync(join(folder, name))
      expect(await headOf(root)).toMatchObject({ failure: { _tag: "LogCorrupt", code: "anchor", line: 1 } })
    }))

  it("is empty where HEAD names the beginning, and there is no segment", () =>
    withExample(async (folder, root) => {
      for (const name of [...segments, "HEAD"]) rmSync(join(folder, name))
      expect(await headOf(root)).toMatchObject({ success: { position: 0 } })
    }))
})

describe("a reader that begins at the second segment", () => {
  const cut = (folder: string, text: (whole: string) => string) => rewrite(join(folder, segments[0]), text)

  it.each([
    ["ends with an event line", (text: string) => text.slice(0, text.lastIndexOf('{"commit"'))],
    ["ends without a line feed", (text: string) => text.slice(0, -1)],
    ["goes on after its last batch", (text: string) => `${text}{"p":5,"id"`],
    ["has but a line feed", () => "\n"],
    ["is empty", () => ""]
  ])("says so where the one before %s", (_, change) =>
    withExample(async (folder, root) => {
      cut(folder, change)
      expect(await reading(root, 5)).toMatchObject({ positions: [], code: "unsealed" })
    })
  )

  it("says so where its header names no segment before", () =>
    withExample(async (folder, root) => {
      rewrite(join(folder, segments[1]), (text) => text.replace(/"prevSegment":"[0-9a-f]{64}"/, '"prevSegment":""'))
      expect(await reading(root, 5)).toMatchObject({ positions: [], code: "header", line: 8 })
    }))
})

describe("a log that ends before its first batch could begin", () => {
  it.each([
    ["its header", (text: string) => text.slice(0, 40)],
    ["its genesis line", (text: string) => text.slice(0, text.indexOf("\n") + 10)]
  ])("is corrupt, in %s", (_, change) =>
    withExample(async (folder, root) => {
      rmSync(join(folder, segments[1]))
      rmSync(join(folder, "HEAD"))
      rewrite(join(folder, segments[0]), change)
      expect(await reading(root)).toMatchObject({ positions: [], code: "header" })
    })
  )
})

describe("a segment whose opening was changed", () => {
  it.each([
    ["no batch", (text: string) => text.slice(0, text.indexOf("\n") + 1)],
    ["the beginning of a batch", (text: string) => text.slice(0, text.indexOf("\n") + 9)]
  ])("is corrupt where it holds %s, and nothing is appended to it", (_, change) =>
    withExample(async (folder, root) => {
      const path = join(folder, segments[1])
      rmSync(join(folder, "HEAD"))
      rewrite(path, (text) => change(text).replace('"first":5', '"first":6'))
      const before = readFileSync(path)
      expect(await reading(root)).toMatchObject({ positions: [1, 2], code: "header", line: 8 })
      await expect(appending(root)).rejects.toMatchObject({ _tag: "LogCorrupt", code: "header" })
      expect(readFileSync(path)).toEqual(before)
    })
  )

  it("is corrupt where only its genesis line is left", () =>
    withExample(async (folder, root) => {
      for (const name of [segments[1], "HEAD"]) rmSync(join(folder, name))
      const opening = (text: string) => text.slice(0, text.indexOf('{"p":1'))
      rewrite(join(folder, segments[0]), (text) => opening(text).replace('"format":1}}\n', '"format":2}}\n'))
      expect(await reading(root)).toMatchObject({ positions: [], code: "genesis", line: 1 })
    }))
})

describe("a HEAD of another history", () => {
  it.each([
    ["the seal at its position", { position: 5, seal: "0".repeat(64) }],
    ["a position within a batch", { position: 3 }]
  ])("is told from the log by %s", (_, other) =>
    withExample(async (folder, root) => {
      const head = await on(root)(LogStore.use((store) => store.head(exampleId)))
      await Effect.runPromise(putAnchor(nodeDisk, folder, { ...head, ...other } as Head))
      expect(await reading(root)).toMatchObject({ code: "anchor" })
    })
  )
})

describe("the logs of a store", () => {
  it("are named also where one is corrupt, and without folders that hold none", () =>
    withExample(async (folder, root) => {
      mkdirSync(join(root, "no-log"))
      rewrite(join(folder, segments[0]), (text) => text.replace('"from":1,', '"from":2,'))
      expect(await logsOf(root)).toEqual([exampleId])
    }))
})

describe("an operation of the disk", () => {
  it("fails where a folder is asked for below a file", () =>
    inTemporary(async (root) => {
      writeFileSync(join(root, "file"), "")
      const below = join(root, "file", "x")
      expect(await Effect.runPromise(Effect.flip(nodeDisk.list(below)))).toMatchObject({
        operation: "list",
        code: "ENOTDIR"
      })
      expect(await Effect.runPromise(Effect.flip(nodeDisk.exists(below)))).toMatchObject({
        operation: "stat",
        code: "ENOTDIR"
      })
      expect(await Effect.runPromise(Effect.flip(nodeDisk.makeFolder(below)))).toMatchObject({
        operation: "make folder",
        code: "ENOTDIR"
      })
      expect(await Effect.runPromise(nodeDisk.list(join(root, "none")))).toEqual([])
    }))

  it("reads no further where a file became shorter than it said", () =>
    inTemporary(async (root) => {
      writeFileSync(join(root, "file"), "12345")
      const disk = changed(() => ({ size: Effect.succeed(10) }))
      const read = Effect.scoped(readBytes(disk, join(root, "file"), 0, 20))
      expect(Buffer.from(await Effect.runPromise(read)).toString()).toBe("12345")
    }))

  it("fails where the system takes no byte of a write", async () => {
    const file = { write: () => Effect.succeed(0) } as unknown as DiskFile
    const failure = await Effect.runPromise(Effect.flip(writeAll(file, new Uint8Array(3))))
    expect(failure).toMatchObject({ operation: "write", code: "nothing taken" })
  })
})

describe("repairing", () => {
  it("takes out the hash file that is wrong, and leaves those that are right", () =>
    withExample(async (folder, root) => {
      const append = Effect.gen(function* () {
        const store = yield* LogStore
        yield* appendEvents(yield* store.head(exampleId), [note], "2026-11-23T09:00:00.000Z")
      })
      await on(root, nodeDisk, 10)(append)
      const [first, second] = segments.map((name) => join(folder, `${name}.sha256`)) as [string, string]
      const right = [readFileSync(first, "utf8"), readFileSync(second, "utf8")]
      rewrite(first, (text) => text.replace(/^./, (digit) => (digit === "0" ? "1" : "0")))
      const { quarantined } = await Effect.runPromise(repairLog(root, exampleId))
      expect(quarantined).toMatchObject([expect.stringMatching(/^sidecars-/)])
      expect(readdirSync(join(folder, "quarantine", quarantined[0]!))).toEqual([`${segments[0]}.sha256`])
      expect([readFileSync(first, "utf8"), readFileSync(second, "utf8")]).toEqual(right)
    }))

  it("makes no folder where there is no log", () =>
    inTemporary(async (root) => {
      const repaired = await Effect.runPromise(repairLog(root, exampleId))
      expect(repaired).toMatchObject({ head: { position: 0 }, quarantined: [] })
      expect(await logsOf(root)).toEqual([])
    }))

  it("is a failure, and no loss, where the disk cannot be read", () =>
    withExample(async (folder, root) => {
      const before = readFileSync(join(folder, segments[1]))
      const disk = changed((file, path) => (path.endsWith(segments[1]) ? { read: () => broken } : file))
      const failure = await Effect.runPromise(Effect.flip(repairLog(root, exampleId, { acceptLoss: true, disk })))
      expect(failure).not.toBeInstanceOf(LogCorrupt)
      expect(failure).toMatchObject({ _tag: "StoreFailure", reason: "io", outcome: "not-written" })
      expect(readFileSync(join(folder, segments[1]))).toEqual(before)
    }))
})
