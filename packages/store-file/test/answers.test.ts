/** What a store answers where it cannot do what is asked of it. */
import { emptyHead, type LogId, LogStore } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { describe, expect, it, vi } from "vitest"
import { nodeSha256, repairLog } from "../src/index.ts"
import { faultyDisk } from "./faults/disk/faultyDisk.ts"
import { makeMachine } from "./faults/disk/Machine.ts"
import { folder, log, root } from "./faults/seeds/batches.ts"
import { lastSegment } from "./faults/steps/prepared.ts"
import { failing, one, opened, three, two, withTwo } from "./opened.ts"

const failed = (operation: string, path: string) => `${operation} of ${folder}/${path} failed (EIO)`
const first = "0000000000000001.ndjson"
const third = "0000000000000003.ndjson"

describe("an append", () => {
  it("says that another store writes to the log, and so does a repair", async () => {
    const machine = makeMachine(1, 0)
    const [writer, other] = [opened(machine), opened(machine)]
    await writer.append([], [one])
    const locked = { reason: "locked", outcome: "not-written" }
    expect(await other.append([one], [two])).toMatchObject({
      failure: { ...locked, message: "another store writes to the log" }
    })
    expect(await Effect.runPromise(Effect.flip(repairLog(root, log, { disk: faultyDisk(machine) })))).toMatchObject({
      ...locked,
      message: "a store writes to the log; stop it first"
    })
  })

  it("that failed at a sync says so, and each one after it why; and the store leaves all as it is", async () => {
    const { fate } = failing("sync", /ndjson$/)
    const { append, close, disk } = opened(await withTwo(), fate, { segmentBytes: 9000 })
    const message = failed("sync", first)
    expect(await append([one, two], [three])).toMatchObject({ failure: { reason: "io", outcome: "unknown", message } })
    expect(await append([one, two], [three])).toMatchObject({
      failure: { reason: "poisoned", outcome: "not-written", message: `open the store anew: ${message}` }
    })
    const done = disk.done.length
    await close()
    expect(disk.done.slice(done)).toEqual([])
  })

  it("of which the outcome is unknown is looked for on the disk when the head is asked for; else that is known", async () => {
    const { fate, fault } = failing("sync", /ndjson$/)
    fault.isOn = false
    const { append, disk, run } = opened(makeMachine(1, 0), fate, { segmentBytes: 9000 })
    const asking = async () => {
      const done = disk.done.length
      const { position } = await run(LogStore.use((store) => store.head(log)))
      return { position, kinds: disk.done.slice(done).map(({ operation }) => operation) }
    }
    await append([], [one])
    expect(await asking()).toEqual({ position: 1, kinds: [] })
    fault.isOn = true
    await append([one], [two])
    expect((await asking()).kinds).toContain("read")
  })

  it("that finds its segment changed by another says so", async () => {
    const machine = makeMachine(1, 0)
    const { append } = opened(machine)
    await append([], [one])
    const inode = machine.names.live.get(lastSegment(machine))!
    inode.live = Buffer.concat([inode.live, Buffer.from("x")])
    const message = "open the store anew: the segment has not the size that the holder of its lock gave it"
    expect(await append([one], [two])).toMatchObject({ failure: { reason: "poisoned", message } })
  })

  it("that could not open its segment wrote nothing, and the next one goes on", async () => {
    const { fate, fault } = failing("open", /1\.ndjson$/)
    fault.isOn = false
    const { append } = opened(
      await withTwo(),
      (index, operation, path) => {
        if (operation === "syncFolder") fault.isOn = true
        return fate(index, operation, path)
      },
      { segmentBytes: 9000 }
    )
    const message = failed("open", first)
    const failure = { reason: "io", outcome: "not-written", message }
    expect(await append([one, two], [three])).toMatchObject({ failure })
    fault.isOn = false
    expect(await append([one, two], [three])).toMatchObject({ success: { position: 3 } })
  })

  it.each([
    ["size", "not-written", { success: { position: 2 } }],
    ["write", "not-written", { success: { position: 2 } }],
    ["sync", "unknown", { failure: { reason: "poisoned" } }]
  ] as const)("that failed at the %s of its segment is %s", async (operation, outcome, next) => {
    const { fate, fault } = failing(operation, /1\.ndjson$/)
    const { append } = opened(makeMachine(1, 0), fate, { segmentBytes: 9000 })
    fault.isOn = false
    await append([], [one])
    fault.isOn = true
    const message = failed(operation, first)
    expect(await append([one], [two])).toMatchObject({ failure: { reason: "io", outcome, message } })
    fault.isOn = false
    expect(await append([one], [two])).toMatchObject(next)
  })

  it.each([
    ["is there, though not for sure", "syncFolder", /a$/],
    ["may be there, for all that can be seen", "exists", /3\.ndjson$/]
  ] as const)("after one that could not begin a segment that %s is refused", async (_, operation, path) => {
    const machine = await withTwo()
    const rename = failing("rename", /3\.ndjson$/)
    const { fate, fault } = failing(operation, path)
    fault.isOn = false
    const { append } = opened(machine, (index, found, where) => {
      if (found === "write" && where.endsWith(`${third}.tmp`)) fault.isOn = true
      return fate(index, found, where) ?? (operation === "exists" ? rename.fate(index, found, where) : undefined)
    })
    expect(await append([one, two], [three])).toMatchObject({ failure: { reason: "io", outcome: "not-written" } })
    fault.isOn = false
    const message = `open the store anew: the segment ${third} could not be begun`
    expect(await append([one, two], [three])).toMatchObject({ failure: { reason: "poisoned", message } })
  })

  it("after one that could not begin a segment, of which nothing is there, goes on", async () => {
    const { fate, fault } = failing("rename", /3\.ndjson$/)
    const { append } = opened(await withTwo(), fate)
    expect(await append([one, two], [three])).toMatchObject({ failure: { reason: "io", outcome: "not-written" } })
    fault.isOn = false
    expect(await append([one, two], [three])).toMatchObject({ success: { position: 3 } })
  })

  it("that must wait for the segment before, and cannot, does not know what is there", async () => {
    const { fate } = failing("sync", /1\.ndjson$/)
    const { append } = opened(await withTwo(), fate, { durability: "written" })
    const message = failed("sync", first)
    expect(await append([one, two], [three])).toMatchObject({ failure: { reason: "io", outcome: "unknown", message } })
  })
})

describe("a log id that is none", () => {
  it("is refused by all that is asked of the log", async () => {
    const name = "../x" as LogId
    const empty = { ...emptyHead(nodeSha256, log), log: name }
    const failures = LogStore.use((store) =>
      Effect.all([
        Effect.flip(store.head(name)),
        Effect.flip(store.append(name, empty, [one])),
        Effect.flip(Stream.runDrain(store.read(name))),
        Effect.flip(Stream.runDrain(store.changes(name)))
      ])
    )
    const refused = { reason: "refused", outcome: "not-written", message: 'not a log id: "../x"' }
    expect(await opened(makeMachine(1, 0)).run(failures)).toMatchObject([refused, refused, refused, refused])
  })
})

describe("on Windows an append", () => {
  it("is refused, before the disk is asked", async () => {
    const platform = vi.spyOn(process, "platform", "get").mockReturnValue("win32")
    const { append, disk } = opened(makeMachine(1, 0))
    const answer = await append([], [one]).finally(() => platform.mockRestore())
    const message = "on Windows the file store reads and verifies, but does not write"
    expect(answer).toMatchObject({ failure: { reason: "unsupported", outcome: "not-written", message } })
    expect(disk.done).toEqual([])
  })
})
