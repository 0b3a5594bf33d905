/** Stores on a machine in memory, to be asked for what they cannot do. */
import { LogStore, type SealedBatch } from "@delaftale/core"
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as ManagedRuntime from "effect/ManagedRuntime"
import { type FileStoreOptions, fileStore } from "../src/index.ts"
import { type Fate, type FaultyDisk, faultyDisk, noFault, type Operation } from "./faults/disk/faultyDisk.ts"
import { kill, type Machine, makeMachine } from "./faults/disk/Machine.ts"
import { headOf, log, root } from "./faults/seeds/batches.ts"
import { following } from "./faults/steps/prepared.ts"

export interface Opened {
  readonly disk: FaultyDisk
  readonly run: <A, E>(program: Effect.Effect<A, E, LogStore>) => Promise<A>
  /** Appends these batches at that end. */
  readonly append: (before: ReadonlyArray<SealedBatch>, batches: NonEmptyReadonlyArray<SealedBatch>) => Promise<unknown>
  readonly close: () => Promise<void>
  /** What was logged, with its level. */
  readonly logged: ReadonlyArray<unknown>
}

export const opened = (machine: Machine, fate: Fate = noFault, options: FileStoreOptions = {}): Opened => {
  const logged: Array<unknown> = []
  const logger = Logger.make(({ logLevel, message }) => void logged.push([logLevel, message]))
  const disk = faultyDisk(machine, fate)
  const store = fileStore(root, { segmentBytes: 1500, ...options, disk })
  const runtime = ManagedRuntime.make(Layer.provideMerge(store, Logger.layer([logger])))
  const run: Opened["run"] = (program) => runtime.runPromise(program)
  const append: Opened["append"] = (before, batches) =>
    run(Effect.result(LogStore.use((store) => store.append(log, headOf(before), batches))))
  const close = () => Effect.runPromise(Effect.provide(runtime.disposeEffect, Logger.layer([logger])))
  return { disk, run, append, close, logged }
}

/** `EIO` for those operations on that file, from when it is switched on. */
export const failing = (operation: Operation, path: RegExp) => {
  const fault = { isOn: true }
  const fate: Fate = (_, found, where) => (fault.isOn && found === operation && path.test(where) ? "EIO" : undefined)
  return { fault, fate }
}

export const [one, two, three] = following([], [100, 100, 900]) as [SealedBatch, SealedBatch, SealedBatch]
/** The machine with a log of two batches, whose store was closed or killed. */
export const withTwo = async (end: "closed" | "killed" = "closed"): Promise<Machine> => {
  const machine = makeMachine(1, 0)
  const { append, close } = opened(machine)
  await append([], [one])
  await append([one], [two])
  if (end === "killed") kill(machine)
  await close()
  return machine
}
