/** The batches that a reader asks for: from the segment on that holds the one before, so that all between is seen. */
import { inRange, type LogCorrupt, lastOf, type ReadRange, type SealedBatch, type StoreFailure } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { readAnchor } from "./Anchor.ts"
import type { DiskFailure } from "./DiskFailure.ts"
import { ioFailure } from "./ioFailure.ts"
import { type Folder, listSegments, readFrom, walkBefore } from "./readSegments.ts"
import { looks, scanTail } from "./Tail.ts"

export const readRange = (folder: Folder, range: ReadRange): Stream.Stream<SealedBatch, StoreFailure | LogCorrupt> =>
  reading(folder, range, looks).pipe(
    Stream.catchTag("DiskFailure", (failure) => Stream.fail(ioFailure("not-written", failure)))
  )

/** Where a fault shows, the rest is read again: a writer that puts the end in order can look like one. */
const reading = (
  folder: Folder,
  range: ReadRange,
  looksLeft: number
): Stream.Stream<SealedBatch, DiskFailure | LogCorrupt> =>
  Stream.suspend(() => {
    let after = range.after ?? 0
    return readingOnce(folder, range).pipe(
      Stream.tap((batch) =>
        Effect.sync(() => {
          after = lastOf(batch)
        })
      ),
      Stream.catchTag("LogCorrupt", (corrupt) =>
        looksLeft === 0
          ? Stream.fail(corrupt)
          : Stream.suspend(() => reading(folder, { ...range, after }, looksLeft - 1))
      )
    )
  })

const readingOnce = (folder: Folder, range: ReadRange): Stream.Stream<SealedBatch, DiskFailure | LogCorrupt> => {
  const { after = 0, upTo = Number.POSITIVE_INFINITY } = range
  const batches = Effect.gen(function* () {
    const anchor = yield* readAnchor(folder.disk, folder.path, folder.log)
    const segments = yield* listSegments(folder)
    if (segments.length === 0) return yield* Effect.as(scanTail(folder), Stream.empty)
    const index = Math.max(
      0,
      segments.findLastIndex((first) => first <= after)
    )
    return readFrom(folder, segments, index, yield* walkBefore(folder, segments, index, anchor))
  })
  return Stream.unwrap(batches).pipe(
    Stream.takeWhile((batch) => batch.from <= upTo),
    Stream.filter((batch) => inRange(batch, range))
  )
}
