/** A closed log in memory whose bytes may be changed in place, and whether the store finds that out. */
import { LogStore, readVerified, type SealedBatch } from "@delaftale/core"
import type * as ManagedRuntime from "effect/ManagedRuntime"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { chances } from "../disk/chances.ts"
import { faultyDisk, noFault } from "../disk/faultyDisk.ts"
import { copyOf, filesOf, type Machine, put } from "../disk/Machine.ts"
import { handIn } from "../seeds/actions.ts"
import { folder, log } from "../seeds/batches.ts"
import { ask, begin, close, type Life, runtimeOn } from "../seeds/Life.ts"
import { following, prepared, setting } from "../steps/prepared.ts"

export interface DamagedLog {
  readonly machine: Machine
  readonly batches: ReadonlyArray<SealedBatch>
  readonly runtime: ManagedRuntime.ManagedRuntime<LogStore, never>
}

/** Several segments, with batches of all kinds of length; `end` says whether HEAD is at the end or behind. */
export const someLog = async (end: "closed" | "killed" = "closed"): Promise<DamagedLog> => {
  const { batches, machine } = await prepared(sizes, end)
  return { machine, batches, runtime: runtimeOn(faultyDisk(machine, noFault), setting) }
}

const sizes = [0, 1, 40, 250, 3, 900, 17, 60, 8, 1, 2000, 5, 5, 300, 80, 700, 30, 9, 1, 100]

/** Where each segment begins, in positions, by its path. */
export const firstOf = (path: string): number => Number(/(\d{16})\.ndjson/.exec(path)?.[1] ?? 1)

export type Found = "read" | "append" | "missed"

/**
 * By which of the two the damage is found: a read to the end, from the segment on that is damaged, or else the next
 * append. Missed also where either gives another log than was written.
 */
export const findOut = async (damaged: DamagedLog, path: string): Promise<Found> => {
  const { batches, machine, runtime } = damaged
  const after = firstOf(path) - 1
  const part = await ask(
    runtime,
    LogStore.use((store) => Stream.runDrain(store.read(log, { after })))
  )
  if (Result.isFailure(part)) return part.failure._tag === "LogCorrupt" ? "read" : "missed"
  const whole = await ask(runtime, Stream.runDrain(readVerified(log)))
  if (Result.isFailure(whole)) return whole.failure._tag === "LogCorrupt" ? "read" : "missed"
  return (await isRefused(copyOf(machine, 0), batches)) ? "append" : "missed"
}

/** Whether the next append says that the log is corrupt. */
const isRefused = async (machine: Machine, batches: ReadonlyArray<SealedBatch>): Promise<boolean> => {
  const told = await appendTo(machine, batches)
  return typeof told === "string" && told.startsWith("corrupt")
}

/** Appends a batch after these; gives what went wrong. */
export const appendTo = async (machine: Machine, batches: ReadonlyArray<SealedBatch>) => {
  const life: Life = begin(machine, noFault, setting, chances(0), { sure: batches, maybe: [] })
  life.standing = batches
  const told = await handIn(life, following(batches, [10]))
  await close(life)
  return told
}

export const namesOf = (machine: Machine): ReadonlyArray<string> =>
  [...filesOf(machine).keys()].filter((path) => path.startsWith(`${folder}/`)).sort()

/** The file with other bytes, while `use` runs. */
export const withBytes = async <A>(machine: Machine, path: string, bytes: Uint8Array, use: () => Promise<A>) => {
  const before = filesOf(machine).get(path)!
  put(machine, path, bytes)
  const result = await use()
  put(machine, path, before)
  return result
}
