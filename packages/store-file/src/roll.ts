/** Closes a segment and begins the next. */
import { hash } from "node:crypto"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import { putAnchor } from "./Anchor.ts"
import { putFile } from "./putFile.ts"
import type { Folder } from "./readSegments.ts"
import { readBytes } from "./readSmall.ts"
import { openingText, segmentName, sidecarName, sidecarText } from "./segment.ts"
import type { Tail } from "./Tail.ts"

/** SHA-256 of the whole last segment; empty where there is none yet. */
export const segmentHash = Effect.fnUntraced(function* ({ disk, path }: Folder, { first, size }: Tail) {
  if (first === 0) return ""
  return hash("sha256", yield* Effect.scoped(readBytes(disk, join(path, segmentName(first)), 0, size)))
})

/** The tail of the segment begun after `tail`, which is durable. `closed`: the hash of the one before. */
export const begin = Effect.fnUntraced(function* ({ disk, path }: Folder, tail: Tail, closed: string) {
  const opening = openingText(tail.head, closed)
  const first = tail.head.position + 1
  yield* putFile(disk, path, segmentName(first), opening)
  return { ...tail, first, size: Buffer.byteLength(opening) } satisfies Tail
})

/** What stands beside the segment that `tail` ended. Where a crash comes first, recovery does it. */
export const finish = Effect.fnUntraced(function* (
  { disk, path }: Folder,
  tail: Tail,
  closed: string,
  unsynced: number
) {
  if (tail.first !== 0) {
    const name = segmentName(tail.first)
    yield* putFile(disk, path, sidecarName(name), sidecarText(name, closed))
  }
  yield* putAnchor(disk, path, tail.head, unsynced)
})
