/** Makes durable what was written to a segment, by whichever process. */
import { join } from "node:path"
import * as Effect from "effect/Effect"
import type { Folder } from "./readSegments.ts"
import { segmentName } from "./segment.ts"

/** `first` as in `Tail`: with 0 there is nothing to do. */
export const syncSegment = Effect.fnUntraced(function* ({ disk, path }: Folder, first: number) {
  if (first === 0) return
  yield* Effect.scoped(Effect.flatMap(disk.open(join(path, segmentName(first)), "append"), ({ sync }) => sync))
})
