/** One process on a machine: a store that is opened, used, and closed, killed, or cut off. */
import {
  type HeadMoved,
  type LogCorrupt,
  LogStore,
  type SealedBatch,
  type StoreFailure,
  type TooLarge
} from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as References from "effect/References"
import type * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import type { Disk } from "../../../src/Disk.ts"
import { type FileStoreOptions, fileStore } from "../../../src/index.ts"
import type { Chances } from "../disk/chances.ts"
import { type Fate, type FaultyDisk, faultyDisk } from "../disk/faultyDisk.ts"
import type { Machine } from "../disk/Machine.ts"
import { log, root } from "./batches.ts"
import type { Expected } from "./Expected.ts"

/** How stores are opened in a run; `wrap` stands between the store and the disk, to plant mistakes. */
export interface Setting {
  readonly segmentBytes: number
  readonly durability: NonNullable<FileStoreOptions["durability"]>
  readonly wrap: (disk: Disk) => Disk
}

export interface Life {
  readonly machine: Machine
  readonly disk: FaultyDisk
  readonly runtime: ManagedRuntime.ManagedRuntime<LogStore, never>
  readonly chances: Chances
  readonly expected: Expected
  /** What stands in the log; undefined where it could not be read yet. */
  standing: ReadonlyArray<SealedBatch> | undefined
  /** An append came through, so the lock is held. */
  holdsLock: boolean
  /** An operation failed on purpose. */
  isHurt: boolean
  /** Run before what was read is compared: what was promised may have become less. */
  account: () => void
}

export const begin = (machine: Machine, fate: Fate, setting: Setting, chances: Chances, expected: Expected): Life => {
  const disk = faultyDisk(machine, (index, operation, path) => {
    const fault = fate(index, operation, path)
    if (fault !== undefined) life.isHurt = true
    return fault
  })
  const runtime = runtimeOn(disk, setting)
  const given = { machine, disk, runtime, chances, expected }
  const life: Life = { ...given, standing: undefined, holdsLock: false, isHurt: false, account: () => undefined }
  return life
}

export const runtimeOn = (disk: Disk, { durability, segmentBytes, wrap }: Setting) =>
  ManagedRuntime.make(fileStore(root, { disk: wrap(disk), durability, segmentBytes }))

/** The answer as a value; warnings of the store are not printed. */
export const ask = <A, E>(
  runtime: Life["runtime"],
  effect: Effect.Effect<A, E, LogStore>
): Promise<Result.Result<A, E>> =>
  runtime.runPromise(Effect.provideService(Effect.result(effect), References.MinimumLogLevel, "None"))

export const close = (life: Life): Promise<void> =>
  Effect.runPromise(Effect.provideService(life.runtime.disposeEffect, References.MinimumLogLevel, "None"))

export const readAll = LogStore.use((store) => Stream.runCollect(store.read(log)))

export type Failure = HeadMoved | TooLarge | StoreFailure | LogCorrupt

/** What a failure is where there was no reason for it: `undefined` where the disk is to blame. */
export const unexplained = (life: Life, failure: Failure): string | undefined => {
  if (life.disk.isDead()) return undefined
  if (failure._tag === "StoreFailure" && life.isHurt && failure.reason !== "locked") return undefined
  return `${failure._tag === "LogCorrupt" ? "corrupt" : "stuck"}: ${failure.message}`
}
