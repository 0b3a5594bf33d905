/** What a corrupt log is said to have, and on which line of its export: a person must find the place. */
import { readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { type Head, LogStore } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { describe, expect, it } from "vitest"
import { exampleId, exampleLines, exampleSeals } from "../../core/test/audit/example.ts"
import { putAnchor } from "../src/Anchor.ts"
import { nodeDisk } from "../src/nodeDisk.ts"
import { on, segments, withExample } from "./rolledExample.ts"

const faultOf = (root: string, after = 0) =>
  on(root)(Effect.flip(LogStore.use((store) => Stream.runDrain(store.read(exampleId, { after })))))

const rewrite = (path: string, change: (text: string) => string) =>
  writeFileSync(path, change(readFileSync(path, "latin1")), "latin1")
const inFirst = (change: (text: string) => string) => (folder: string) => rewrite(join(folder, segments[0]), change)
const inLast = (change: (text: string) => string) => (folder: string) => rewrite(join(folder, segments[1]), change)

const prev = "e1ca7b08a308ba6ecc2378db863028be8125cd349871457a56597035a04fbccd"
/** Of the second segment of the example, by log-format.md. */
const header =
  `{"header":{"log":"${exampleId}","format":1,"first":5,` + `"seal":"${exampleSeals[2]}","prevSegment":"${prev}"}}`
const genesis = exampleLines[0]!

const damages: ReadonlyArray<readonly [string, (folder: string) => void, string, number, string]> = [
  [
    "the first segment is gone",
    (folder) => rmSync(join(folder, segments[0])),
    "header",
    1,
    "the segment that begins at position 1 is missing"
  ],
  [
    "a header was changed",
    inLast((text) => text.replace('"first":5', '"first":6')),
    "header",
    8,
    `the header of its segment should be ${header}`
  ],
  [
    "the genesis line was changed",
    inFirst((text) => text.replace('"format":1}}\n{"p"', '"format":2}}\n{"p"')),
    "genesis",
    1,
    `the genesis line should be ${genesis}`
  ],
  [
    "the last batch is gone",
    (folder) => truncateSync(join(folder, segments[1]), header.length + 1),
    "anchor",
    8,
    "the log ends before position 5, which the file HEAD names"
  ],
  [
    "the last segment ends within its header",
    inLast((text) => text.slice(0, 40)),
    "header",
    8,
    "its segment ends before its first batch could begin"
  ],
  [
    "a closed segment ends within a batch",
    inFirst((text) => text.slice(0, text.lastIndexOf('{"commit"'))),
    "unsealed",
    4,
    "from here to the end of the segment no commit line closes the batch"
  ],
  [
    "a hash file says another hash",
    (folder) =>
      rewrite(join(folder, `${segments[0]}.sha256`), (text) => text.replace(/^./, (d) => (d === "0" ? "1" : "0"))),
    "sidecar",
    8,
    `the segment before, ${segments[0]}, has another hash than its .sha256 file says`
  ],
  ["HEAD is no HEAD", (folder) => rewrite(join(folder, "HEAD"), () => "{}"), "anchor", 0, "the file HEAD is damaged"],
  [
    "there is a HEAD and no segment",
    (folder) => {
      for (const name of segments) rmSync(join(folder, name))
    },
    "anchor",
    1,
    "the file HEAD names a position, but there is no segment"
  ],
  [
    "a byte that is no UTF-8 stands in the third event of a batch",
    inFirst((text) => text.replace(/("p":4,.*)faelles/, "$1\xfffaelles")),
    "utf8",
    6,
    "the line is not UTF-8"
  ]
]

describe("of a log is said what is wrong, and where, when", () => {
  it.each(damages)("%s", (_, damage, code, line, reason) =>
    withExample(async (folder, root) => {
      damage(folder)
      const wanted = { _tag: "LogCorrupt", log: exampleId, code, line, reason }
      expect(await faultOf(root)).toMatchObject(wanted)
    })
  )

  it("it is read from a later segment, and the one before ends within a batch", () =>
    withExample(async (folder, root) => {
      inFirst((text) => text.slice(0, text.lastIndexOf('{"commit"')))(folder)
      const reason = `the segment ${segments[0]} does not end with a commit line`
      expect(await faultOf(root, 5)).toMatchObject({ code: "unsealed", line: 6, reason })
    }))
})

describe("a HEAD that names", () => {
  const put = (folder: string, root: string, other: Partial<Head>, unsynced?: number) =>
    Effect.gen(function* () {
      const head = yield* LogStore.use((store) => store.head(exampleId))
      yield* putAnchor(nodeDisk, folder, { ...head, ...other } as Head, unsynced)
    }).pipe(on(root))

  it.each([
    ["another seal", { seal: "0".repeat(64) }],
    ["a position within a batch, with the seal of that batch", { position: 3, seal: exampleSeals[2] }]
  ])("%s is of another history, also than that of the events it is right about", (_, other) =>
    withExample(async (folder, root) => {
      await put(folder, root, other as Partial<Head>, 5)
      expect(await faultOf(root)).toMatchObject({
        code: "anchor",
        reason: "the file HEAD names another seal for this position"
      })
    })
  )

  it("less than it names as durable for what may be torn is damaged", () =>
    withExample(async (folder, root) => {
      await put(folder, root, {}, 4)
      expect(await faultOf(root)).toMatchObject({ code: "anchor", line: 0, reason: "the file HEAD is damaged" })
    }))

  it("the end of the log is one sector of a disk, whatever it says", () =>
    withExample(async (folder, root) => {
      for (const unsynced of [undefined, 5, Number.MAX_SAFE_INTEGER]) {
        await put(folder, root, {}, unsynced)
        expect(readFileSync(join(folder, "HEAD"))).toHaveLength(512)
      }
    }))
})
