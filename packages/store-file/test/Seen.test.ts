/** What a store remembers of where it read a log to, against one that remembers nothing. */
import { type Head, LogCorrupt, lastOf, type SealedBatch } from "@delaftale/core"
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import fc from "fast-check"
import { beforeAll, describe, expect, it } from "vitest"
import { anchorName, putAnchor } from "../src/Anchor.ts"
import type { Disk } from "../src/Disk.ts"
import { readRange } from "../src/readRange.ts"
import { nothingSeen, type Seen } from "../src/Seen.ts"
import { seeTail } from "../src/Tail.ts"
import { faultyDisk } from "./faults/disk/faultyDisk.ts"
import { copyOf, cutPower, filesOf, kill, type Machine, makeMachine, put } from "./faults/disk/Machine.ts"
import { folder, headOf, log } from "./faults/seeds/batches.ts"
import { segmentsOf } from "./faults/seeds/inspect.ts"
import { following } from "./faults/steps/prepared.ts"
import { opened } from "./opened.ts"

const numRuns = fc.readConfigureGlobal().numRuns ?? 100

/** Who remembers nothing, and looks for no place: reads from the opening of a segment. */
const unaware = (): Seen => nothingSeen()

const said = (result: Result.Result<unknown, unknown>) => {
  const fault = Result.isFailure(result) ? result.failure : undefined
  return fault instanceof LogCorrupt ? { code: fault.code, line: fault.line, reason: fault.reason } : fault
}

/** What a reader is given, and how it ends. */
const readingOn = async (disk: Disk, after: number, seen: Seen) => {
  const given: Array<SealedBatch> = []
  const reading = Stream.runForEach(readRange({ disk, log, path: folder }, { after }, seen), (batch) =>
    Effect.sync(() => given.push(batch))
  )
  return { fault: said(await Effect.runPromise(Effect.result(reading))), given }
}
const reading = (machine: Machine, after: number, seen: Seen) => readingOn(faultyDisk(machine), after, seen)

const endOf = async (machine: Machine, seen: Seen): Promise<unknown> => {
  const tail = await Effect.runPromise(Effect.result(seeTail({ disk: faultyDisk(machine), log, path: folder }, seen)))
  return Result.isSuccess(tail) ? tail.success : said(tail)
}

/** Both answers to both questions; what was remembered before is remembered on. */
const asked = async (machine: Machine, after: number, seen: Seen) => {
  expect(await reading(machine, after, seen)).toEqual(await reading(machine, after, unaware()))
  expect(await endOf(machine, seen)).toEqual(await endOf(machine, unaware()))
}

const replaced = (machine: Machine, path: string, change: (bytes: Uint8Array) => Uint8Array): void => {
  const bytes = filesOf(machine).get(path)
  if (bytes !== undefined) put(machine, path, change(bytes))
}
const gone = (machine: Machine, path: string): void => {
  machine.names.live.delete(path)
  machine.names.disk.delete(path)
}
const last = (machine: Machine): string => segmentsOf(filesOf(machine)).at(-1) ?? ""

const sizes = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 5 })
const part = fc.double({ min: 0, max: 1, noNaN: true })
const segmentBytes = fc.constantFrom(1, 1500, 6000, 100_000)

/** Writes as a process of its own would, if the log lets it: after what a reader without a memory takes for its end. */
const written = (bytes: number, texts: ReadonlyArray<number>, isAtOnce: boolean, end: "closed" | "killed") =>
  async function append(machine: Machine): Promise<void> {
    const { given } = await reading(machine, 0, unaware())
    const { append, close } = opened(machine, undefined, { segmentBytes: bytes })
    const batches = following(given, texts) as unknown as NonEmptyReadonlyArray<SealedBatch>
    if (isAtOnce) await append(given, batches)
    else for (const [i, batch] of batches.entries()) await append([...given, ...batches.slice(0, i)], [batch])
    if (end === "killed") kill(machine)
    await close()
  }

type Change = (machine: Machine) => Promise<void>
const now =
  (change: (machine: Machine) => void): Change =>
  async (machine) =>
    change(machine)

/** What other processes, powers and people do to a log between two readings. */
const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(segmentBytes, sizes, fc.boolean(), fc.constantFrom("closed", "killed"))
      .map((all) => written(...all))
  },
  fc.constant(now(cutPower)),
  part.map((share) => now((machine) => replaced(machine, last(machine), (all) => all.subarray(0, share * all.length)))),
  fc
    .tuple(part, part)
    .map(([from, to]) =>
      now((machine) =>
        replaced(machine, last(machine), (all) =>
          Buffer.concat([all, all.subarray(from * all.length, to * all.length)])
        )
      )
    ),
  fc.constant(now((machine) => gone(machine, last(machine)))),
  fc.constant(now((machine) => gone(machine, `${folder}/${anchorName}`))),
  fc.tuple(part, fc.boolean()).map(([share, isRight]) => async (machine: Machine) => {
    const { given } = await reading(machine, 0, unaware())
    const head = headOf(given.slice(0, share * (given.length + 1)))
    const named: Head = isRight ? head : { ...head, seal: "0".repeat(64) }
    await Effect.runPromise(putAnchor(faultyDisk(machine), folder, named))
  }),
  // Another history, with or without its own HEAD.
  fc.tuple(segmentBytes, sizes, fc.boolean()).map(([bytes, texts, hasHead]) => async (machine: Machine) => {
    const other = makeMachine(1, 0)
    await written(bytes, texts, false, "closed")(other)
    for (const path of segmentsOf(filesOf(machine))) gone(machine, path)
    for (const [path, content] of filesOf(other)) if (hasHead || !path.endsWith(anchorName)) put(machine, path, content)
  })
)

describe("a reader that remembers how far it read", () => {
  it(
    "is given and told what one is that remembers nothing, whatever befell the log in between",
    () =>
      fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(change, fc.nat(20)), { minLength: 2, maxLength: 7 }), async (steps) => {
          const machine = makeMachine(1, 0)
          const seen = nothingSeen()
          await written(1500, [100, 0, 300], false, "closed")(machine)
          for (const [befalls, after] of steps) {
            await befalls(machine)
            await asked(machine, after, seen)
          }
        }),
        { numRuns }
      ),
    120_000
  )

  it(
    "is told of every byte changed after the place it asks for, and told of any when it reads all",
    () =>
      fc.assert(
        fc.asyncProperty(sizes, sizes, part, part, async (before, since, share, where) => {
          const machine = makeMachine(1, 0)
          const seen = nothingSeen()
          await written(100_000, before, false, "closed")(machine)
          await reading(machine, 0, seen)
          await written(100_000, since, false, "closed")(machine)
          const { given } = await reading(machine, 0, unaware())
          const asked = given[Math.floor(share * (given.length - 1))]!
          const path = last(machine)
          const whole = filesOf(machine).get(path)!
          const from = Buffer.from(whole).indexOf(asked.lines[0]!)
          const flipped = (at: number) => {
            const copy = copyOf(machine, 1)
            replaced(copy, path, (all) => Buffer.from(all).fill(all[at]! ^ 1, at, at + 1))
            return copy
          }
          const damaged = flipped(from + Math.floor(where * (whole.length - 1 - from)))
          const after = asked.from - 1
          expect(await reading(damaged, after, { ...seen })).toEqual(await reading(damaged, after, unaware()))
          const anywhere = flipped(Math.floor(where * (whole.length - 1)))
          expect(await reading(anywhere, 0, { ...seen })).toEqual(await reading(anywhere, 0, unaware()))
        }),
        { numRuns }
      ),
    60_000
  )
})

/** The same disk, counting the bytes that were read from segments. */
const counting = (machine: Machine) => {
  const count = { bytes: 0 }
  const disk = faultyDisk(machine)
  const open: Disk["open"] = (path, how) =>
    Effect.map(disk.open(path, how), (file) => ({
      ...file,
      read: (into, at) =>
        Effect.tap(file.read(into, at), (read) =>
          Effect.sync(() => {
            if (path.endsWith(".ndjson")) count.bytes += read
          })
        )
    }))
  return { count, disk: { ...disk, open } satisfies Disk }
}

describe("of a long segment", () => {
  // Some 2 MB in one segment; each batch has 100 kB.
  const batches = following(
    [],
    Array.from({ length: 20 }, () => 50_000)
  )
  const long = makeMachine(1, 0)
  beforeAll(async () => {
    const { append, close } = opened(long, undefined, { segmentBytes: 100_000_000 })
    await append([], batches as unknown as NonEmptyReadonlyArray<SealedBatch>)
    await close()
  })
  const few = 1_000_000

  it("no more is read than what is new, by one who has read up to there; by others all of it", async () => {
    const machine = copyOf(long, 1)
    const seen = nothingSeen()
    await reading(machine, 0, seen)
    for (const position of [20, 18]) {
      const { count, disk } = counting(machine)
      const { fault, given } = await readingOn(disk, position, seen)
      expect({ fault, given }).toEqual({ fault: undefined, given: batches.slice(position) })
      expect(count.bytes < few).toBe(position === 20)
    }
  })

  it("all is read where no HEAD says how far it is whole", async () => {
    const machine = copyOf(long, 1)
    gone(machine, `${folder}/${anchorName}`)
    const { count, disk } = counting(machine)
    expect((await readingOn(disk, 19, nothingSeen())).given.map(lastOf)).toEqual([20])
    expect(count.bytes).toBeGreaterThan(2_000_000)
  })

  it("the end is seen anew without what stands before it", async () => {
    const machine = copyOf(long, 1)
    const seen = nothingSeen()
    const first = await endOf(machine, seen)
    const { count, disk } = counting(machine)
    expect(await Effect.runPromise(seeTail({ disk, log, path: folder }, seen))).toEqual(first)
    expect(count.bytes).toBeLessThan(1000)
  })
})
