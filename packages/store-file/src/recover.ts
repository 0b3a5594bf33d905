/** Makes the end of a log fit to be written to again: what a broken write left is moved away, nothing else is touched. */
import { join } from "node:path"
import type { LogCorrupt } from "@delaftale/core"
import * as Effect from "effect/Effect"
import { putAnchor } from "./Anchor.ts"
import type { DiskFailure } from "./DiskFailure.ts"
import type { Extent } from "./Extent.ts"
import { putFile } from "./putFile.ts"
import { type Kept, keep } from "./quarantine.ts"
import { type Folder, listSegments } from "./readSegments.ts"
import { readBytes } from "./readSmall.ts"
import { segmentName, sidecarName } from "./segment.ts"
import { sidecarBy } from "./sidecarBy.ts"
import { syncSegment } from "./syncSegment.ts"
import { scanTail, type Tail } from "./Tail.ts"

export interface Recovered {
  readonly tail: Tail
  /** What was cut off, if anything was. */
  readonly kept: Kept | undefined
}

/**
 * For the holder of the lock. Corrupt is an error, and nothing is changed then. Done again, or again after a crash in
 * the middle of it, it gives the same log.
 */
export const recover: (folder: Folder, extent: Extent) => Effect.Effect<Recovered, DiskFailure | LogCorrupt> =
  Effect.fnUntraced(function* (folder, extent) {
    const found = yield* scanTail(folder, extent)
    if (found.first === 0) return { tail: found, kept: undefined }
    const kept = found.torn === 0 ? undefined : yield* cut(folder, found)
    const tail = kept === undefined ? found : yield* scanTail(folder)
    yield* settle(folder, tail)
    return { tail, kept }
  })

/** First the copy, then the cut. */
const cut = Effect.fnUntraced(function* (folder: Folder, { first, head, size, torn }: Tail) {
  const segment = segmentName(first)
  const path = join(folder.path, segment)
  const bytes = yield* Effect.scoped(readBytes(folder.disk, path, size, size + torn))
  const reason = "an unfinished write, never acknowledged"
  const kept = yield* keep(folder, { why: "torn", after: head.position, segment, offset: size, reason }, bytes)
  const file = folder.disk.open(path, "append")
  yield* Effect.scoped(Effect.flatMap(file, ({ sync, truncate }) => Effect.andThen(truncate(size), sync)))
  return kept
})

/**
 * Makes durable what an earlier writer may have left in the system's hands only: a killed one wrote without a sync, or
 * renamed. Then HEAD may name the end, which for a log written without syncs says that it is whole.
 */
const settle = Effect.fnUntraced(function* (folder: Folder, { anchor, first, head }: Tail) {
  const { disk, path } = folder
  yield* syncSegment(folder, first)
  yield* disk.syncFolder(path)
  yield* completeSidecars(folder)
  if (anchor?.position === head.position && anchor.unsynced === head.position) return
  yield* putAnchor(disk, path, head)
})

/** A crash can come between a new segment and the hash file of the one before; the new one's header has the hash. */
const completeSidecars = Effect.fnUntraced(function* (folder: Folder) {
  const { disk, path } = folder
  const segments = yield* listSegments(folder)
  const names = new Set(yield* disk.list(path))
  for (const [i, next] of segments.slice(1).entries()) {
    const name = sidecarName(segmentName(segments[i]!))
    if (!names.has(name)) yield* putFile(disk, path, name, yield* sidecarBy(folder, segments[i]!, next))
  }
})
