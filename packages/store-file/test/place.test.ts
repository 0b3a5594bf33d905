/** A store that remembers where its reader stood: the same answers as of one that remembers nothing. */
import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { appendEvents, LogId, LogStore } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as References from "effect/References"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import fc from "fast-check"
import { expect, it } from "vitest"
import type { Disk, DiskFile } from "../src/Disk.ts"
import { fileStore } from "../src/fileStore.ts"
import { nodeDisk } from "../src/nodeDisk.ts"
import { inTemporary } from "./temporary.ts"

const log = LogId.make("lille")
const at = "2026-11-23T08:00:00.000Z"
const options = { segmentBytes: 1500 }

type Program<A, E> = Effect.Effect<A, E, LogStore>

/** With a store of its own, which remembers nothing. */
const afresh =
  (root: string, disk: Disk = nodeDisk) =>
  <A, E>(program: Program<A, E>): Promise<A> =>
    Effect.provide(program, fileStore(root, { ...options, disk })).pipe(
      Effect.provideService(References.MinimumLogLevel, "None"),
      Effect.runPromise
    )

/** So many events in a batch; the same bytes for the same place in the same history. */
const append = (events: number, history: string) =>
  Effect.gen(function* () {
    const head = yield* LogStore.use((store) => store.head(log))
    const news = Array.from({ length: events }, (_, n) => {
      const number = head.position + n + 1
      const id = `00000000-0000-4000-8000-${number.toString(16).padStart(12, "0")}`
      return { id, type: "Tal", v: 1, by: "rolle", data: { history, number } }
    })
    const [first, ...rest] = news
    yield* appendEvents(head, [first!, ...rest], at)
  })

const all = (after: number) =>
  Effect.gen(function* () {
    const store = yield* LogStore
    const lines: Array<string> = []
    const read = store.read(log, { after })
    const ended = yield* Effect.result(
      Stream.runForEach(read, (batch) => Effect.sync(() => lines.push(...batch.lines, batch.commit)))
    )
    const head = yield* Effect.result(store.head(log))
    return { lines, fault: Result.isFailure(ended) ? `${ended.failure.message}` : "", head: Result.merge(head) }
  })

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ _tag: fc.constant("append" as const), events: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 4, arbitrary: fc.record({ _tag: fc.constant("read" as const), after: fc.nat({ max: 40 }) }) },
  { weight: 1, arbitrary: fc.record({ _tag: fc.constant("cut" as const), bytes: fc.nat({ max: 400 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ _tag: fc.constant("torn" as const), text: fc.constantFrom("{", '{"p":9', "\n") })
  },
  { weight: 1, arbitrary: fc.record({ _tag: fc.constant("keep" as const) }) },
  { weight: 1, arbitrary: fc.record({ _tag: fc.constant("restore" as const) }) },
  { weight: 1, arbitrary: fc.record({ _tag: fc.constant("other" as const) }) }
)
type Step = typeof step extends fc.Arbitrary<infer A> ? A : never

const lastSegment = (root: string): string | undefined => {
  const names = readdirSync(join(root, log)).filter((name) => name.endsWith(".ndjson"))
  return names.length === 0 ? undefined : join(root, log, names.sort().at(-1)!)
}

/** What happens to the files of a log, by other hands than the reader's. */
const done = async (root: string, one: Step, histories: { now: number; kept: string | undefined }) => {
  const folder = join(root, log)
  const last = lastSegment(root)
  if (one._tag === "append") await Effect.ignore(append(one.events, `h${histories.now}`)).pipe(afresh(root))
  if (one._tag === "cut" && last !== undefined) {
    truncateSync(last, Math.max(0, readFileSync(last).length - one.bytes))
  }
  if (one._tag === "torn" && last !== undefined) writeFileSync(last, one.text, { flag: "a" })
  if (one._tag === "keep") {
    histories.kept = `${root}-kept`
    rmSync(histories.kept, { recursive: true, force: true })
    cpSync(folder, histories.kept, { recursive: true })
  }
  if (one._tag === "restore" && histories.kept !== undefined) {
    rmSync(folder, { recursive: true, force: true })
    cpSync(histories.kept, folder, { recursive: true })
  }
  if (one._tag === "other") {
    histories.now++
    rmSync(folder, { recursive: true, force: true })
    await append(3, `h${histories.now}`).pipe(afresh(root))
  }
}

it("answers what a store answers that has just been opened, whatever happened to the files in between", () =>
  fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), (steps) =>
      inTemporary(async (root) => {
        await append(2, "h0").pipe(afresh(root))
        const runtime = ManagedRuntime.make(fileStore(root, options))
        const histories = { now: 0, kept: undefined }
        let reached = 0
        for (const one of steps) {
          await done(root, one, histories)
          // Where it came to the last time, as one who follows asks; and anywhere.
          for (const after of [reached, one._tag === "read" ? one.after : 0]) {
            const found = await runtime.runPromise(all(after))
            expect(found).toEqual(await afresh(root)(all(after)))
            if ("position" in found.head) reached = found.head.position
          }
        }
        await runtime.dispose()
      })
    ),
    { numRuns: Math.ceil(Number(process.env["DELAFTALE_RUNS"] ?? 100) / 6) }
  ))

/** A disk that counts the bytes that are read of segments. */
const counting = () => {
  const count = { bytes: 0 }
  const counted = (file: DiskFile): DiskFile => ({
    ...file,
    read: (into, from) =>
      Effect.tap(file.read(into, from), (bytes) =>
        Effect.sync(() => {
          count.bytes += bytes
        })
      )
  })
  const { hashing: _, ...alone } = nodeDisk
  const disk: Disk = {
    ...alone,
    open: (path, how) =>
      Effect.map(nodeDisk.open(path, how), (file) => (path.endsWith(".ndjson") ? counted(file) : file))
  }
  return { count, disk }
}

it("reads what is new, not the segment again", () =>
  inTemporary(async (root) => {
    for (let turn = 0; turn < 20; turn++) await append(4, "h0").pipe(afresh(root))
    const { count, disk } = counting()
    const runtime = ManagedRuntime.make(fileStore(root, { disk }))
    await runtime.runPromise(all(0))
    await append(1, "h0").pipe(afresh(root))
    count.bytes = 0
    const { lines } = await runtime.runPromise(all(80))
    expect(lines).toHaveLength(2)
    expect(count.bytes).toBeLessThan(2_000)
    await runtime.dispose()
  }))

it("finds a flipped byte in what it has read already, once that is read again", () =>
  inTemporary(async (root) => {
    await append(4, "h0").pipe(afresh(root))
    const runtime = ManagedRuntime.make(fileStore(root, options))
    await runtime.runPromise(all(0))
    const path = lastSegment(root)!
    const bytes = readFileSync(path)
    bytes[bytes.indexOf("Tal")]! ^= 1
    writeFileSync(path, bytes)
    const { fault } = await runtime.runPromise(all(0))
    expect(fault).toContain("line 6")
    await runtime.dispose()
  }))
