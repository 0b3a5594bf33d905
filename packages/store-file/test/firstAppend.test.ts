/** What a store does with a log before it writes to it for the first time, and what it tells its operator. */
import { createHash } from "node:crypto"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { repairLog } from "../src/index.ts"
import { faultyDisk } from "./faults/disk/faultyDisk.ts"
import { filesOf, makeMachine, put } from "./faults/disk/Machine.ts"
import { folder, log, root } from "./faults/seeds/batches.ts"
import { following, lastSegment } from "./faults/steps/prepared.ts"
import { failing, one, opened, three, two, withTwo } from "./opened.ts"

describe("the first append of a store", () => {
  it("takes the log, and then tells its end, where the caller knows another", async () => {
    const { append, disk } = opened(await withTwo("killed"))
    expect(await append([one], [following([one], [7])[0]!])).toMatchObject({ failure: { _tag: "HeadMoved" } })
    expect(disk.done.map(({ operation }) => operation)).toContain("lock")
  })

  it.each([
    ["the log is empty", makeMachine(1, 0), [one], two],
    ["the batch is not whole", undefined, [one, two], { ...three, commit: one.commit }]
  ] as const)("changes and locks nothing where %s", async (_, machine, before, batch) => {
    const { append, disk } = opened(machine ?? (await withTwo()))
    expect(await append(before, [batch])).toMatchObject({ _tag: "Failure" })
    const kinds = new Set(disk.done.map(({ operation }) => operation))
    expect([...kinds].filter((kind) => !["read", "size", "exists", "list", "open"].includes(kind))).toEqual([])
  })

  it("that could not put the end in order is not tried again, since a sync may have failed", async () => {
    const { fate, fault } = failing("syncFolder", /a$/)
    fault.isOn = false
    const { append } = opened(await withTwo("killed"), (index, operation, path) => {
      if (operation === "rename") fault.isOn = true
      return fate(index, operation, path)
    })
    const message = `syncFolder of ${folder} failed (EIO)`
    expect(await append([one, two], [three])).toMatchObject({
      failure: { reason: "io", outcome: "not-written", message }
    })
    fault.isOn = false
    expect(await append([one, two], [three])).toMatchObject({ failure: { reason: "poisoned" } })
  })

  it("leaves a corrupt log unlocked, to be repaired", async () => {
    const machine = await withTwo()
    const { append } = opened(machine)
    const path = lastSegment(machine)
    put(
      machine,
      path,
      Buffer.from(Buffer.from(filesOf(machine).get(path)!).toString().replace("boligselskab", "boligselskap"))
    )
    expect(await append([one, two], [three])).toMatchObject({ failure: { _tag: "LogCorrupt" } })
    const repairing = repairLog(root, log, { acceptLoss: true, disk: faultyDisk(machine) })
    expect(await Effect.runPromise(repairing)).toMatchObject({ head: { position: 0 } })
  })
})

describe("an operator is warned", () => {
  it("of what a broken write left, with a note that says where it is and what it was", async () => {
    const machine = await withTwo("killed")
    const bytes = filesOf(machine).get(lastSegment(machine))!
    const torn = Buffer.from('{"p":3,"id":"01')
    put(machine, lastSegment(machine), Buffer.concat([bytes, torn]))
    const { append, logged } = opened(machine)
    await append([one, two], [three])
    const sha256 = createHash("sha256").update(torn).digest("hex")
    const reason = "an unfinished write, never acknowledged"
    const where = { log, why: "torn", after: 2, segment: "0000000000000001.ndjson", offset: bytes.length }
    const note = { ...where, bytes: torn.length, sha256, reason }
    expect(logged).toEqual([["Warn", ["a: 15 bytes of a broken write moved to quarantine", note]]])
    const name = `0000000000000001-${bytes.length}-${sha256.slice(0, 16)}`
    const kept = [...filesOf(machine)].filter(([path]) => path.includes("/quarantine/"))
    expect(kept.map(([path, found]) => [path, Buffer.from(found).toString()])).toEqual([
      [`${folder}/quarantine/${name}.bytes`, torn.toString()],
      [`${folder}/quarantine/${name}.json`, `${JSON.stringify(note, undefined, 2)}\n`]
    ])
  })

  it("of nothing where nothing was broken", async () => {
    const { append, close, logged } = opened(await withTwo("killed"))
    await append([one, two], [three])
    await close()
    expect(logged).toEqual([])
  })

  it("where HEAD could not be put down at the end", async () => {
    const { fate } = failing("rename", /HEAD$/)
    const { append, close, logged } = opened(makeMachine(1, 0), fate, { segmentBytes: 9000 })
    await append([], [one])
    await close()
    expect(logged).toEqual([["Warn", [`HEAD was not put down: rename of ${folder}/HEAD failed (EIO)`]]])
  })
})
