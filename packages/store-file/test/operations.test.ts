/** Which operations of the disk an append makes, and no others: what is durable, and how fast it is, hangs on them. */
import { type Head, LogStore, type SealedBatch } from "@delaftale/core"
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Effect from "effect/Effect"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as References from "effect/References"
import { describe, expect, it } from "vitest"
import { putAnchor } from "../src/Anchor.ts"
import { type FileStoreOptions, fileStore } from "../src/index.ts"
import { type FaultyDisk, faultyDisk } from "./faults/disk/faultyDisk.ts"
import { filesOf, kill, type Machine, makeMachine } from "./faults/disk/Machine.ts"
import { folder, headOf, log, root } from "./faults/seeds/batches.ts"
import { following } from "./faults/steps/prepared.ts"

interface Opened {
  readonly disk: FaultyDisk
  /** Appends batches of so many letters, in one append, after `before`; gives what was done on the disk. */
  readonly append: (sizes: ReadonlyArray<number>) => Promise<ReadonlyArray<string>>
  readonly close: () => Promise<ReadonlyArray<string>>
}

/** A store on the machine, at the end of `before`. */
const opened = (machine: Machine, options: FileStoreOptions, before: ReadonlyArray<SealedBatch> = []): Opened => {
  const disk = faultyDisk(machine)
  const runtime = ManagedRuntime.make(fileStore(root, { segmentBytes: 100_000, ...options, disk }))
  let standing = before
  const during = async (run: () => Promise<unknown>) => {
    const from = disk.done.length
    await run()
    return disk.done.slice(from).map(({ operation, path }) => `${operation} ${path.replace(`${folder}/`, "")}`)
  }
  const append = (sizes: ReadonlyArray<number>) =>
    during(async () => {
      const batches = following(standing, sizes) as unknown as NonEmptyReadonlyArray<SealedBatch>
      await runtime.runPromise(LogStore.use((store) => store.append(log, headOf(standing), batches)))
      standing = [...standing, ...batches]
    })
  const disposing = Effect.provideService(runtime.disposeEffect, References.MinimumLogLevel, "None")
  return { disk, append, close: () => during(() => Effect.runPromise(disposing)) }
}

const first = "0000000000000001.ndjson"
const putting = (name: string) => [
  `open ${name}.tmp`,
  `truncate ${name}.tmp`,
  `write ${name}.tmp`,
  `sync ${name}.tmp`,
  `rename ${name}`,
  `syncFolder ${folder}`
]
const durable = [`size ${first}`, `write ${first}`, `sync ${first}`]
const claimed = ["overwrite HEAD", "sync HEAD", ...durable]

describe("an append", () => {
  it("is one write and one sync of its segment, whose size was looked at, once the log is taken", async () => {
    const { append, close } = opened(makeMachine(1, 0), {})
    expect((await append([10])).slice(-4)).toEqual([`open ${first}`, ...durable])
    expect(await append([10])).toEqual(durable)
    expect(await append([5000])).toEqual(durable)
    expect(await close()).toEqual(putting("HEAD"))
  })

  it("of several batches claims them in HEAD, which is put down anew only the first time", async () => {
    const { append } = opened(makeMachine(1, 0), {})
    await append([10])
    expect(await append([10, 10])).toEqual([...putting("HEAD"), "open HEAD", ...durable])
    expect(await append([10, 10, 10])).toEqual(claimed)
    expect(await append([10])).toEqual(durable)
    expect(await append([10, 10])).toEqual(claimed)
  })

  it("waits for no disk where it is only to be written; the close of the store does", async () => {
    const { append, close } = opened(makeMachine(1, 0), { durability: "written" })
    await append([10])
    const written = [`size ${first}`, `write ${first}`]
    expect(await append([10])).toEqual(written)
    expect(await append([10, 10])).toEqual(written)
    expect(await close()).toEqual([`open ${first}`, `sync ${first}`, ...putting("HEAD")])
  })

  it("that begins a segment leaves one file open, and claims in the new HEAD", async () => {
    const machine = makeMachine(1, 0)
    const { append, disk } = opened(machine, { segmentBytes: 1500 })
    await append([10, 10])
    expect(disk.openFiles()).toBe(2)
    const rolled = await append([700])
    expect(rolled.filter((step) => step.startsWith("rename"))).toEqual([
      "rename 0000000000000003.ndjson",
      `rename ${first}.sha256`,
      "rename HEAD"
    ])
    expect(rolled).not.toContain(`sync ${first}`)
    expect(disk.openFiles()).toBe(1)
    await append([1, 1])
    expect(Buffer.from(filesOf(machine).get(`${folder}/HEAD`)!).toString()).toContain('"unsynced":5}')
  })

  it("that begins a segment waits for the disk before, also where it is only to be written", async () => {
    const { append } = opened(makeMachine(1, 0), { durability: "written", segmentBytes: 1500 })
    await append([10])
    const rolled = await append([900])
    expect(rolled.slice(0, 2)).toEqual([`open ${first}`, `sync ${first}`])
    expect(rolled.filter((step) => /^sync 0+\d\.ndjson$/.test(step))).toEqual([`sync ${first}`])
  })

  it("fills its segment to the last byte before the next is begun", async () => {
    const begun = async (segmentBytes: number) => {
      const machine = makeMachine(1, 0)
      const { append } = opened(machine, { segmentBytes })
      for (const size of [10, 20, 30]) await append([size])
      return [...filesOf(machine)].filter(([path]) => path.endsWith(".ndjson")).map(([, bytes]) => bytes.length)
    }
    const [size] = await begun(100_000)
    expect(await begun(size!)).toEqual([size])
    expect(await begun(size! - 1)).toHaveLength(2)
  })
})

describe("a store that opens a log", () => {
  /** What its first append does, after a store that was closed or killed. */
  const first = async (end: "closed" | "killed", check: "end" | "all" = "end", unsynced = 3) => {
    const machine = makeMachine(1, 0)
    const before = opened(machine, { segmentBytes: 1500 })
    for (const size of [10, 700, 700]) await before.append([size])
    if (end === "killed") kill(machine)
    await before.close()
    const batches = following([], [10, 700, 700])
    if (unsynced > 3) await Effect.runPromise(putAnchor(faultyDisk(machine), folder, headOf(batches), unsynced))
    const after = opened(machine, { check }, batches)
    const steps = await after.append([10])
    await after.close()
    return steps
  }
  const written = (steps: ReadonlyArray<string>) => steps.filter((step) => /^(write|rename|truncate|over)/.test(step))
  const read = (steps: ReadonlyArray<string>) =>
    [...new Set(steps.filter((step) => /^read .*ndjson$/.test(step)))].map((step) => Number(/\d+/.exec(step)?.[0]))

  it("changes nothing where the last one closed it", async () => {
    expect(written(await first("closed"))).toEqual(["write 0000000000000003.ndjson"])
  })

  it.each([
    ["after one that was killed", "killed", 3],
    ["where HEAD says that more may have been written", "closed", 5]
  ] as const)("puts down anew, %s, the last segment and HEAD, and nothing else", async (_, end, unsynced) => {
    expect((await first(end, "end", unsynced)).filter((step) => step.startsWith("rename"))).toEqual([
      "rename 0000000000000003.ndjson",
      "rename HEAD"
    ])
  })

  it("reads the last segments, or all where it is to check all", async () => {
    expect(read(await first("closed"))).not.toContain(1)
    expect(read(await first("closed", "all")).sort()).toEqual([1, 2, 3])
  })
})

describe("a store that only reads", () => {
  it("does nothing when it closes", async () => {
    const machine = makeMachine(1, 0)
    const writer = opened(machine, {})
    await writer.append([10])
    const disk = faultyDisk(machine)
    const runtime = ManagedRuntime.make(fileStore(root, { disk }))
    const head: Head = await runtime.runPromise(LogStore.use((store) => store.head(log)))
    expect(head.position).toBe(1)
    const done = disk.done.length
    await runtime.dispose()
    expect(disk.done.slice(done)).toEqual([])
  })
})
