/** Finds by halving where in a segment to begin to read, so that what stands far before is not read. */
import { type LogId, Position, readCommit } from "@delaftale/core"
import * as Effect from "effect/Effect"
import type { DiskFile } from "./Disk.ts"
import type { DiskFailure } from "./DiskFailure.ts"
import type { Place } from "./Place.ts"
import { readInto } from "./readSmall.ts"

interface Sought {
  readonly log: LogId
  readonly segment: number
  /** The last position that may stand before the place. What stands up to it must be known to be whole. */
  readonly upTo: number
  /** How many bytes of the segment are looked at. */
  readonly bytes: number
  /** How near is near enough. */
  readonly near: number
}

/**
 * After a commit line up to that position, at most `near` bytes or one batch before the last one there is; none where
 * the segment is no longer than that. The line is believed: whoever reads on sees whether the next batch follows it.
 */
export const seek = Effect.fnUntraced(function* (file: DiskFile, { bytes, log, near, segment, upTo }: Sought) {
  let place: Place | undefined
  let end = bytes
  for (let from = 0; end - from > near; from = place?.at ?? 0) {
    const middle = from + Math.ceil((end - from) / 2)
    const found = yield* commitIn(file, middle, end)
    const position = found?.position ?? Number.POSITIVE_INFINITY
    if (found === undefined || position > upTo) end = middle
    else {
      const head = { log, position: Position.make(position), seal: found.seal, anchor: found.line, at: "" }
      place = { segment, at: found.end, head }
    }
  }
  return place
})

interface CommitAt {
  readonly line: string
  readonly position: number
  readonly seal: string
  /** After its line feed. */
  readonly end: number
}

const opened = '\n{"commit":'
const windowBytes = 64 * 1024
/** More than a commit line has. */
const mostLineBytes = 512

/** The first commit line whose line feed before it stands at `from` or after, and whose own stands before `to`. */
const commitIn: (file: DiskFile, from: number, to: number) => Effect.Effect<CommitAt | undefined, DiskFailure> =
  Effect.fnUntraced(function* (file, from, to) {
    const room = Buffer.allocUnsafe(windowBytes)
    let at = from
    while (at < to) {
      const bytes = yield* readInto(file, room.subarray(0, Math.min(windowBytes, to - at)), at)
      const feed = bytes.indexOf(opened, 0, "latin1")
      if (feed >= 0) {
        const found = yield* commitAt(file, at + feed + 1, to)
        if (found !== undefined) return found
        at += feed + 1
      } else at += Math.max(1, bytes.length - opened.length + 1)
      if (bytes.length < opened.length) return undefined
    }
    return undefined
  })

const commitAt = Effect.fnUntraced(function* (file: DiskFile, at: number, to: number) {
  const bytes = yield* readInto(file, Buffer.alloc(Math.min(mostLineBytes, to - at)), at)
  const feed = bytes.indexOf(10)
  const line = bytes.toString("latin1", 0, Math.max(0, feed))
  const commit = readCommit(line)
  if (commit === undefined) return undefined
  return { line, position: commit.from + commit.count - 1, seal: commit.sha256, end: at + feed + 1 }
})
