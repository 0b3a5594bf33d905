/** The batches that a reader asks for: from a place on that lies before them, so that all between is seen. */
import { join } from "node:path"
import { inRange, type LogCorrupt, lastOf, type ReadRange, type SealedBatch, type StoreFailure } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { type Anchor, readAnchor } from "./Anchor.ts"
import type { DiskFailure } from "./DiskFailure.ts"
import { ioFailure } from "./ioFailure.ts"
import type { Place } from "./Place.ts"
import { type Folder, listSegments, readFrom, readOnFrom, walkBefore } from "./readSegments.ts"
import { forget, nothingSeen, placeIn, remember, type Seen } from "./Seen.ts"
import { segmentName } from "./segment.ts"
import { looks, scanTail } from "./Tail.ts"
import { type Walk, walkFrom } from "./walk.ts"

export const readRange = (
  folder: Folder,
  range: ReadRange,
  seen: Seen = nothingSeen()
): Stream.Stream<SealedBatch, StoreFailure | LogCorrupt> =>
  reading(folder, range, { seen, isInside: false, mayBeInside: true }, looks).pipe(
    Stream.catchTag("DiskFailure", (failure) => Stream.fail(ioFailure("not-written", failure)))
  )

/** Where a reader begins: at the opening of a segment, or inside the last one if it may. */
interface Beginning {
  readonly seen: Seen
  readonly mayBeInside: boolean
  isInside: boolean
}

/**
 * Where a fault shows, the rest is read again: a writer that puts the end in order can look like one. From inside a
 * segment no fault is told: it is looked for once more from the segment's opening, which knows its line.
 */
const reading = (
  folder: Folder,
  range: ReadRange,
  beginning: Beginning,
  looksLeft: number
): Stream.Stream<SealedBatch, DiskFailure | LogCorrupt> =>
  Stream.suspend(() => {
    let after = range.after ?? 0
    return readingOnce(folder, range, beginning).pipe(
      Stream.tap((batch) =>
        Effect.sync(() => {
          after = lastOf(batch)
        })
      ),
      Stream.catchTag("LogCorrupt", (corrupt) => {
        const { isInside, seen } = beginning
        if (looksLeft === 0 && !isInside) return Stream.fail(corrupt)
        forget(seen)
        const again: Beginning = { seen, isInside: false, mayBeInside: false }
        return Stream.suspend(() => reading(folder, { ...range, after }, again, isInside ? looksLeft : looksLeft - 1))
      })
    )
  })

const readingOnce = (
  folder: Folder,
  range: ReadRange,
  beginning: Beginning
): Stream.Stream<SealedBatch, DiskFailure | LogCorrupt> => {
  const { after = 0, upTo = Number.POSITIVE_INFINITY } = range
  const { mayBeInside, seen } = beginning
  const batches = Effect.gen(function* () {
    const anchor = yield* readAnchor(folder.disk, folder.path, folder.log)
    const segments = yield* listSegments(folder)
    const last = segments.at(-1)
    if (last === undefined) return yield* Effect.as(scanTail(folder), Stream.empty)
    const passed = (walk: Walk) => remember(seen, last, walk)
    const place = mayBeInside && last <= after ? yield* placeBefore(folder, last, after, anchor, seen) : undefined
    beginning.isInside = place !== undefined
    if (place !== undefined) return readOnFrom(folder, segments, walkFrom(place, anchor), passed)
    const index = Math.max(
      0,
      segments.findLastIndex((first) => first <= after)
    )
    return readFrom(folder, segments, index, yield* walkBefore(folder, segments, index, anchor), passed)
  })
  return Stream.unwrap(batches).pipe(
    Stream.takeWhile((batch) => batch.from <= upTo),
    Stream.filter((batch) => inRange(batch, range))
  )
}

/**
 * A place in the last segment from which a reader comes by all that it asks for, and by what HEAD names. It is looked
 * for only up to where the segment is known to be whole: after that may stand what a power cut left.
 */
const placeBefore = (folder: Folder, segment: number, after: number, anchor: Anchor | undefined, seen: Seen) =>
  Effect.scoped(
    Effect.gen(function* () {
      const { disk, path } = folder
      if (seen.place === undefined) return undefined
      const file = yield* disk.open(join(path, segmentName(segment)), "read")
      const known: Place | undefined = yield* placeIn(seen, file, segment, anchor)
      return known !== undefined && known.head.position <= after ? known : undefined
    })
  )
