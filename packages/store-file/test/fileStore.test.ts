import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs"
import { join } from "node:path"
import { appendEvents, emptyHead, LogId, LogStore, memoryStore } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { exampleExportHash, exampleId, exampleSeals, exampleText } from "../../core/test/audit/example.ts"
import { appendExample, appendHistory, exportText, history, note, now } from "../../core/test/store/histories.ts"
import { fileStore, nodeSha256 } from "../src/index.ts"
import { inTemporary } from "./temporary.ts"

const log = LogId.make("a")
const empty = emptyHead(nodeSha256, log)

const on =
  (root: string, segmentBytes?: number) =>
  <A, E>(program: Effect.Effect<A, E, LogStore>): Promise<A> =>
    Effect.runPromise(Effect.provide(program, fileStore(root, segmentBytes === undefined ? {} : { segmentBytes })))

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex")
const segmentsIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".ndjson"))
    .sort()

describe("the files of a log", () => {
  it("hold the same bytes as memory, however often they roll", () =>
    fc.assert(
      fc.asyncProperty(history, fc.integer({ min: 1, max: 4000 }), (batches, segmentBytes) =>
        inTemporary(async (root) => {
          const program = Effect.andThen(appendHistory(log, batches), exportText(log))
          const memory = await Effect.runPromise(Effect.provide(program, memoryStore))
          expect(await on(root, segmentBytes)(program)).toBe(memory)
          expect(await on(root)(exportText(log))).toBe(memory)
          if (batches.length === 0) return
          const files = segmentsIn(join(root, log)).map((name) => readFileSync(join(root, log, name), "utf8"))
          const lines = files
            .join("")
            .split("\n")
            .filter((line) => !line.startsWith('{"header":'))
          expect(lines.join("\n")).toBe(memory)
        })
      ),
      // Each run syncs many files.
      { numRuns: Math.min(30, fc.readConfigureGlobal().numRuns ?? 100) }
    ))

  it("are those of log-format.md for the worked example, rolled after batch 2", () =>
    inTemporary(async (root) => {
      await on(root, 2000)(appendExample)
      const folder = join(root, exampleId)
      expect(readdirSync(folder).sort()).toEqual([
        "0000000000000001.ndjson",
        "0000000000000001.ndjson.sha256",
        "0000000000000005.ndjson",
        "HEAD",
        "LOCK.db"
      ])
      const header = (first: number, seal: string, prev: string) =>
        `{"header":{"log":"viborg-tryghed-og-trivsel","format":1,"first":${first},"seal":"${seal}","prevSegment":"${prev}"}}\n`
      const files = segmentsIn(folder).map((name) => readFileSync(join(folder, name), "utf8"))
      const lines = exampleText.split(/(?<=\n)/)
      expect(files[0]).toBe(header(1, exampleSeals[0], "") + lines.slice(0, 7).join(""))
      const prev = "e1ca7b08a308ba6ecc2378db863028be8125cd349871457a56597035a04fbccd"
      expect(files[1]).toBe(header(5, exampleSeals[2], prev) + lines.slice(7).join(""))
      const exported = files.join("").replace(/^\{"header":.*\n/gm, "")
      expect(hashOf(Buffer.from(exported))).toBe(exampleExportHash)
      expect(readFileSync(join(folder, "0000000000000001.ndjson.sha256"), "utf8")).toBe(
        `${prev}  0000000000000001.ndjson\n`
      )
    }))

  it("go on where they were left by a store that was closed", () =>
    inTemporary(async (root) => {
      const appendOne = Effect.gen(function* () {
        const store = yield* LogStore
        return yield* appendEvents(yield* store.head(log), [note("x".repeat(100))], now)
      })
      const heads = []
      for (const segmentBytes of [1, 10_000, 900, 900, 1]) heads.push(await on(root, segmentBytes)(appendOne))
      expect(heads.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5])
      const memory = await Effect.runPromise(
        Effect.provide(Effect.andThen(Effect.repeat(appendOne, { times: 4 }), exportText(log)), memoryStore)
      )
      expect(await on(root)(exportText(log))).toBe(memory)
      expect(await on(root)(LogStore.use((store) => store.head(log)))).toEqual(heads[4])
    }))

  it("are read from the segment on in which the first batch asked for stands", () =>
    inTemporary(async (root) => {
      const texts = Array.from({ length: 9 }, (_, i) => [note(String(i + 1))])
      await on(root, 1200)(appendHistory(log, texts))
      expect(segmentsIn(join(root, log)).length).toBeGreaterThan(3)
      for (let after = 0; after <= 9; after++) {
        const read = LogStore.use((store) => Stream.runCollect(store.read(log, { after })))
        expect((await on(root)(read)).map(({ from }) => from)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].slice(after))
      }
    }))

  it.each(["../x", "a/b", "..", "", "CON", "a ", "æ", "-a", "a".repeat(64), "a\0"])(
    "are never looked for under %j",
    (id) =>
      inTemporary(async (root) => {
        const name = id as LogId
        const program = Effect.gen(function* () {
          const store = yield* LogStore
          const head = yield* Effect.flip(store.head(name))
          const append = yield* Effect.flip(
            store.append(name, { ...empty, log: name }, [{ from: 1, lines: ["x"], commit: "x" }])
          )
          const read = yield* Effect.flip(Stream.runDrain(store.read(name)))
          return [head, append, read]
        })
        const failures = await on(join(root, "logs"))(program)
        for (const failure of failures) expect(failure).toMatchObject({ _tag: "StoreFailure", reason: "refused" })
        expect(existsSync(join(root, "logs"))).toBe(false)
      })
  )

  it("are left alone by an append that is refused", () =>
    inTemporary(async (root) => {
      const batch = { from: 1, lines: ["{}"], commit: "x" }
      await on(root)(Effect.flip(LogStore.use((store) => store.append(log, empty, [batch]))))
      expect(readdirSync(root)).toEqual([])
    }))

  it("are written by one store of the process at a time, whatever path it came by", () =>
    inTemporary(async (root) => {
      const link = join(root, "link")
      symlinkSync(root, link)
      const inner = Effect.provide(
        Effect.gen(function* () {
          const store = yield* LogStore
          const failure = yield* Effect.flip(appendEvents(yield* store.head(log), [note("2")], now))
          return { failure, read: (yield* Stream.runCollect(store.read(log))).length }
        }),
        fileStore(link),
        { local: true }
      )
      const outer = Effect.andThen(appendEvents(empty, [note("1")], now), inner)
      expect(await on(root)(outer)).toMatchObject({ failure: { reason: "locked", outcome: "not-written" }, read: 1 })
      expect(
        (await on(link)(appendEvents(await on(root)(LogStore.use((s) => s.head(log))), [note("2")], now))).position
      ).toBe(2)
    }))

  it("grow under a reader by whole batches only", () =>
    inTemporary(async (root) => {
      const texts = Array.from({ length: 60 }, (_, i) => [note(String(i)), note("x".repeat(i * 50))])
      const reading = LogStore.use((store) => Stream.runCollect(store.read(log)))
      const seen: Array<number> = []
      const reader = Effect.forever(
        Effect.tap(reading, (batches) => {
          expect(batches.map(({ from }) => from)).toEqual(batches.map((_, i) => i * 2 + 1))
          seen.push(batches.length)
          return Effect.void
        })
      )
      await on(root, 20_000)(Effect.race(appendHistory(log, texts), reader))
      expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    }))
})
