import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { LogId } from "@delaftale/core"
import { storeContract } from "@delaftale/store-contract"
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { type FileStoreOptions, fileStore } from "../src/index.ts"

const folder = Effect.acquireRelease(
  Effect.promise(() => mkdtemp(join(tmpdir(), "delaftale-contract-"))),
  (root) => Effect.promise(() => rm(root, { recursive: true, force: true }))
)

/** How many lines of a segment are not the log's: the header, and in the first the genesis line. */
const opening = (index: number): number => (index === 0 ? 2 : 1)

/** As with a text editor: the segment in which the first change stands grows or shrinks, one without lines is gone. */
const tamper = (
  root: string,
  log: LogId,
  change: (lines: ReadonlyArray<string>) => ReadonlyArray<string>
): Effect.Effect<void> =>
  Effect.promise(async () => {
    const names = (await readdir(join(root, log))).filter((name) => name.endsWith(".ndjson")).sort()
    const paths = names.map((name) => join(root, log, name))
    const texts = await Promise.all(paths.map((path) => readFile(path, "utf8")))
    const segments = texts.map((text, i) => {
      const lines = text.split("\n").slice(0, -1)
      return { above: lines.slice(0, opening(i)), lines: lines.slice(opening(i)) }
    })
    const before = segments.flatMap(({ lines }) => lines)
    const left = [...change(before)]
    let more = left.length - before.length
    let unchanged = before.findIndex((line, i) => line !== left[i])
    for (const [i, { above, lines }] of segments.entries()) {
      const isHere = unchanged < lines.length
      const count = Math.max(0, lines.length + (isHere ? more : 0))
      more += isHere ? lines.length - count : 0
      unchanged -= lines.length
      const kept = left.splice(0, count)
      if (kept.length === 0) await rm(paths[i]!)
      else await writeFile(paths[i]!, [...above, ...kept].map((line) => `${line}\n`).join(""))
    }
  })

/** Each property makes many logs, and each log many files that are synced: a tenth of the usual runs. */
const runs = Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 10)

const contractOf = (name: string, options: FileStoreOptions): void =>
  storeContract({
    name,
    place: folder,
    make: (root) => fileStore(root, options),
    reopen: (root) => fileStore(root, options),
    capabilities: { concurrent: true, second: "reads", tamper },
    runs
  })

contractOf("file", {})
contractOf("file, a segment for each append", { segmentBytes: 1 })
