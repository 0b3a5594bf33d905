import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { exampleId } from "../../core/test/audit/example.ts"
import { inspectLog, repairLog } from "../src/index.ts"
import { appending, reading, segments, withExample } from "./rolledExample.ts"

const repairing = (root: string, acceptLoss = false) =>
  Effect.runPromise(Effect.result(repairLog(root, exampleId, { acceptLoss })))
const inside = (folder: string, ...names: ReadonlyArray<string>) =>
  readdirSync(join(folder, "quarantine", ...names)).sort()
const note = (folder: string, name: string) =>
  JSON.parse(readFileSync(join(folder, "quarantine", name, "note.json"), "utf8"))

/** Every file that counts, by name. */
const bytesIn = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== "LOCK.db")
      .map(({ name }) => [name, readFileSync(join(folder, name), "utf8")])
  )

describe("repairing a log", () => {
  it("finds nothing to do in a whole one", () =>
    withExample(async (folder, root) => {
      const before = bytesIn(folder)
      expect(await repairing(root, true)).toMatchObject({ success: { head: { position: 5 }, quarantined: [] } })
      expect(bytesIn(folder)).toEqual(before)
    }))

  it("moves a torn tail to quarantine, with a note, and says so; an inspection saw it and changed nothing", () =>
    withExample(async (folder, root) => {
      const path = join(folder, segments[1])
      const whole = readFileSync(path)
      writeFileSync(path, Buffer.concat([whole, Buffer.from('{"p":6,"id":"019a')]))
      expect(await Effect.runPromise(inspectLog(root, exampleId))).toMatchObject({
        head: { position: 5 },
        tornBytes: 17
      })
      const repaired = await repairing(root)
      expect(repaired).toMatchObject({ success: { head: { position: 5 } } })
      expect(readFileSync(path)).toEqual(whole)
      const [bytes, text] = inside(folder)
      expect(readFileSync(join(folder, "quarantine", bytes!), "utf8")).toBe('{"p":6,"id":"019a')
      expect(JSON.parse(readFileSync(join(folder, "quarantine", text!), "utf8"))).toMatchObject({
        log: exampleId,
        why: "torn",
        after: 5,
        segment: segments[1],
        offset: whole.length,
        bytes: 17
      })
      expect(await repairing(root)).toMatchObject({ success: { quarantined: [] } })
    }))

  const damages = [
    ["an event in the last segment", segments[1], "genoptalt", 2, 4, [`${segments[1]}.from-`, "HEAD", "note.json"]],
    ["the header of the last segment", segments[1], '"first":5', 2, 4, [segments[1], "HEAD", "note.json"]],
    [
      "an event in the first segment",
      segments[0],
      "2017/18",
      1,
      1,
      [`${segments[0]}.from-`, `${segments[0]}.sha256`, segments[1], "HEAD", "note.json"]
    ],
    ["the genesis line", segments[0], '"format":1}}\n{"p"', 0, 0, [segments[0], segments[1], "HEAD", "note.json"]]
  ] as const

  it.each(damages)(
    "cuts before %s that was changed only if the loss is accepted",
    (_, segment, text, batches, after, kept) =>
      withExample(async (folder, root) => {
        const path = join(folder, segment)
        writeFileSync(
          path,
          readFileSync(path, "utf8").replace(text, (found) => found.replace(/[a-z0-9]/, "x"))
        )
        const before = bytesIn(folder)
        const corrupt = await reading(root)
        expect(await repairing(root)).toMatchObject({ failure: { _tag: "LogCorrupt", line: corrupt.line } })
        expect(bytesIn(folder)).toEqual(before)
        const repaired = await repairing(root, true)
        expect(repaired).toMatchObject({ success: { head: { position: after } } })
        const [name] = inside(folder)
        const files = inside(folder, name!)
        for (const start of kept) expect(files.filter((file) => file.startsWith(start))).not.toEqual([])
        expect(note(folder, name!)).toMatchObject({ log: exampleId, after, line: corrupt.line, lastPosition: 5 })
        const now = await reading(root)
        expect(now).toMatchObject({ code: undefined })
        expect(now.positions).toHaveLength(batches)
        if (batches > 0) expect(await appending(root)).toMatchObject({ success: { position: after + 1 } })
      })
  )

  it("loses no byte of what it cuts", () =>
    withExample(async (folder, root) => {
      const path = join(folder, segments[0])
      const whole = readFileSync(path, "utf8").replace("2017/18", "2017/19")
      writeFileSync(path, whole)
      await repairing(root, true)
      const [name] = inside(folder)
      const tail = inside(folder, name!).find((file) => file.includes(".from-"))!
      expect(readFileSync(path, "utf8") + readFileSync(join(folder, "quarantine", name!, tail), "utf8")).toBe(whole)
    }))

  it("says of a log that HEAD knew longer that it lost its end, and goes on without only if that is accepted", () =>
    withExample(async (folder, root) => {
      const path = join(folder, segments[1])
      truncateSync(path, readFileSync(path).indexOf(10) + 1)
      expect(await repairing(root)).toMatchObject({ failure: { code: "anchor" } })
      expect(await repairing(root, true)).toMatchObject({ success: { head: { position: 4 } } })
      expect(await reading(root)).toMatchObject({ positions: [1, 2], code: undefined })
    }))

  it.each([
    ["damaged", '{"head":', 0],
    ["another log's", undefined, 0]
  ])("takes a HEAD that is %s for a fault of its own", (_, text, line) =>
    withExample(async (folder, root) => {
      const path = join(folder, "HEAD")
      writeFileSync(path, text ?? readFileSync(path, "utf8").replace(exampleId, "another"))
      expect(await reading(root)).toMatchObject({ code: "anchor", line })
      expect(await repairing(root)).toMatchObject({ failure: { code: "anchor" } })
      expect(await repairing(root, true)).toMatchObject({ success: { head: { position: 5 } } })
    })
  )

  it("writes a damaged or missing hash file anew, and keeps the damaged one", () =>
    withExample(async (folder, root) => {
      const path = join(folder, `${segments[0]}.sha256`)
      const right = readFileSync(path, "utf8")
      writeFileSync(
        path,
        right.replace(/^./, (digit) => (digit === "0" ? "1" : "0"))
      )
      expect(await reading(root)).toMatchObject({ code: "sidecar" })
      expect(await repairing(root)).toMatchObject({ success: { head: { position: 5 } } })
      expect(readFileSync(path, "utf8")).toBe(right)
      expect(inside(folder, inside(folder)[0]!)).toEqual([`${segments[0]}.sha256`])
      rmSync(path)
      expect(await repairing(root)).toMatchObject({ success: { quarantined: [] } })
      expect(readFileSync(path, "utf8")).toBe(right)
    }))
})
