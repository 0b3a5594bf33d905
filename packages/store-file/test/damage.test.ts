import { readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { LogStore } from "@delaftale/core"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { exampleId } from "../../core/test/audit/example.ts"
import { appending, on, reading, segments, withExample } from "./rolledExample.ts"

describe("reading a damaged log", () => {
  it.each([
    ["a changed event", (s: string) => s.replace("genoptalt", "genoptaIt"), 9, "commit"],
    ["a removed event", (s: string) => s.replace(/^\{"p":5.*\n/m, ""), 8, "emptyBatch"],
    ["an added line", (s: string) => `${s}{}\n`, 10, "unsealed"],
    ["a doubled commit line", (s: string) => s + s.split(/(?<=\n)/).at(-1), 10, "emptyBatch"],
    ["another header", (s: string) => s.replace('"prevSegment":"e', '"prevSegment":"f'), 8, "header"],
    ["no header", (s: string) => s.slice(s.indexOf("\n") + 1), 8, "header"],
    ["an empty segment", () => "", 8, "header"]
  ] as const)("names the line of the export for %s, from whichever position it reads", (_, change, line, code) =>
    withExample(async (folder, root) => {
      const path = join(folder, segments[1])
      writeFileSync(path, change(readFileSync(path, "utf8")))
      expect(await reading(root)).toMatchObject({ line, code })
      if (code !== "header" || line !== 8) expect(await reading(root, 4)).toMatchObject({ line, code })
    })
  )

  it.each([
    ["the first segment is gone", (folder: string) => rmSync(join(folder, segments[0])), 1, "header"],
    [
      "a segment has another name",
      (folder: string) => renameSync(join(folder, segments[1]), join(folder, "0000000000000006.ndjson")),
      8,
      "header"
    ],
    [
      "a closed segment is cut after a batch",
      (folder: string) =>
        writeFileSync(
          join(folder, segments[0]),
          readFileSync(join(folder, segments[0]), "utf8")
            .split(/(?<=\n)/)
            .slice(0, 4)
            .join("")
        ),
      4,
      "header"
    ],
    [
      "a closed segment is cut within a batch",
      (folder: string) => truncateSync(join(folder, segments[0]), 1500),
      4,
      "unsealed"
    ]
  ] as const)("says so where %s", (_, damage, line, code) =>
    withExample(async (folder, root) => {
      damage(folder)
      expect(await reading(root)).toMatchObject({ line, code })
    })
  )

  it("leaves out a tail that a broken write left, and moves it away before it is written on", () =>
    withExample(async (folder, root) => {
      const path = join(folder, segments[1])
      rmSync(join(folder, "HEAD"))
      const whole = readFileSync(path)
      const opening = whole.indexOf(10) + 1
      for (let size = opening + 1; size < whole.length; size += 13) {
        writeFileSync(path, whole.subarray(0, size))
        expect(await reading(root), `${size} bytes`).toMatchObject({ positions: [1, 2], code: undefined })
        expect(readFileSync(path)).toEqual(whole.subarray(0, size))
        expect(await appending(root)).toMatchObject({ success: { position: 5 } })
        expect(await reading(root)).toMatchObject({ positions: [1, 2, 5], code: undefined })
        const kept = readdirSync(join(folder, "quarantine")).filter((name) => name.endsWith(".bytes"))
        expect(kept.map((name) => readFileSync(join(folder, "quarantine", name)))).toEqual([
          whole.subarray(opening, size)
        ])
        rmSync(join(folder, "quarantine"), { recursive: true })
        rmSync(join(folder, "HEAD"))
      }
    }))

  it("is told by HEAD where the last batch was cut off whole", () =>
    withExample(async (folder, root) => {
      const path = join(folder, segments[1])
      truncateSync(path, readFileSync(path).indexOf(10) + 1)
      expect(await reading(root)).toMatchObject({ positions: [1, 2], line: 8, code: "anchor" })
      const head = LogStore.use((store) => store.head(exampleId))
      expect(await on(root)(Effect.flip(head))).toMatchObject({ _tag: "LogCorrupt", code: "anchor" })
    }))

  it("goes on after a crash between a new segment's header and its first batch", () =>
    withExample(async (folder, root) => {
      const path = join(folder, segments[1])
      truncateSync(path, readFileSync(path).indexOf(10) + 1)
      rmSync(join(folder, "HEAD"))
      writeFileSync(join(folder, "0000000000000009.ndjson.tmp"), "half a hea")
      expect(await appending(root)).toMatchObject({ success: { position: 5, at: "2026-11-23T09:00:00.000Z" } })
      expect(await reading(root)).toMatchObject({ positions: [1, 2, 5], code: undefined })
    }))
})
