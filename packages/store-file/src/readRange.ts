/** The batches that a reader asks for: from the segment on in which the first of them stands. */
import { inRange, type LogCorrupt, type ReadRange, type SealedBatch, type StoreFailure } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { readAnchor } from "./Anchor.ts"
import { ioFailure } from "./ioFailure.ts"
import { type Folder, listSegments, readFrom, walkBefore } from "./readSegments.ts"
import { scanTail } from "./Tail.ts"

export const readRange = (folder: Folder, range: ReadRange): Stream.Stream<SealedBatch, StoreFailure | LogCorrupt> => {
  const { after = 0, upTo = Number.POSITIVE_INFINITY } = range
  const batches = Effect.gen(function* () {
    const anchor = yield* readAnchor(folder.disk, folder.path, folder.log)
    const segments = yield* listSegments(folder)
    if (segments.length === 0) return yield* Effect.as(scanTail(folder), Stream.empty)
    const index = Math.max(
      0,
      segments.findLastIndex((first) => first <= after + 1)
    )
    return readFrom(folder, segments, index, yield* walkBefore(folder, segments, index, anchor))
  })
  return Stream.unwrap(batches).pipe(
    Stream.takeWhile((batch) => batch.from <= upTo),
    Stream.filter((batch) => inRange(batch, range)),
    Stream.catchTag("DiskFailure", (failure) => Stream.fail(ioFailure("not-written", failure)))
  )
}
