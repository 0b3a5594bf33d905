/** The end of a log as it lies on the disk. */
import { emptyHead, type Head, LogCorrupt } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { type Anchor, readAnchor } from "./Anchor.ts"
import type { DiskFailure } from "./DiskFailure.ts"
import type { Extent } from "./Extent.ts"
import { nodeSha256 } from "./nodeSha256.ts"
import { type Folder, listSegments, readFrom, walkBefore } from "./readSegments.ts"

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
export const scanTail: (folder: Folder, extent?: Extent) => Effect.Effect<Tail, DiskFailure | LogCorrupt> =
  Effect.fnUntraced(function* (folder, extent = "end") {
    const { disk, log, path } = folder
    const anchor = yield* readAnchor(disk, path, log)
    const segments = yield* listSegments(folder)
    if (segments.length === 0) {
      if (anchor !== undefined && anchor.position > 0) return yield* noSegments(folder)
      return { head: emptyHead(nodeSha256, log), first: 0, size: 0, torn: 0, anchor }
    }
    const last = segments.length - 1
    const holding = segments.findLastIndex((first) => first <= (anchor?.position ?? Number.POSITIVE_INFINITY))
    const tail = yield* scanFrom(folder, segments, extent === "all" ? 0 : Math.max(0, Math.min(last, holding)), anchor)
    if (tail.head.at !== "" || last === 0) return tail
    return yield* scanFrom(folder, segments, last - 1, anchor)
  })

/** How often more a reader looks before it calls a log corrupt that somebody else may be writing to. */
export const looks = 2

/** `scanTail` for those who do not hold the lock. */
export const seeTail = (folder: Folder): Effect.Effect<Tail, DiskFailure | LogCorrupt> =>
  Effect.retry(scanTail(folder), { times: looks, while: ({ _tag }) => _tag === "LogCorrupt" })

const noSegments = ({ log }: Folder): LogCorrupt =>
  new LogCorrupt({ log, line: 1, code: "anchor", reason: "the file HEAD names a position, but there is no segment" })

const scanFrom = Effect.fnUntraced(function* (
  folder: Folder,
  segments: ReadonlyArray<number>,
  index: number,
  anchor: Anchor | undefined
) {
  const walk = yield* walkBefore(folder, segments, index, anchor)
  yield* Stream.runDrain(readFrom(folder, segments, index, walk))
  const { committed, head, torn } = walk
  return { head, first: segments.at(-1)!, size: committed, torn, anchor } satisfies Tail
})
