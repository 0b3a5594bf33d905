import { readFileSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { LogStore } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { exampleId } from "../../core/test/audit/example.ts"
import type { Disk } from "../src/Disk.ts"
import { nodeDisk } from "../src/nodeDisk.ts"
import { goldenLogs, golden as goldenRoot } from "./golden.ts"
import { appending, on, reading, segments, withExample } from "./rolledExample.ts"

const { hashing, ...alone } = nodeDisk
/** Every file is worth the thread. */
const threaded: Disk = { ...nodeDisk, hashing: { ...hashing!, fromBytes: 0 } }
/** A thread is started for each reading, up to three of them for a damaged log. */
const numRuns = Math.ceil(Number(process.env["DELAFTALE_RUNS"] ?? 100) / 4)

describe("a log whose segments another thread hashes", () => {
  it(
    "is read as it is read alone, whatever was done to its files",
    () =>
      withExample((folder, root) =>
        fc.assert(
          fc.asyncProperty(
            fc.constantFrom(...segments, `${segments[0]}.sha256`, "HEAD"),
            fc.nat(),
            fc.constantFrom("flip", "cut", "line feed", "twice"),
            fc.constantFrom(0, 4),
            async (name, at, how, after) => {
              const path = join(folder, name)
              const whole = readFileSync(path)
              const [a, b] = [whole.subarray(0, at % whole.length), whole.subarray(at % whole.length)]
              const changed = {
                flip: [a, Buffer.from([b[0]! ^ 1]), b.subarray(1)],
                cut: [a],
                "line feed": [a, Buffer.from("\n"), b],
                twice: [a, b, b]
              }
              writeFileSync(path, Buffer.concat(changed[how]))
              const found = await reading(root, after, threaded)
              const expected = await reading(root, after, alone)
              writeFileSync(path, whole)
              expect(found).toEqual(expected)
            }
          ),
          { numRuns }
        )
      ),
    120_000
  )

  it.each(goldenLogs)("gives the batches of the golden log $name", async ({ log }) => {
    const batches = (disk: Disk) => on(goldenRoot, disk)(LogStore.use((store) => Stream.runCollect(store.read(log))))
    expect(await batches(threaded)).toEqual(await batches(alone))
  })

  it("is read again after a reader that wanted no more, and written on", () =>
    withExample(async (_, root) => {
      const first = LogStore.use((store) => Stream.runCollect(Stream.take(store.read(exampleId), 1)))
      expect(await on(root, threaded)(first)).toHaveLength(1)
      expect(await appending(root, threaded)).toMatchObject({ success: { position: 6 } })
      expect(await reading(root, 0, threaded)).toEqual(await reading(root, 0, alone))
    }))

  it("has one thread for all its files, started with the first that is large enough, and ended with the reading", () =>
    withExample(async (folder, root) => {
      const sizes = segments.map((name) => statSync(join(folder, name)).size)
      const seen = async (fromBytes: number) => {
        const said: Array<string> = []
        const noted = Effect.acquireRelease(
          Effect.sync(() => said.push("started")),
          () => Effect.sync(() => said.push("ended"))
        )
        const disk: Disk = { ...nodeDisk, hashing: { fromBytes, start: Effect.andThen(noted, hashing!.start) } }
        expect(await reading(root, 0, disk)).toEqual(await reading(root, 0, alone))
        return said
      }
      expect(await seen(0)).toEqual(["started", "ended"])
      expect(await seen(Math.max(...sizes))).toEqual(["started", "ended"])
      expect(await seen(Math.max(...sizes) + 1)).toEqual([])
    }))

  it("is read alone where no thread can be started", () =>
    withExample(async (_, root) => {
      const none: Disk = { ...nodeDisk, hashing: { fromBytes: 0, start: Effect.undefined } }
      expect(await reading(root, 0, none)).toEqual(await reading(root, 0, alone))
    }))
})
