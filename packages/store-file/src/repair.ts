/** Puts a log in order on somebody's request; where that costs what was committed, only if they accept the loss. */
import { join } from "node:path"
import { type Head, LogCorrupt, type LogId, StoreFailure } from "@delaftale/core"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { Disk } from "./Disk.ts"
import { drop, moveAway } from "./drop.ts"
import { notWritten } from "./ioFailure.ts"
import { named } from "./named.ts"
import { nodeDisk } from "./nodeDisk.ts"
import { quarantineFolder } from "./quarantine.ts"
import { type Folder, listSegments } from "./readSegments.ts"
import { readSmall } from "./readSmall.ts"
import { recover } from "./recover.ts"
import { segmentName, sidecarName } from "./segment.ts"
import { sidecarBy } from "./sidecarBy.ts"
import { supported } from "./supported.ts"
import { seeTail } from "./Tail.ts"

/** How far a repair may go. */
export interface RepairOptions {
  /** Whether committed batches may be cut, from the first fault on. Left out: they may not, and corrupt is an error. */
  readonly acceptLoss?: boolean
  readonly disk?: Disk
}

/** Where the log ends after a repair, and the files that what was taken out lies in. */
export interface Repaired {
  /** Where the log ends now. */
  readonly head: Head
  /** The names in the log's `quarantine` folder that this repair put there; none where nothing was wrong. */
  readonly quarantined: ReadonlyArray<string>
}

/** The end of a log as a reader finds it; changes nothing, and needs no lock. */
export const inspectLog: (
  root: string,
  log: LogId,
  disk?: Disk
) => Effect.Effect<{ readonly head: Head; readonly tornBytes: number }, StoreFailure | LogCorrupt> = Effect.fn(
  "inspectLog"
)(function* (root, log, disk = nodeDisk) {
  const { head, torn } = yield* notWritten(seeTail(yield* folderOf(root, log, disk)))
  return { head, tornBytes: torn }
})

/**
 * Checks the whole log and moves what a broken write left to `quarantine`. A fault among what was committed is
 * `LogCorrupt` and changes nothing, unless `acceptLoss`: then all from the first fault on is moved there, with a note of
 * what it was. A damaged hash file beside a good segment is written anew. `locked` while somebody writes to the log,
 * `unsupported` where the store does not write.
 */
export const repairLog: (
  root: string,
  log: LogId,
  options?: RepairOptions
) => Effect.Effect<Repaired, StoreFailure | LogCorrupt> = Effect.fn("repairLog")(function* (root, log, options = {}) {
  const { acceptLoss = false, disk = nodeDisk } = options
  const folder = yield* folderOf(root, log, disk)
  yield* supported
  if (!(yield* notWritten(disk.exists(folder.path))))
    return { head: (yield* inspectLog(root, log, disk)).head, quarantined: [] }
  const repaired = Effect.gen(function* () {
    if (!(yield* disk.lock(folder.path))) return yield* locked
    const before = yield* disk.list(quarantineFolder(folder))
    const tail = yield* untilWhole(folder, acceptLoss)
    const after = yield* disk.list(quarantineFolder(folder))
    return { head: tail.head, quarantined: after.filter((name) => !before.includes(name)).sort() }
  })
  return yield* notWritten(Effect.scoped(Effect.uninterruptible(repaired)))
})

/** Each round ends or takes one fault away, so there are no more rounds than files. */
const untilWhole: (folder: Folder, acceptLoss: boolean) => ReturnType<typeof tailOf> = Effect.fnUntraced(
  function* (folder, acceptLoss) {
    const found = yield* Effect.result(tailOf(folder))
    if (found._tag === "Success") return found.success
    const corrupt = found.failure
    if (!(corrupt instanceof LogCorrupt)) return yield* Effect.fail(corrupt)
    const isMended = corrupt.code === "sidecar" && (yield* moveSidecars(folder))
    if (!isMended && !acceptLoss) return yield* corrupt
    if (!isMended) yield* drop(folder, corrupt)
    return yield* untilWhole(folder, acceptLoss)
  }
)

const tailOf = (folder: Folder) => Effect.map(recover(folder, "all"), ({ tail }) => tail)

/**
 * Moves those away that the header of the next segment does not bear out; `recover` writes the right ones. False if
 * there is none: then it is the segment that is not what it was.
 */
const moveSidecars = Effect.fnUntraced(function* (folder: Folder) {
  const { disk, path } = folder
  const place = join(quarantineFolder(folder), `sidecars-${yield* Clock.currentTimeMillis}`)
  yield* disk.makeFolder(place)
  const segments = yield* listSegments(folder)
  let isMoved = false
  for (const [i, next] of segments.slice(1).entries()) {
    const name = sidecarName(segmentName(segments[i]!))
    if ((yield* readSmall(disk, join(path, name))) !== (yield* sidecarBy(folder, segments[i]!, next))) {
      yield* moveAway(folder, name, place)
      isMoved = true
    }
  }
  return isMoved
})

const locked = Effect.fail(
  new StoreFailure({ reason: "locked", outcome: "not-written", message: "a store writes to the log; stop it first" })
)

const folderOf = (root: string, log: LogId, disk: Disk): Effect.Effect<Folder, StoreFailure> =>
  Effect.as(named(log), { disk, log, path: join(root, log) })
