/** How far a store has read the last segment of a log: believed only where that commit line still stands there. */
import * as Effect from "effect/Effect"
import type { Anchor } from "./Anchor.ts"
import type { DiskFile } from "./Disk.ts"
import { comesBy, type Place } from "./Place.ts"
import { readInto } from "./readSmall.ts"
import type { Walk } from "./walk.ts"

/** One for each log that a store reads: a single place, so that memory does not grow with the log. */
export interface Seen {
  /** The end of the last whole batch that was read, in the segment that was the last one then. */
  place: Place | undefined
  /** What HEAD names, where it was seen to stand before the place. */
  anchor: Anchor | undefined
}

export const nothingSeen = (): Seen => ({ place: undefined, anchor: undefined })

export const forget = (seen: Seen): void => {
  seen.place = undefined
  seen.anchor = undefined
}

/** Remembers how far the walk has come in the last segment, if that is farther than was known. */
export const remember = (seen: Seen, last: number, walk: Walk): void => {
  const { anchor, committed: at, comesByAnchor, head, segment } = walk
  const { place } = seen
  if (segment !== last || head.at === "" || (place?.segment === last && place.head.position >= head.position)) return
  seen.place = { segment, at, head }
  seen.anchor = comesByAnchor && anchor !== undefined && head.position >= anchor.position ? anchor : undefined
}

/**
 * The place that is remembered of the segment. Another file by this name, or the same one cut off and written on, has
 * not got that commit line there: a seal fixes all that stands above it.
 */
export const placeIn = Effect.fnUntraced(function* (
  seen: Seen,
  file: DiskFile,
  segment: number,
  anchor: Anchor | undefined
) {
  const { place } = seen
  if (place === undefined) return undefined
  const isHeld = comesBy(place.head, anchor) || isSame(anchor, seen.anchor)
  if (place.segment === segment && isHeld && (yield* stands(file, place))) return place
  forget(seen)
  return undefined
})

const isSame = (a: Anchor | undefined, b: Anchor | undefined): boolean =>
  a?.position === b?.position && a?.seal === b?.seal

/** Whether the line above the place is the one that it was, a line of its own. */
const stands = Effect.fnUntraced(function* (file: DiskFile, { at, head }: Place) {
  const line = `\n${head.anchor}\n`
  const bytes = yield* readInto(file, Buffer.alloc(line.length), at - line.length)
  return bytes.toString("latin1") === line
})
