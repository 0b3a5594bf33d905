/** How far back a store looks before it trusts the end of a log, how often, and what it does not look at. */
import { emptyHead, LogStore, type SealedBatch } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Stream from "effect/Stream"
import { describe, expect, it } from "vitest"
import { putAnchor } from "../src/Anchor.ts"
import type { Disk } from "../src/Disk.ts"
import { fileStore, inspectLog, nodeSha256, repairLog } from "../src/index.ts"
import { segmentName } from "../src/segment.ts"
import { type Fate, type FaultyDisk, faultyDisk } from "./faults/disk/faultyDisk.ts"
import { copyOf, filesOf, type Machine, makeMachine, put } from "./faults/disk/Machine.ts"
import { folder, headOf, log, root } from "./faults/seeds/batches.ts"
import { following } from "./faults/steps/prepared.ts"
import { opened } from "./opened.ts"

const six = following([], [1, 2, 3, 4, 5, 6])
const segment = (first: number) => `${folder}/${segmentName(first)}`

/** A log whose batches have each a segment of their own, or all the same. */
const written = async (segmentBytes = 1): Promise<Machine> => {
  const machine = makeMachine(1, 0)
  const { append, close } = opened(machine, undefined, { segmentBytes })
  for (const [i, batch] of six.entries()) await append(six.slice(0, i), [batch])
  await close()
  return machine
}
const [many, single] = [await written(), await written(100_000)]

/** The same machine with an event of the batch at that position changed. */
const damaged = (machine: Machine, position: number): Machine => {
  const copy = copyOf(machine, 1)
  const text = Buffer.from(filesOf(copy).get(segment(position))!).toString()
  put(copy, segment(position), Buffer.from(text.replace("boligselskab", "boligselskap")))
  return copy
}
const withHead = async (machine: Machine, batches: ReadonlyArray<SealedBatch>): Promise<Machine> => {
  const copy = copyOf(machine, 1)
  await Effect.runPromise(putAnchor(faultyDisk(copy), folder, headOf(batches)))
  return copy
}

const on = <A, E>(disk: Disk, program: Effect.Effect<A, E, LogStore>) =>
  Effect.runPromise(Effect.provide(program, fileStore(root, { disk })))
const headOn = (disk: Disk) => on(disk, Effect.result(LogStore.use((store) => store.head(log))))
const readOn = (disk: Disk, range = {}) =>
  on(
    disk,
    LogStore.use((store) => Stream.runCollect(store.read(log, range)))
  )
const countOf = ({ done }: FaultyDisk, wanted: string) => done.filter(({ operation }) => operation === wanted).length
const commit = { _tag: "LogCorrupt", code: "commit" }

describe("the end of a log is looked for", () => {
  it.each([
    [6, 6],
    [4, 4],
    [2, 2],
    [0, 1]
  ])("from the segment on that holds what HEAD names: %i", async (named, from) => {
    const machine = await withHead(many, six.slice(0, named))
    for (let position = 1; position <= 6; position++) {
      const answer = await headOn(faultyDisk(damaged(machine, position)))
      expect(answer).toMatchObject(position < from ? { success: { position: 6 } } : { failure: commit })
    }
  })

  it("in all segments before the first append of a store that is to check all; a corrupt log is not kept locked", async () => {
    const append = (machine: Machine, check: "end" | "all") =>
      opened(machine, undefined, { check }).append(six, [following(six, [7])[0]!])
    expect(await append(damaged(many, 1), "end")).toMatchObject({ success: { position: 7 } })
    const machine = damaged(many, 1)
    expect(await append(machine, "all")).toMatchObject({ failure: commit })
    const repairing = repairLog(root, log, { acceptLoss: true, disk: faultyDisk(machine) })
    expect(await Effect.runPromise(repairing)).toMatchObject({ head: { position: 0 } })
  })

  it("in the segment before the last, too, where that holds no batch yet: all of the head is known", async () => {
    const machine = await withHead(many, six.slice(0, 5))
    const bytes = filesOf(machine).get(segment(6))!
    put(machine, segment(6), bytes.subarray(0, bytes.indexOf(10) + 1))
    expect(await headOn(faultyDisk(machine))).toMatchObject({ success: headOf(six.slice(0, 5)) })
  })

  it("by no more operations than it takes to read HEAD and the last segment", async () => {
    const disk = faultyDisk(single)
    expect(await headOn(disk)).toMatchObject({ success: headOf(six) })
    expect(disk.done.map(({ operation, path }) => `${operation} ${path.replace(`${folder}/`, "")}`)).toEqual([
      "exists HEAD",
      "open HEAD",
      "size HEAD",
      "read HEAD",
      `list ${folder}`,
      `open ${segmentName(1)}`,
      `read ${segmentName(1)}`,
      `read ${segmentName(1)}`
    ])
  })

  it("nowhere where HEAD names the beginning and there is no segment", async () => {
    const machine = copyOf(single, 1)
    machine.names.live.delete(segment(1))
    const empty = emptyHead(nodeSha256, log)
    await Effect.runPromise(putAnchor(faultyDisk(machine), folder, empty))
    expect(await headOn(faultyDisk(machine))).toMatchObject({ success: empty })
  })
})

describe("the opening of a segment that holds no batch yet", () => {
  it.each([
    [1, ["HEAD", segmentName(2), segmentName(3), segmentName(4), segmentName(5), segmentName(6)]],
    [6, []]
  ])("has no byte that may be another: that from position %i", async (first, gone) => {
    const machine = await withHead(many, six.slice(0, 5))
    for (const name of gone) machine.names.live.delete(`${folder}/${name}`)
    const bytes = Buffer.from(filesOf(machine).get(segment(first))!)
    const opening = bytes.subarray(0, bytes.indexOf('{"p":'))
    put(machine, segment(first), opening)
    expect(await headOn(faultyDisk(machine))).toMatchObject({ success: { position: first - 1 } })
    for (let at = 0; at < opening.length; at++) {
      put(machine, segment(first), Buffer.from(opening).fill(opening[at]! ^ (1 << (at % 8)), at, at + 1))
      expect(await headOn(faultyDisk(machine)), `byte ${at}`).toMatchObject({ failure: { _tag: "LogCorrupt" } })
    }
  })
})

/** The disk, on which the first look at the folder does not find its first segment. */
const lateToShow = (machine: Machine, looks: number) => {
  let left = looks
  const disk = faultyDisk(machine)
  const list: Disk["list"] = (path) =>
    Effect.map(disk.list(path), (names) =>
      path === folder && left-- > 0 ? names.filter((n) => !/1\.nd/.test(n)) : names
    )
  return { ...disk, list }
}

describe("what looks like a fault, while another may be writing,", () => {
  it.each([1, 2])("is looked at again: %i times it passes", async (looks) => {
    expect(await headOn(lateToShow(many, looks))).toMatchObject({ success: { position: 6 } })
    expect(await readOn(lateToShow(many, looks))).toEqual(six)
    const inspected = await Effect.runPromise(inspectLog(root, log, lateToShow(many, looks)))
    expect(inspected).toEqual({ head: headOf(six), tornBytes: 0 })
  })

  it("is a fault where it is seen for the third time", async () => {
    const disk = lateToShow(await withHead(many, []), 3)
    expect(await headOn(disk)).toMatchObject({ failure: { code: "header", line: 1 } })
    expect(countOf(disk, "list")).toBe(3)
    await expect(readOn(lateToShow(many, 3))).rejects.toMatchObject({ code: "header", line: 1 })
  })

  it("does not give a batch again that was read before it", async () => {
    let left = 2
    const disk = faultyDisk(many)
    const open: Disk["open"] = (path, how) =>
      path === segment(4) && left-- > 0 ? faultyDisk(damaged(many, 4)).open(path, how) : disk.open(path, how)
    expect(await readOn({ ...disk, open })).toEqual(six)
  })

  it("is not looked for where the disk failed", async () => {
    const fate: Fate = (_, operation) => (operation === "list" ? "EIO" : undefined)
    for (const ask of [headOn, (disk: Disk) => Effect.runPromise(Effect.exit(Effect.promise(() => readOn(disk))))]) {
      const disk = faultyDisk(many, fate)
      await ask(disk)
      expect(countOf(disk, "list")).toBe(1)
    }
  })
})

describe("a reader", () => {
  it("is told of a failing disk as of any failure of the store", async () => {
    const disk = faultyDisk(many, (_, operation) => (operation === "read" ? "EIO" : undefined))
    const failure = { reason: "io", outcome: "not-written", message: `read of ${folder}/HEAD failed (EIO)` }
    await expect(readOn(disk)).rejects.toMatchObject(failure)
    expect(await headOn(faultyDisk(many, () => "EIO"))).toMatchObject({
      failure: { reason: "io", outcome: "not-written" }
    })
  })

  it("is given the segments in their order, whatever that of the disk is", async () => {
    const disk = faultyDisk(many)
    const list: Disk["list"] = (path) => Effect.map(disk.list(path), (names) => names.toSorted().toReversed())
    expect(await readOn({ ...disk, list })).toEqual(six)
  })

  it("opens no segment after the one in which it was to end", async () => {
    const disk = faultyDisk(many)
    expect(await readOn(disk, { after: 1, upTo: 3 })).toEqual(six.slice(1, 3))
    const segments = new Set(disk.done.flatMap(({ path }) => /(\d)\.ndjson$/.exec(path)?.[1] ?? []))
    expect([...segments].sort()).toEqual(["1", "2", "3", "4"])
  })
})

describe("the logs of a store", () => {
  it("are the folders with a log's name and an event in it, in the order of their names", async () => {
    const machine = copyOf(single, 1)
    for (const name of ["c", "b", "no-log", "Not a log", ".hidden"]) machine.names.folders.add(`${root}/${name}`)
    for (const name of ["b", "c", "Not a log"]) {
      put(machine, `${root}/${name}/${segmentName(1)}`, Buffer.from(`${name} is corrupt\n`))
    }
    const disk = faultyDisk(machine)
    const list: Disk["list"] = (path) => Effect.map(disk.list(path), (names) => names.toSorted().toReversed())
    const logs = await on(
      { ...disk, list },
      LogStore.use((store) => Stream.runCollect(store.logs()))
    )
    expect(logs).toEqual(["a", "b", "c"])
    const broken = on(
      faultyDisk(machine, () => "EIO"),
      Effect.exit(LogStore.use((store) => Stream.runCollect(store.logs())))
    )
    expect(Exit.isFailure(await broken)).toBe(true)
  })
})
