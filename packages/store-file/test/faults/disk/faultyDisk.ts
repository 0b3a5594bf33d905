/** The store's disk on a machine in memory; at each operation somebody may let it fail. */
import { dirname } from "node:path"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Disk, DiskFile, Opening } from "../../../src/Disk.ts"
import { DiskFailure } from "../../../src/DiskFailure.ts"
import { emptyInode, failSync, type Inode, overwrite, sync, truncate, write } from "./Inode.ts"
import { cutPower, kill, type Machine, writeSomethingEarly } from "./Machine.ts"
import * as Names from "./Names.ts"

export type Operation =
  | "open"
  | "read"
  | "write"
  | "overwrite"
  | "size"
  | "truncate"
  | "sync"
  | "list"
  | "exists"
  | "makeFolder"
  | "rename"
  | "syncFolder"
  | "lock"

/** What befalls an operation. `short`: a write that takes only some bytes. `full`: no room from here on. */
export type Fault = "EIO" | "short" | "full" | "cut" | "kill"

/** Asked before each operation; `index` counts from 0. */
export type Fate = (index: number, operation: Operation, path: string) => Fault | undefined

export interface FaultyDisk extends Disk {
  /** Whether the power was cut, or the process killed, since the disk was made: no answer got out any more. */
  readonly isDead: () => boolean
  /** The operations so far. */
  readonly done: ReadonlyArray<{ readonly operation: Operation; readonly path: string }>
  /** Files opened and not closed. */
  readonly openFiles: () => number
}

export const noFault: Fate = () => undefined

interface Process {
  readonly machine: Machine
  readonly fate: Fate
  readonly age: number
  readonly done: Array<{ readonly operation: Operation; readonly path: string }>
  openFiles: number
}

/** The disk as one process sees it; its lock is the process's. */
export const faultyDisk = (machine: Machine, fate: Fate = noFault): FaultyDisk => {
  const process: Process = { machine, fate, age: machine.age, done: [], openFiles: 0 }
  const names = (): Names.Names => machine.names
  return {
    isDead: () => machine.age !== process.age,
    done: process.done,
    openFiles: () => process.openFiles,
    open: (path, how) => opened(process, path, how),
    list: (folder) => step(process, "list", folder, () => Names.namesIn(names(), folder) ?? []),
    exists: (path) => step(process, "exists", path, () => names().live.has(path) || names().folders.has(path)),
    makeFolder: (folder) => step(process, "makeFolder", folder, () => Names.makeFolder(names(), folder)),
    rename: (from, to) =>
      step(process, "rename", to, () => (Names.rename(names(), from, to) ? undefined : fail("rename", from, "ENOENT"))),
    syncFolder: (folder) => step(process, "syncFolder", folder, () => Names.syncFolder(names(), folder)),
    lock: (folder) => locked(process, folder),
    watch: () => Stream.empty
  }
}

const fail = (operation: string, path: string, code: string): DiskFailure =>
  new DiskFailure({ operation, path, code, cause: undefined })

/**
 * One operation: what befalls it, and what it does. `broken` is what it does to the machine where it fails. A power cut
 * comes before or after it is done; nobody hears of that.
 */
const step = <A>(
  process: Process,
  operation: Operation,
  path: string,
  run: (fault?: Fault) => A | DiskFailure,
  broken: () => void = () => undefined
): Effect.Effect<A, DiskFailure> =>
  Effect.suspend(() => {
    const { age, done, fate, machine } = process
    if (machine.age !== age) return Effect.fail(fail(operation, path, "DEAD"))
    const fault = fate(done.length, operation, path)
    done.push({ operation, path })
    writeSomethingEarly(machine)
    if (fault === "full") machine.room = machine.chances.below(3000)
    if (fault === "cut" || fault === "kill") return ended(process, operation, path, fault, run)
    if (fault === "EIO") {
      broken()
      return Effect.fail(fail(operation, path, "EIO"))
    }
    const result = run(fault)
    return result instanceof DiskFailure ? Effect.fail(result) : Effect.succeed(result)
  })

const ended = (process: Process, operation: string, path: string, fault: "cut" | "kill", run: () => unknown) => {
  const { machine } = process
  if (machine.chances.is(0.5)) run()
  if (fault === "cut") cutPower(machine)
  else kill(machine)
  return Effect.fail(fail(operation, path, "DEAD"))
}

const opened = (process: Process, path: string, how: Opening) =>
  Effect.acquireRelease(
    step(process, "open", path, () => find(process.machine, path, how)).pipe(Effect.tap(() => count(process, 1))),
    () => count(process, -1)
  ).pipe(Effect.map((inode) => fileOf(process, path, inode)))

const count = (process: Process, by: 1 | -1) =>
  Effect.sync(() => {
    process.openFiles += by
  })

const find = ({ names }: Machine, path: string, how: Opening): Inode | DiskFailure => {
  const there = names.live.get(path)
  if (there !== undefined) return how === "create" ? fail("open", path, "EEXIST") : there
  if (how === "read" || how === "update" || !names.folders.has(dirname(path))) return fail("open", path, "ENOENT")
  const inode = emptyInode()
  Names.create(names, path, inode)
  return inode
}

const fileOf = (process: Process, path: string, inode: Inode): DiskFile => {
  const { machine } = process
  return {
    read: (into, at) =>
      step(process, "read", path, () => {
        const bytes = inode.live.subarray(at, at + into.length)
        into.set(bytes)
        return bytes.length
      }),
    write: (bytes) => written(process, path, inode, bytes),
    overwrite: (bytes) =>
      step(
        process,
        "overwrite",
        path,
        () => overwrite(inode, bytes),
        () => (machine.chances.is(0.5) ? overwrite(inode, bytes) : undefined)
      ),
    size: step(process, "size", path, () => inode.live.length),
    truncate: (size) => step(process, "truncate", path, () => truncate(inode, size)),
    sync: step(
      process,
      "sync",
      path,
      () => sync(inode),
      () => {
        machine.drops += 1
        failSync(inode, machine.chances)
      }
    )
  }
}

/** As many bytes as there is room for; none is an error. One that fails may have written some. */
const written = (process: Process, path: string, inode: Inode, bytes: Uint8Array) => {
  const { machine } = process
  const take = (wanted: number): number | DiskFailure => {
    const taken = Math.min(wanted, machine.room)
    if (taken === 0 && bytes.length > 0) return fail("write", path, "ENOSPC")
    write(inode, bytes.subarray(0, taken))
    machine.room -= taken
    return taken
  }
  return step(
    process,
    "write",
    path,
    (fault) => take(fault === "short" ? machine.chances.below(bytes.length) + 1 : bytes.length),
    () => take(machine.chances.below(bytes.length + 1))
  )
}

const locked = (process: Process, folder: string) =>
  Effect.acquireRelease(
    step(process, "lock", folder, () => {
      if (process.machine.locks.has(folder)) return false
      process.machine.locks.add(folder)
      return true
    }),
    (isTaken) =>
      Effect.sync(() => {
        if (isTaken && process.machine.age === process.age) process.machine.locks.delete(folder)
      })
  )
