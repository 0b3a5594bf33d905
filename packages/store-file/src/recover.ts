/** Makes the end of a log fit to be written to again: what a broken write left is moved away, nothing else is touched. */
import { join } from "node:path"
import type { LogCorrupt } from "@delaftale/core"
import * as Effect from "effect/Effect"
import { putAnchor } from "./Anchor.ts"
import type { DiskFailure } from "./DiskFailure.ts"
import type { Extent } from "./Extent.ts"
import { putBytes, putFile } from "./putFile.ts"
import { keep, type Quarantined } from "./quarantine.ts"
import { type Folder, listSegments } from "./readSegments.ts"
import { readBytes } from "./readSmall.ts"
import { segmentName, sidecarName } from "./segment.ts"
import { sidecarBy } from "./sidecarBy.ts"
import { scanTail, type Tail } from "./Tail.ts"

export interface Recovered {
  readonly tail: Tail
  /** What was cut off, if anything was. */
  readonly kept: Quarantined | undefined
}

/**
 * For the holder of the lock. Corrupt is an error, and nothing is changed then. Done again, or again after a crash in
 * the middle of it, it gives the same log.
 */
export const recover: (folder: Folder, extent: Extent) => Effect.Effect<Recovered, DiskFailure | LogCorrupt> =
  Effect.fnUntraced(function* (folder, extent) {
    const found = yield* scanTail(folder, extent)
    if (found.first === 0) return { tail: found, kept: undefined }
    const kept = found.torn === 0 ? undefined : yield* keepTorn(folder, found)
    const isSettled = found.torn === 0 && isEnd(found)
    if (!isSettled) yield* writeAnew(folder, found)
    yield* folder.disk.syncFolder(folder.path)
    yield* completeSidecars(folder)
    if (!isSettled) yield* putAnchor(folder.disk, folder.path, found.head)
    return { tail: { ...found, torn: 0 }, kept }
  })

/** HEAD is put down after a sync that succeeded, so what it names as the end is on the disk. */
const isEnd = ({ anchor, head }: Tail): boolean =>
  anchor?.position === head.position && anchor.unsynced === head.position

const keepTorn = Effect.fnUntraced(function* (folder: Folder, { first, head, size, torn }: Tail) {
  const segment = segmentName(first)
  const bytes = yield* Effect.scoped(readBytes(folder.disk, join(folder.path, segment), size, size + torn))
  const reason = "an unfinished write, never acknowledged"
  return yield* keep(folder, { why: "torn", after: head.position, segment, offset: size, reason }, bytes)
})

/**
 * Puts the last segment down once more, as far as it is whole. A sync would not do: where one failed in an earlier
 * process, the system may show what it no longer means to write, and report the next sync as a success.
 */
const writeAnew = Effect.fnUntraced(function* ({ disk, path }: Folder, { first, size }: Tail) {
  const name = segmentName(first)
  yield* putBytes(disk, path, name, yield* Effect.scoped(readBytes(disk, join(path, name), 0, size)))
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
