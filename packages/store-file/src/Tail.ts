/** The end of a log as it lies on the disk. */
import { join } from "node:path"
import { emptyHead, type Head, LogCorrupt } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { type Anchor, readAnchor } from "./Anchor.ts"
import type { DiskFailure } from "./DiskFailure.ts"
import type { Extent } from "./Extent.ts"
import { nodeSha256 } from "./nodeSha256.ts"
import { type Folder, listSegments, readFrom, readOnFrom, walkBefore } from "./readSegments.ts"
import { forget, nothingSeen, placeIn, remember, type Seen } from "./Seen.ts"
import { segmentName } from "./segment.ts"
import { type Walk, walkFrom } from "./walk.ts"

export interface Tail {
  readonly head: Head
  /** The first position of the last segment; 0 where there is no segment yet. */
  readonly first: number
  /** Bytes of the last segment, without those that are torn. */
  readonly size: number
  /** Bytes after the last whole batch, which a broken write left. */
  readonly torn: number
  /** What HEAD said before the log was looked at. */
  readonly anchor: Anchor | undefined
}

/** Never before the segment of the anchor, which the log must come by. */
export const scanTail: (folder: Folder, extent?: Extent, seen?: Seen) => Effect.Effect<Tail, DiskFailure | LogCorrupt> =
  Effect.fnUntraced(function* (folder, extent = "end", seen = nothingSeen()) {
    const { disk, log, path } = folder
    const anchor = yield* readAnchor(disk, path, log)
    const segments = yield* listSegments(folder)
    if (segments.length === 0) {
      if (anchor !== undefined && anchor.position > 0) return yield* noSegments(folder)
      return { head: emptyHead(nodeSha256, log), first: 0, size: 0, torn: 0, anchor }
    }
    const last = segments.length - 1
    const holding = segments.findLastIndex((first) => first <= (anchor?.position ?? Number.POSITIVE_INFINITY))
    const tail = yield* scanFrom(
      folder,
      segments,
      extent === "all" ? 0 : Math.max(0, Math.min(last, holding)),
      anchor,
      seen
    )
    if (tail.head.at !== "" || last === 0) return tail
    return yield* scanFrom(folder, segments, last - 1, anchor, seen)
  })

/** How often more a reader looks before it calls a log corrupt that somebody else may be writing to. */
export const looks = 2

/** `scanTail` for those who do not hold the lock; from where the end was seen before, if it still stands there. */
export const seeTail = (folder: Folder, seen: Seen = nothingSeen()): Effect.Effect<Tail, DiskFailure | LogCorrupt> =>
  Effect.flatMap(tailAfter(folder, seen), (found) =>
    found !== undefined
      ? Effect.succeed(found)
      : Effect.retry(scanTail(folder, "end", seen), { times: looks, while: ({ _tag }) => _tag === "LogCorrupt" })
  )

/** None where nothing is remembered, or a fault stands after it, which is for those to tell who read from farther back. */
const tailAfter = (folder: Folder, seen: Seen): Effect.Effect<Tail | undefined, DiskFailure> =>
  seen.place === undefined
    ? Effect.undefined
    : Effect.catchTag(scanAfter(folder, seen), "LogCorrupt", () => {
        forget(seen)
        return Effect.undefined
      })

const scanAfter = Effect.fnUntraced(function* (folder: Folder, seen: Seen) {
  const { disk, log, path } = folder
  const anchor = yield* readAnchor(disk, path, log)
  const segments = yield* listSegments(folder)
  const first = segments.at(-1)
  if (first === undefined) return undefined
  const opened = disk.open(join(path, segmentName(first)), "read")
  const place = yield* Effect.scoped(Effect.flatMap(opened, (file) => placeIn(seen, file, first, anchor)))
  if (place === undefined) return undefined
  const walk = walkFrom(place, anchor)
  yield* Stream.runDrain(readOnFrom(folder, segments, walk, (passed) => remember(seen, first, passed)))
  return tailOf(walk, first)
})

const noSegments = ({ log }: Folder): LogCorrupt =>
  new LogCorrupt({ log, line: 1, code: "anchor", reason: "the file HEAD names a position, but there is no segment" })

const scanFrom = Effect.fnUntraced(function* (
  folder: Folder,
  segments: ReadonlyArray<number>,
  index: number,
  anchor: Anchor | undefined,
  seen: Seen
) {
  const walk = yield* walkBefore(folder, segments, index, anchor)
  const first = segments.at(-1)!
  yield* Stream.runDrain(readFrom(folder, segments, index, walk, (passed) => remember(seen, first, passed)))
  return tailOf(walk, first)
})

const tailOf = ({ anchor, committed, head, torn }: Walk, first: number): Tail => ({
  head,
  first,
  size: committed,
  torn,
  anchor
})
