/** What the hash file of a closed segment must say, by the header of the segment after it. */
import { join } from "node:path"
import * as Effect from "effect/Effect"
import type { Folder } from "./readSegments.ts"
import { readBytes } from "./readSmall.ts"
import { mostHeaderBytes, prevSegmentOf, segmentName, sidecarText } from "./segment.ts"

export const sidecarBy = Effect.fnUntraced(function* ({ disk, path }: Folder, first: number, next: number) {
  const bytes = yield* Effect.scoped(readBytes(disk, join(path, segmentName(next)), 0, mostHeaderBytes))
  const opening = new TextDecoder("latin1").decode(bytes)
  return sidecarText(segmentName(first), prevSegmentOf(opening.slice(0, opening.indexOf("\n"))))
})
