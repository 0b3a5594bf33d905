/**
 * A machine with one disk, in memory: processes come and go on it, the power fails, and what it holds afterwards is
 * what a real disk may hold. The same seed gives the same fate.
 */
import { type Chances, chances } from "./chances.ts"
import { afterCut, emptyInode, inodeOf, settleSize, writeBack } from "./Inode.ts"
import { emptyNames, type Names, namesAfterCut } from "./Names.ts"

export interface Machine {
  names: Names
  readonly locks: Set<string>
  /** Goes up with each power cut and kill: what runs since before is dead. */
  age: number
  cuts: number
  /** Syncs that failed, each of which may have cost what it should have made durable. */
  drops: number
  /** Bytes that still fit; a write takes them away, nothing gives them back. */
  room: number
  readonly chances: Chances
  /** How likely it is at each operation that the system writes some page back early. */
  readonly early: number
}

export const makeMachine = (seed: number, early = 0.1): Machine => ({
  names: emptyNames(),
  locks: new Set(),
  age: 0,
  cuts: 0,
  drops: 0,
  room: Number.POSITIVE_INFINITY,
  chances: chances(seed),
  early
})

/** All processes are gone, with their locks; the system goes on, and so does what it has not written yet. */
export const kill = (machine: Machine): void => {
  machine.age += 1
  machine.locks.clear()
}

/** The power fails. What was not synced is there, is not there, or is there in part. */
export const cutPower = (machine: Machine): void => {
  kill(machine)
  machine.cuts += 1
  const left = namesAfterCut(machine.names, machine.chances)
  machine.names = emptyNames(machine.names.folders)
  for (const [path, inode] of left) put(machine, path, afterCut(inode, machine.chances).live)
}

/** A file that is on the disk, name and bytes. */
export const put = (machine: Machine, path: string, bytes: Uint8Array): void => {
  const inode = inodeOf(bytes)
  machine.names.live.set(path, inode)
  machine.names.disk.set(path, inode)
}

/** Another machine with the same files, all of them on its disk: nothing on one is seen on the other. */
export const copyOf = (machine: Machine, seed: number): Machine => {
  const copy = makeMachine(seed, machine.early)
  copy.names = emptyNames(machine.names.folders)
  for (const [path, { live }] of machine.names.live) put(copy, path, live)
  return copy
}

/** What a program would read now, by path. */
export const filesOf = (machine: Machine): ReadonlyMap<string, Uint8Array> =>
  new Map([...machine.names.live].map(([path, { live }]) => [path, live]))

/** The system writes back some page of some file, or tells the disk its size, as it does when it pleases. */
export const writeSomethingEarly = ({ chances, early, names }: Machine): void => {
  if (!chances.is(early)) return
  const inode = chances.pick([...names.live.values(), emptyInode()])
  const pages = [...inode.dirty]
  if (pages.length === 0 || chances.is(0.2)) settleSize(inode)
  else writeBack(inode, chances.pick(pages))
}
