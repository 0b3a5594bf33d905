/** Closes a segment and begins the next. */
import { createHash } from "node:crypto"
import * as Effect from "effect/Effect"
import { putAnchor } from "./Anchor.ts"
import { putFile } from "./putFile.ts"
import type { Folder } from "./readSegments.ts"
import { openingText, segmentName, sidecarName, sidecarText } from "./segment.ts"
import type { Tail } from "./Tail.ts"

/** The tail of the segment begun after `tail`, which is durable. */
export const begin = Effect.fnUntraced(function* ({ disk, path }: Folder, tail: Tail) {
  const opening = openingText(tail.head, hashOf(tail))
  const first = tail.head.position + 1
  yield* putFile(disk, path, segmentName(first), opening)
  const hash = createHash("sha256").update(opening)
  return { ...tail, first, size: Buffer.byteLength(opening), hash } satisfies Tail
})

/** What stands beside the segment that `tail` ended. Where a crash comes first, recovery does it. */
export const finish = Effect.fnUntraced(function* ({ disk, path }: Folder, tail: Tail, unsynced: number) {
  if (tail.first !== 0) {
    const name = segmentName(tail.first)
    yield* putFile(disk, path, sidecarName(name), sidecarText(name, hashOf(tail)))
  }
  yield* putAnchor(disk, path, tail.head, unsynced)
})

const hashOf = ({ hash }: Tail): string => hash?.copy().digest("hex") ?? ""
