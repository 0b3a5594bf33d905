/** What the hash file of a closed segment must say, by the header of the segment after it. */
import { join } from "node:path"
import * as Effect from "effect/Effect"
import type { Folder } from "./readSegments.ts"
import { readSmall } from "./readSmall.ts"
import { prevSegmentOf, segmentName, sidecarText } from "./segment.ts"

export const sidecarBy = Effect.fnUntraced(function* ({ disk, path }: Folder, first: number, next: number) {
  const opening = (yield* readSmall(disk, join(path, segmentName(next)))) ?? ""
  return sidecarText(segmentName(first), prevSegmentOf(opening.slice(0, opening.indexOf("\n"))))
})
