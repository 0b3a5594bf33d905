import { appendSealed, LogStore } from "@delaftale/core"
import { describe, expect, it } from "vitest"
import { chances } from "./disk/chances.ts"
import { type Fate, noFault } from "./disk/faultyDisk.ts"
import { write } from "./disk/Inode.ts"
import { copyOf, cutPower, filesOf, kill, type Machine, makeMachine } from "./disk/Machine.ts"
import { handIn, look } from "./seeds/actions.ts"
import { lastLife, readOnly } from "./seeds/aftermath.ts"
import { folder, headOf, log } from "./seeds/batches.ts"
import { type Expected, nothingYet } from "./seeds/Expected.ts"
import { ask, begin, close, type Life, type Setting } from "./seeds/Life.ts"
import { following, lastSegment, prepared, setting } from "./steps/prepared.ts"

const seeds = Array.from({ length: Math.min(40, Number(process.env["DELAFTALE_SEEDS"] ?? 40)) }, (_, seed) => seed)

/** A process that has read the log. */
const started = async (machine: Machine, expected: Expected, fate: Fate = noFault, how: Setting = setting) => {
  const life = begin(machine, fate, how, chances(1), expected)
  await look(life)
  return life
}

const append = (life: Life, ...sizes: ReadonlyArray<number>) => handIn(life, following(life.standing ?? [], sizes))

const aftermath = (machine: Machine, expected: Expected, how: Setting = setting) => ({
  machine,
  chances: chances(1),
  setting: how,
  expected,
  open: undefined
})

const written: Setting = { ...setting, durability: "written" }

describe("an append that is handed in again", () => {
  it("is only answered with success when it is durable, though a killed process has written it already", async () => {
    for (const seed of seeds) {
      const machine = makeMachine(seed, 0)
      const expected = nothingYet()
      const first = await started(machine, expected)
      await append(first, 100)
      await close(first)
      const next = following(expected.sure, [300])
      const killed = await started(machine, expected, (_, operation, path) =>
        operation === "sync" && path === lastSegment(machine) && filesOf(machine).get(path)!.length > 900
          ? "kill"
          : undefined
      )
      await handIn(killed, next)
      await close(killed)
      const again = await started(machine, expected)
      const answer = await ask(again.runtime, appendSealed(headOf(expected.sure), [next[0]!]))
      expect(answer).toMatchObject({ success: { position: 2 } })
      cutPower(machine)
      await close(again)
      expect(await readOnly(aftermath(machine, { sure: [...expected.sure, ...next], maybe: [] })), `seed ${seed}`).toBe(
        undefined
      )
    }
  })

  it("is completed where a power cut left only the first of its batches", async () => {
    const { batches, machine } = await prepared([100, 100], "closed")
    const [one, two, three] = following(batches, [50, 60, 70])
    const left = copyOf(machine, 0)
    const life = await started(left, { sure: batches, maybe: [] })
    await handIn(life, [one!])
    kill(left)
    await close(life)
    const again = await started(left, { sure: [...batches, one!], maybe: [] })
    const answer = await ask(again.runtime, appendSealed(headOf(batches), [one!, two!, three!]))
    expect(answer).toMatchObject({ success: { position: 5 } })
    expect(await look(again)).toBe("stranger: 2 batches after the 3 acknowledged ones, which nobody may have written")
    await close(again)
  })
})

describe("after a sync that failed", () => {
  it("nothing more is written until the store is opened anew", async () => {
    const machine = makeMachine(1, 0)
    let isHurt = false
    const life = await started(machine, nothingYet(), (_, operation) =>
      isHurt && operation === "sync" ? "EIO" : undefined
    )
    await append(life, 100)
    isHurt = true
    const attempt = (text: number) => {
      const [batch] = following(life.standing ?? [], [text])
      return ask(
        life.runtime,
        LogStore.use((store) => store.append(log, headOf(life.standing ?? []), [batch!]))
      )
    }
    expect(await attempt(100)).toMatchObject({ failure: { reason: "io", outcome: "unknown" } })
    isHurt = false
    expect(await attempt(100)).toMatchObject({ failure: { reason: "poisoned", outcome: "not-written" } })
    await close(life)
  })

  it("what the next store acknowledges outlives a power cut, though the system dropped what was not synced", async () => {
    for (const seed of seeds) {
      const machine = makeMachine(seed, 0)
      const expected = nothingYet()
      const first = await started(machine, expected, (_, operation, path) =>
        operation === "sync" && path.endsWith("1.ndjson") && filesOf(machine).get(path)!.length > 3000
          ? "EIO"
          : undefined
      )
      await append(first, 100)
      await append(first, 2000)
      await close(first)
      const second = await started(machine, expected)
      expect(await append(second, 2500)).toBe(undefined)
      cutPower(machine)
      await close(second)
      const after = aftermath(machine, expected)
      expect((await readOnly(after)) ?? (await lastLife(after)), `seed ${seed}`).toBe(undefined)
    }
  })

  it("a store that does not wait for the disk does not call the log whole when it closes", async () => {
    for (const seed of seeds) {
      const machine = makeMachine(seed, 0)
      const expected = nothingYet()
      let failed = 0
      const life = await started(
        machine,
        expected,
        (_, operation, path) =>
          operation === "sync" && path.endsWith("1.ndjson") && failed++ === 0 ? "EIO" : undefined,
        written
      )
      await append(life, 100)
      await append(life, 2000)
      await append(life, 2000)
      await append(life, 2000)
      await close(life)
      cutPower(machine)
      const loose: Expected = { sure: [], maybe: [expected.sure] }
      const after = aftermath(machine, loose, written)
      expect((await readOnly(after)) ?? (await lastLife(after)), `seed ${seed}`).toBe(undefined)
    }
  })
})

describe("a log written without waiting for the disk", () => {
  it("may lose the rest of a page from where an earlier batch ended, and is torn then, not corrupt", async () => {
    const machine = makeMachine(1, 0)
    const expected = nothingYet()
    const life = await started(machine, expected, noFault, written)
    await append(life, 100)
    const path = lastSegment(machine)
    const inode = machine.names.live.get(path)!
    const first = inode.live.length
    await append(life, 900)
    const early = inode.live.length
    await append(life, 900)
    kill(machine)
    await close(life)
    const lost = Uint8Array.from(inode.live)
    const sectorEnd = (at: number) => Math.ceil(at / 512) * 512
    lost.fill(0, sectorEnd(first), sectorEnd(first) + 512)
    lost.fill(0, early, sectorEnd(early))
    const left = copyOf(machine, 0)
    left.names.live.get(path)!.live.set(lost)
    const after = aftermath(left, { sure: expected.sure.slice(0, 1), maybe: [expected.sure.slice(1)] }, written)
    expect((await readOnly(after)) ?? (await lastLife(after))).toBe(undefined)
  })

  it("is not locked for good where HEAD could not be put down at first", async () => {
    let failed = 0
    const fate: Fate = (_, operation, path) =>
      operation === "rename" && path === `${folder}/HEAD` && failed++ === 0 ? "EIO" : undefined
    const { batches, machine } = await prepared([100], "closed")
    const life = await started(copyOf(machine, 0), { sure: batches, maybe: [] }, fate, written)
    const attempt = () => ask(life.runtime, appendSealed(headOf(batches), [following(batches, [100])[0]!]))
    expect(await attempt()).toMatchObject({ failure: { reason: "io", outcome: "not-written" } })
    expect(await attempt()).not.toMatchObject({ failure: { reason: "locked" } })
    await close(life)
  })
})

describe("the holder of the lock", () => {
  it("lets nobody else write, and others read", async () => {
    const machine = makeMachine(1, 0)
    const expected = nothingYet()
    const holder = await started(machine, expected)
    await append(holder, 100)
    const other = await started(machine, expected)
    const batch = following(expected.sure, [1])[0]!
    const answer = await ask(other.runtime, appendSealed(headOf(expected.sure), [batch]))
    expect(answer).toMatchObject({ failure: { reason: "locked", outcome: "not-written" } })
    expect(await look(other)).toBe(undefined)
    await close(holder)
    expect(await append(other, 1)).toBe(undefined)
    await close(other)
  })

  it("writes nothing more when somebody else has written all the same", async () => {
    const machine = makeMachine(1, 0)
    const life = await started(machine, nothingYet())
    await append(life, 100)
    write(machine.names.live.get(lastSegment(machine))!, Buffer.from("x"))
    const size = filesOf(machine).get(lastSegment(machine))!.length
    const batch = following(life.standing ?? [], [1])[0]!
    for (const _ of [1, 2]) {
      const answer = await ask(life.runtime, appendSealed(headOf(life.standing ?? []), [batch]))
      expect(answer).toMatchObject({ failure: { reason: "poisoned", outcome: "not-written" } })
    }
    expect(filesOf(machine).get(lastSegment(machine))!.length).toBe(size)
    await close(life)
  })
})

describe("HEAD", () => {
  it("is put down at a close, at a roll, and before several batches at once, of which it names the last", async () => {
    const machine = makeMachine(1, 0)
    const life = await started(machine, nothingYet())
    const head = () =>
      /"position":(\d+),.*"unsynced":(\d+)/
        .exec(Buffer.from(filesOf(machine).get(`${folder}/HEAD`) ?? []).toString())
        ?.slice(1)
    await append(life, 100)
    expect(head()).toEqual(["0", "0"])
    await append(life, 100, 100, 100)
    expect(head()).toEqual(["1", "4"])
    await append(life, 2500)
    expect(head()).toEqual(["4", "4"])
    await append(life, 1)
    await close(life)
    expect(head()).toEqual(["6", "6"])
  })

  it("says of a log that is written without waiting that anything after it may be lost, until that is closed", async () => {
    const machine = makeMachine(1, 0)
    const life = await started(machine, nothingYet(), noFault, written)
    await append(life, 100)
    const head = () => Buffer.from(filesOf(machine).get(`${folder}/HEAD`) ?? []).toString()
    expect(head()).toContain('"unsynced":9007199254740991}}')
    await close(life)
    expect(head()).toContain('"unsynced":1}}')
  })
})
