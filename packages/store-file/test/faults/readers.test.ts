import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { chances } from "./disk/chances.ts"
import { type Fate, faultyDisk, noFault } from "./disk/faultyDisk.ts"
import { copyOf, type Machine } from "./disk/Machine.ts"
import { handIn, look } from "./seeds/actions.ts"
import { compare, type Expected } from "./seeds/Expected.ts"
import { ask, begin, close, readAll, runtimeOn, type Setting } from "./seeds/Life.ts"
import { brokenLogs, following, type Prepared, setting } from "./steps/prepared.ts"

/** Another process takes the log, puts its end in order, and appends. */
type Writer = (machine: Machine, expected: Expected) => Promise<void>

const writer =
  (sizes: ReadonlyArray<number>, fate: Fate = noFault, how: Setting = setting): Writer =>
  async (machine, expected) => {
    const life = begin(machine, fate, how, chances(1), expected)
    await look(life)
    for (const size of sizes) await handIn(life, following(life.standing ?? [], [size]))
    await close(life)
  }

/** What a reader finds to be wrong if the other process does all of its work just before its operation `index`. */
const readBeside = async ({ batches, machine }: Prepared, write: Writer, index: number) => {
  const shared = copyOf(machine, index)
  const expected: Expected = { sure: batches, maybe: [] }
  const disk = faultyDisk(shared)
  const meanwhile = Effect.suspend(() =>
    disk.done.length === index ? Effect.promise(() => write(shared, expected)) : Effect.void
  )
  const runtime = runtimeOn(before(disk, meanwhile), setting)
  const found = await ask(runtime, readAll)
  await runtime.dispose()
  const operations = disk.done.length
  if (Result.isFailure(found)) return { operations, problem: found.failure.message }
  const added = expected.sure.slice(batches.length)
  return { operations, problem: compare({ sure: batches, maybe: [added] }, found.success) }
}

/** The disk, with `first` before each of its operations of reading. */
const before = (disk: ReturnType<typeof faultyDisk>, first: Effect.Effect<void>): typeof disk => ({
  ...disk,
  list: (folder) => Effect.andThen(first, disk.list(folder)),
  exists: (path) => Effect.andThen(first, disk.exists(path)),
  open: (path, how) =>
    Effect.andThen(first, disk.open(path, how)).pipe(
      Effect.map((file) => ({
        ...file,
        read: (into, at) => Effect.andThen(first, file.read(into, at)),
        size: Effect.andThen(first, file.size)
      }))
    )
})

const everywhere = async (log: Prepared, write: Writer): Promise<ReadonlyArray<string>> => {
  const problems: Array<string> = []
  for (let index = 0, operations = 1; index < operations; index++) {
    const told = await readBeside(log, write, index)
    operations = told.operations
    if (told.problem !== undefined) problems.push(`before operation ${index}: ${told.problem}`)
  }
  return problems
}

const logs = Object.entries(await brokenLogs())
const some = logs.filter(([name]) => /^(nothing broken|part of|the events, without|nothing but)/.test(name))

describe("a reader sees whole batches and nothing corrupt, between whichever of its operations", () => {
  it.each(logs)("another recovers the log and appends: %s", async (_, log) => {
    expect(await everywhere(log, writer([100]))).toEqual([])
  })

  it.each(some)("another recovers the log, appends and rolls: %s", async (_, log) => {
    expect(await everywhere(log, writer([900, 2000, 2000, 10]))).toEqual([])
  })

  it.each(some)("another appends with a disk that is full in between: %s", async (_, log) => {
    let writes = 0
    const full: Fate = (_index, operation, path) =>
      operation === "write" && path.endsWith(".ndjson") && ++writes % 2 === 1 ? "EIO" : undefined
    expect(await everywhere(log, writer([900, 300, 900], full))).toEqual([])
  })
})
