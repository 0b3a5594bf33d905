/** The last segment cut at every byte, as a power cut may leave it and as it may not. */
import { batchText, LogStore, type SealedBatch } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { copyOf, filesOf } from "../disk/Machine.ts"
import { headOf, log } from "../seeds/batches.ts"
import { compareQuarantine } from "../seeds/inspect.ts"
import { ask } from "../seeds/Life.ts"
import { lastSegment } from "../steps/prepared.ts"
import { appendTo, type DamagedLog, firstOf, withBytes } from "./damagedLog.ts"

/** Sizes of the last segment, from the end of its header on, and the batches that are whole at that size. */
export const sizesOf = ({ batches, machine }: DamagedLog) => {
  const path = lastSegment(machine)
  const bytes = filesOf(machine).get(path)!
  const opening = bytes.indexOf(10) + 1
  const inside = batches.filter(({ from }) => from >= firstOf(path))
  const before = batches.slice(0, batches.length - inside.length)
  const ends = inside.map(
    (_, i) =>
      opening +
      Buffer.byteLength(
        inside
          .slice(0, i + 1)
          .map(batchText)
          .join("")
      )
  )
  const whole = (size: number): ReadonlyArray<SealedBatch> => [...before, ...inside.filter((_, i) => ends[i]! <= size)]
  return { path, bytes, opening, whole }
}

/** What is wrong with what a reader sees, and with an append where `isAppended`, of a log cut at that size. */
export const cutAt = async (damaged: DamagedLog, size: number, isAppended: boolean): Promise<string | undefined> => {
  const { bytes, path, whole } = sizesOf(damaged)
  const batches = whole(size)
  return withBytes(damaged.machine, path, bytes.slice(0, size), async () => {
    const seen = await headSeen(damaged)
    if (seen !== headOf(batches).seal) return `at ${size}: ${seen}`
    if (!isAppended) return undefined
    const copy = copyOf(damaged.machine, 0)
    const before = filesOf(copy)
    const told = (await appendTo(copy, batches)) ?? compareQuarantine(before, filesOf(copy))
    return told === undefined ? undefined : `append at ${size}: ${JSON.stringify(told)}`
  })
}

/** The seal at which a read to the end ends, or the failure. */
export const headSeen = async ({ batches, machine, runtime }: DamagedLog): Promise<string> => {
  const after = firstOf(lastSegment(machine)) - 1
  const before = headOf(batches.filter(({ from }) => from <= after))
  const read = LogStore.use((store) => Stream.runCollect(store.read(log, { after })))
  const seen = await ask(
    runtime,
    Effect.map(read, (found) => found.at(-1)?.commit ?? "")
  )
  if (Result.isFailure(seen)) return seen.failure.message
  return seen.success === "" ? before.seal : (/"sha256":"(.*)"/.exec(seen.success)?.[1] ?? "")
}
