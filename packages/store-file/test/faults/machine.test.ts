import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Scope from "effect/Scope"
import { describe, expect, it } from "vitest"
import type { Disk, DiskFile } from "../../src/Disk.ts"
import type { DiskFailure } from "../../src/DiskFailure.ts"
import { type Fate, faultyDisk } from "./disk/faultyDisk.ts"
import { cutPower, filesOf, kill, type Machine, makeMachine } from "./disk/Machine.ts"

const seeds = Array.from({ length: 300 }, (_, seed) => seed)
const text = (bytes: Uint8Array | undefined) => (bytes === undefined ? "none" : Buffer.from(bytes).toString("latin1"))
const bytes = (letter: string, count: number) => Buffer.from(letter.repeat(count))

const on = <A>(disk: Disk, use: (disk: Disk) => Effect.Effect<A, DiskFailure>) => Effect.runPromise(use(disk))
const withFile = <A>(disk: Disk, path: string, use: (file: DiskFile) => Effect.Effect<A, DiskFailure>) =>
  Effect.scoped(Effect.flatMap(disk.open(path, "append"), use))

/** A folder with a file of 1,000 `a`, all of it on the disk. */
const prepared = async (seed: number): Promise<Machine> => {
  const machine = makeMachine(seed, 0)
  await on(faultyDisk(machine), (disk) =>
    Effect.gen(function* () {
      yield* disk.makeFolder("/f")
      yield* withFile(disk, "/f/old", (file) => Effect.andThen(file.write(bytes("a", 1000)), file.sync))
      yield* disk.syncFolder("/f")
    })
  )
  return machine
}

/** What a file holds after a power cut, under each seed. */
const fates = (use: (disk: Disk) => Effect.Effect<unknown, DiskFailure>, path: string, fate?: Fate) =>
  Promise.all(
    seeds.map(async (seed) => {
      const machine = await prepared(seed)
      await Effect.runPromise(Effect.ignore(use(faultyDisk(machine, fate))))
      cutPower(machine)
      return text(filesOf(machine).get(path))
    })
  )

const appended = (count: number) => (disk: Disk) => withFile(disk, "/f/old", (file) => file.write(bytes("b", count)))
const appendedAndSynced = (disk: Disk) =>
  withFile(disk, "/f/old", (file) => Effect.andThen(file.write(bytes("b", 9000)), file.sync))

describe("after a power cut the disk", () => {
  it("has every byte and name that was synced", async () => {
    expect(new Set(await fates(appendedAndSynced, "/f/old"))).toEqual(new Set(["a".repeat(1000) + "b".repeat(9000)]))
  })

  it("has the bytes that were synced before, whatever becomes of those after them", async () => {
    for (const left of await fates(appended(9000), "/f/old")) expect(left.slice(0, 1000)).toBe("a".repeat(1000))
  })

  it("has of the others some sectors and not others, in a file of any size up to the one that was seen", async () => {
    const left = await fates(appended(9000), "/f/old")
    const sizes = new Set(left.map((file) => file.length))
    expect(sizes.size).toBeGreaterThan(50)
    expect(Math.min(...sizes)).toBe(1000)
    expect(Math.max(...sizes)).toBe(10_000)
    expect(left.some((file) => /^a+\0+b+$/.test(file))).toBe(true)
    expect(left.some((file) => /^a+b+\0+$/.test(file))).toBe(true)
    expect(left.some((file) => /b\0+b/.test(file))).toBe(true)
  })

  it("has holes that begin and end where a sector does, or the new bytes or the file", async () => {
    for (const left of await fates(appended(9000), "/f/old")) {
      for (const { 0: hole, index } of left.matchAll(/\0+/g)) {
        expect(index === 1000 || index % 512 === 0).toBe(true)
        const end = index + hole.length
        expect(end === left.length || end % 512 === 0).toBe(true)
      }
    }
  })

  it("has the old bytes or the new where the first ones were overwritten, and the rest as it was", async () => {
    const overwritten = (disk: Disk) =>
      Effect.scoped(Effect.flatMap(disk.open("/f/old", "update"), (file) => file.overwrite(bytes("b", 512))))
    const left = new Set(await fates(overwritten, "/f/old"))
    expect(left).toEqual(new Set(["a".repeat(1000), "b".repeat(512) + "a".repeat(488)]))
  })

  it("has a file that was cut shorter without a sync either shorter or as it was", async () => {
    const cut = (disk: Disk) => withFile(disk, "/f/old", (file) => file.truncate(600))
    const left = await fates(cut, "/f/old")
    expect(left).toContain("a".repeat(600))
    expect(left).toContain("a".repeat(1000))
    for (const file of left) expect(file.slice(0, 600)).toBe("a".repeat(600))
  })

  it("has a new name or not, until its folder is synced", async () => {
    const create = (isSynced: boolean) => (disk: Disk) =>
      Effect.andThen(
        withFile(disk, "/f/new", (file) => Effect.andThen(file.write(bytes("c", 5)), file.sync)),
        isSynced ? disk.syncFolder("/f") : Effect.void
      )
    expect(new Set(await fates(create(false), "/f/new"))).toEqual(new Set(["none", "ccccc"]))
    expect(new Set(await fates(create(true), "/f/new"))).toEqual(new Set(["ccccc"]))
  })

  it("has what was renamed over under the new name or the old, and the other file or none", async () => {
    const replace = (disk: Disk) =>
      Effect.andThen(
        withFile(disk, "/f/new", (file) => Effect.andThen(file.write(bytes("c", 5)), file.sync)),
        Effect.andThen(disk.syncFolder("/f"), disk.rename("/f/new", "/f/old"))
      )
    expect(new Set(await fates(replace, "/f/old"))).toEqual(new Set(["a".repeat(1000), "ccccc"]))
  })

  it("may have an empty or broken file under a name that was synced, if the file was not", async () => {
    const replace = (disk: Disk) =>
      Effect.andThen(
        withFile(disk, "/f/new", (file) => file.write(bytes("c", 5))),
        Effect.andThen(disk.rename("/f/new", "/f/old"), disk.syncFolder("/f"))
      )
    const left = new Set(await fates(replace, "/f/old"))
    for (const file of ["", "ccccc", "\0".repeat(5)]) expect(left).toContain(file)
  })

  it("lacks what a failed sync dropped, though a later sync succeeded", async () => {
    let failed = false
    const once: Fate = (_, operation) => {
      if (operation !== "sync") return undefined
      failed = !failed
      return failed ? "EIO" : undefined
    }
    const twice = (disk: Disk) =>
      withFile(disk, "/f/old", (file) =>
        Effect.andThen(Effect.andThen(file.write(bytes("b", 9000)), Effect.ignore(file.sync)), file.sync)
      )
    const left = await fates(twice, "/f/old", once)
    expect(left.every((file) => file.length === 10_000)).toBe(true)
    expect(left.filter((file) => file.includes("\0")).length).toBeGreaterThan(100)
  })
})

describe("a process on the machine", () => {
  const write = (count: number) => (disk: Disk) =>
    withFile(disk, "/f/old", (file) => Effect.result(file.write(bytes("b", count))))

  it("writes what there is room for, and then is told that there is none", async () => {
    const machine = await prepared(1)
    machine.room = 700
    const disk = faultyDisk(machine)
    expect(await on(disk, write(1000))).toMatchObject({ success: 700 })
    expect(await on(disk, write(1))).toMatchObject({ failure: { code: "ENOSPC" } })
    expect(text(filesOf(machine).get("/f/old")).length).toBe(1700)
  })

  it("may have written some bytes where a write failed", async () => {
    const sizes = new Set<number>()
    for (const seed of seeds) {
      const machine = await prepared(seed)
      const disk = faultyDisk(machine, (_, operation) => (operation === "write" ? "EIO" : undefined))
      expect(await on(disk, write(10))).toMatchObject({ failure: { code: "EIO" } })
      sizes.add(text(filesOf(machine).get("/f/old")).length)
    }
    expect([...sizes].sort()).toEqual([1000, 1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 1009, 1010])
  })

  it("leaves what it wrote to the system when it is killed, and nobody hears from it again", async () => {
    const machine = await prepared(1)
    const disk = faultyDisk(machine)
    await on(disk, write(1000))
    kill(machine)
    expect(disk.isDead()).toBe(true)
    expect(await on(disk, (dead) => Effect.result(write(5)(dead)))).toMatchObject({ failure: { code: "DEAD" } })
    expect(text(filesOf(machine).get("/f/old")).length).toBe(2000)
  })

  it("has a lock that no other has, until its scope closes or it is killed", async () => {
    const machine = await prepared(1)
    const take = () => on(faultyDisk(machine), (disk) => Effect.provideService(disk.lock("/f"), Scope.Scope, scope))
    const scope = Effect.runSync(Scope.make())
    expect([await take(), await take()]).toEqual([true, false])
    await Effect.runPromise(Scope.close(scope, Exit.void))
    expect(await on(faultyDisk(machine), (disk) => Effect.scoped(disk.lock("/f")))).toBe(true)
    const other = Effect.runSync(Scope.make())
    const keep = () => on(faultyDisk(machine), (disk) => Effect.provideService(disk.lock("/f"), Scope.Scope, other))
    expect([await keep(), await keep()]).toEqual([true, false])
    kill(machine)
    expect(await keep()).toBe(true)
  })

  it("meets the same fate under the same seed", async () => {
    const run = () => fates(appended(9000), "/f/old")
    expect(await run()).toEqual(await run())
  })
})
