/** Where a reader stood when it had come to the end of a log: whoever asks for what comes after begins there. */
import { join } from "node:path"
import type { Head } from "@delaftale/core"
import * as Effect from "effect/Effect"
import type { Anchor } from "./Anchor.ts"
import type { Disk } from "./Disk.ts"
import type { DiskFailure } from "./DiskFailure.ts"
import { readBytes } from "./readSmall.ts"
import { segmentName } from "./segment.ts"
import { startWalk, type Walk } from "./walk.ts"

export interface Place {
  /** The first position of the segment. */
  readonly first: number
  /** Bytes of the segment up to the end of its last whole batch. */
  readonly offset: number
  /** Its anchor is the commit line that ends there. */
  readonly head: Head
}

/** The place of one log, kept by whoever reads it again and again. */
export interface Memory {
  place: Place | undefined
}

/** A segment without a batch is begun anew: the line above its end is in another file. */
export const placeOf = ({ committed, head, segment }: Walk): Place | undefined =>
  head.position < segment || segment === 0 ? undefined : { first: segment, offset: committed, head }

/**
 * Whether the segment in that folder still has that commit line there. The line holds the seal of its batch and of the one before, so a file
 * with another history, a shorter one or one that was put in its place has another line, or none.
 */
export const isThere = (
  disk: Disk,
  folder: string,
  { first, head: { anchor }, offset }: Place
): Effect.Effect<boolean, DiskFailure> => {
  const from = offset - anchor.length - 1
  return Effect.map(Effect.scoped(readBytes(disk, join(folder, segmentName(first)), from, offset)), (bytes) =>
    Buffer.from(bytes).equals(Buffer.from(`${anchor}\n`))
  )
}

/** A walk that has come so far, and goes on in the same segment. */
export const walkFrom = ({ first, head, offset }: Place, anchor: Anchor | undefined): Walk => ({
  ...startWalk(head, anchor),
  next: "batch",
  prevSegment: undefined,
  bytes: offset,
  committed: offset,
  segment: first
})
