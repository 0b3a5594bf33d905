/** What a repair that costs batches takes out: all of it is in quarantine, with a note that counts it right. */
import { readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { appendEvents, emptyHead, LogStore } from "@delaftale/core"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { exampleId } from "../../core/test/audit/example.ts"
import type { Disk } from "../src/Disk.ts"
import { DiskFailure } from "../src/DiskFailure.ts"
import { nodeSha256, repairLog } from "../src/index.ts"
import { nodeDisk } from "../src/nodeDisk.ts"
import { appending, note, on, reading, segments, withExample } from "./rolledExample.ts"
import { inTemporary } from "./temporary.ts"

const repairing = (root: string, disk?: Disk) =>
  Effect.runPromise(repairLog(root, exampleId, { acceptLoss: true, ...(disk === undefined ? {} : { disk }) }))

/** The one folder in quarantine, by its files. */
const dropped = (folder: string): Readonly<Record<string, string>> => {
  const [name, ...more] = readdirSync(join(folder, "quarantine"))
  expect(name).toMatch(/^dropped-\d{13}$/)
  expect(more).toEqual([])
  const place = join(folder, "quarantine", name!)
  return Object.fromEntries(readdirSync(place).map((file) => [file, readFileSync(join(place, file), "utf8")]))
}

/** The oracle: what lines of events there are in the files of segments, read as JSON, and how many commit lines. */
const counted = (files: Readonly<Record<string, string>>) => {
  const texts = Object.entries(files).flatMap(([name, text]) => (/ndjson(\.from-\d+)?$/.test(name) ? [text] : []))
  const lines = texts.flatMap((text) =>
    text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line))
  )
  const positions = lines.flatMap(({ p }) => (p === undefined ? [] : [p as number]))
  return {
    eventLines: positions.length,
    commitLines: lines.filter(({ commit }) => commit !== undefined).length,
    lastPosition: Math.max(0, ...positions)
  }
}

const change = (path: string, from: string, to: string) =>
  writeFileSync(path, readFileSync(path, "utf8").replace(from, to))
const sizeBefore = (path: string, text: string) => readFileSync(path).indexOf(text)

const damages: ReadonlyArray<
  readonly [string, (folder: string) => void, (folder: string) => ReadonlyArray<string>, object]
> = [
  [
    "an event of the last segment",
    (folder) => change(join(folder, segments[1]), "genoptalt", "genoptaIt"),
    (folder) => [`${segments[1]}.from-${sizeBefore(join(folder, segments[1]), '{"p":5')}`, "HEAD"],
    { after: 4, line: 9, code: "commit", eventLines: 1, commitLines: 1, lastPosition: 5 }
  ],
  [
    "the header of the last segment",
    (folder) => change(join(folder, segments[1]), '"first":5', '"first":6'),
    () => [segments[1], "HEAD"],
    { after: 4, line: 8, code: "header", eventLines: 1, commitLines: 1, lastPosition: 5 }
  ],
  [
    "an event of the first segment",
    (folder) => change(join(folder, segments[0]), "2017/18", "2017/19"),
    (folder) => [
      `${segments[0]}.from-${sizeBefore(join(folder, segments[0]), '{"p":2')}`,
      `${segments[0]}.sha256`,
      segments[1],
      "HEAD"
    ],
    { after: 1, line: 7, code: "commit", eventLines: 4, commitLines: 2, lastPosition: 5 }
  ],
  [
    "the genesis line",
    (folder) => change(join(folder, segments[0]), '"format":1}}\n{"p"', '"format":2}}\n{"p"'),
    () => [segments[0], `${segments[0]}.sha256`, segments[1], "HEAD"],
    { after: 0, line: 1, code: "genesis", eventLines: 5, commitLines: 3, lastPosition: 5 }
  ],
  [
    "HEAD",
    (folder) => writeFileSync(join(folder, "HEAD"), "{}"),
    () => ["HEAD"],
    { after: 5, line: 0, code: "anchor", eventLines: 0, commitLines: 0, lastPosition: 0 }
  ],
  [
    "the end, which is gone",
    (folder) => truncateSync(join(folder, segments[1]), sizeBefore(join(folder, segments[1]), '{"p":5')),
    () => ["HEAD"],
    { after: 4, line: 8, code: "anchor", eventLines: 0, commitLines: 0, lastPosition: 0 }
  ]
]

describe("a repair takes out, and counts, what stood from the fault on, and no more, so that the log goes on, where it is in", () => {
  it.each(damages)("%s", (_, damage, names, wanted) =>
    withExample(async (folder, root) => {
      damage(folder)
      const files = [...names(folder), "note.json"].sort()
      await repairing(root)
      const found = dropped(folder)
      expect(Object.keys(found).sort()).toEqual(files)
      const told = JSON.parse(found["note.json"]!)
      expect(told).toMatchObject({ log: exampleId, ...wanted, reason: expect.stringMatching(/\w \w/) })
      expect(told).toMatchObject(counted(found))
      expect(await appending(root)).toMatchObject({ success: { position: told.after + 1 } })
      expect(await reading(root)).toMatchObject({ code: undefined })
    })
  )

  it("a log whose events look like lines", () =>
    inTemporary(async (root) => {
      const data = { p: { p: 77, x: [{ commit: 1 }, { commit: 2, text: '\n{"p":88,"' }] } }
      const append = Effect.gen(function* () {
        let head = emptyHead(nodeSha256, exampleId)
        for (let i = 0; i < 12; i++) head = yield* appendEvents(head, [{ ...note, data }], "2026-11-23T08:00:00.000Z")
      })
      await on(root, nodeDisk, 1300)(append)
      const folder = join(root, exampleId)
      change(join(folder, segments[0]), '"p":1,', '"p":1 ,')
      await repairing(root)
      const found = dropped(folder)
      expect(JSON.parse(found["note.json"]!)).toMatchObject({ eventLines: 11, commitLines: 12, lastPosition: 12 })
    }))
})

describe("a repair", () => {
  it("takes nothing out unless it is told that a loss is accepted", () =>
    withExample(async (folder, root) => {
      change(join(folder, segments[1]), "genoptalt", "genoptaIt")
      const failure = await Effect.runPromise(Effect.flip(repairLog(root, exampleId)))
      expect(failure).toMatchObject({ _tag: "LogCorrupt", code: "commit", line: 9 })
      expect(readdirSync(folder)).not.toContain("quarantine")
    }))

  it("takes nothing out where the disk failed once", () =>
    withExample(async (folder, root) => {
      const before = readFileSync(join(folder, segments[1]))
      let reads = 0
      const failing = Effect.suspend(() =>
        ++reads === 1
          ? Effect.fail(new DiskFailure({ operation: "list", path: "", code: "EIO", cause: undefined }))
          : nodeDisk.list(folder)
      )
      const disk = { ...nodeDisk, list: (path: string) => (path === folder ? failing : nodeDisk.list(path)) }
      await expect(repairing(root, disk)).rejects.toMatchObject({ reason: "io", outcome: "not-written" })
      expect(readFileSync(join(folder, segments[1]))).toEqual(before)
      expect(readdirSync(folder)).not.toContain("quarantine")
    }))

  it("names what it put into quarantine in order, and not what lay there before", () =>
    withExample(async (folder, root) => {
      const tear = (bytes: string) => writeFileSync(join(folder, segments[1]), bytes, { flag: "a" })
      tear('{"p":6')
      const first = await repairing(root)
      tear('{"p":6,"id"')
      const backwards = {
        ...nodeDisk,
        list: (path: string) => Effect.map(nodeDisk.list(path), (all) => all.toReversed())
      }
      const { head, quarantined } = await repairing(root, backwards)
      expect(head).toEqual(await on(root)(LogStore.use((store) => store.head(exampleId))))
      expect(quarantined).toMatchObject([/\.bytes$/, /\.json$/].map((end) => expect.stringMatching(end)))
      expect(readdirSync(join(folder, "quarantine")).sort()).toEqual([...first.quarantined, ...quarantined].sort())
    }))
})
