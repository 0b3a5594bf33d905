/** The segments of one log as a stream of batches. */
import { join } from "node:path"
import { emptyHead, type Head, LogCorrupt, type LogId, Position, readCommit, type SealedBatch } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Anchor } from "./Anchor.ts"
import type { Disk } from "./Disk.ts"
import type { DiskFailure } from "./DiskFailure.ts"
import { judge } from "./judge.ts"
import { nodeSha256 } from "./nodeSha256.ts"
import { isThere, type Memory, type Place, placeOf, walkFrom } from "./Place.ts"
import { hashedPieces, hashThreadOn, pieces, type ThreadFor } from "./pieces.ts"
import { readBytes, readSmall } from "./readSmall.ts"
import { firstOf, segmentName, sidecarName, sidecarText } from "./segment.ts"
import { beginSegment, pushBytes, startWalk, tooShort, unsealed, type Walk, wrongSidecar } from "./walk.ts"

/** Where the segments of a log lie. */
export interface Folder {
  readonly disk: Disk
  readonly log: LogId
  readonly path: string
  /** Left out: every reading begins with a segment. */
  readonly memory?: Memory
}

/** The first positions of the segments that are there, rising. */
export const listSegments = ({ disk, path }: Folder): Effect.Effect<ReadonlyArray<number>, DiskFailure> =>
  Effect.map(disk.list(path), (names) =>
    names
      .map(firstOf)
      .filter((first) => first !== undefined)
      .sort((a, b) => a - b)
  )

/**
 * A walk that stands before the segment `segments[index]`, or in the last one at the place that is remembered of it, if
 * that is not behind `after`.
 */
export const walkBefore = Effect.fnUntraced(function* (
  folder: Folder,
  segments: ReadonlyArray<number>,
  index: number,
  { after, anchor }: { readonly after: number; readonly anchor?: Anchor | undefined }
) {
  const place = folder.memory?.place
  if (place !== undefined && place.first === segments.at(-1) && place.first === segments[index]) {
    if (place.head.position <= after && (yield* isThere(folder.disk, folder.path, place)))
      return walkFrom(place, anchor)
  }
  const head = index === 0 ? emptyHead(nodeSha256, folder.log) : yield* headBefore(folder, segments, index)
  return startWalk(head, anchor)
})

/**
 * The batches of the segments from `index` on; a walk that has begun with that one goes on in it. Ends without an error
 * before what a broken write left (`walk.torn`). Where it came to is remembered, where a fault is seen nothing is.
 */
export const readFrom = (
  folder: Folder,
  segments: ReadonlyArray<number>,
  index: number,
  walk: Walk
): Stream.Stream<SealedBatch, DiskFailure | LogCorrupt> =>
  Stream.unwrap(
    Effect.map(hashThreadOn(folder.disk), (threadFor) =>
      Stream.flatMap(Stream.fromArray(segments.slice(index)), (first) =>
        walk.segment === first
          ? restOf(folder, first, walk)
          : Stream.concat(
              failing(beginning(folder, walk, first, first !== segments.at(-1))),
              batchesOf(folder, first, walk, threadFor)
            )
      )
    )
  ).pipe(
    Stream.concat(failing(Effect.sync(() => unsealed(walk)))),
    Stream.catchTag("LogCorrupt", (corrupt) =>
      Stream.unwrap(
        Effect.map(isTorn(folder, segments, walk, corrupt), (torn) => (torn ? Stream.empty : Stream.fail(corrupt)))
      )
    ),
    Stream.concat(failing(Effect.sync(() => tooShort(walk)))),
    Stream.onEnd(Effect.sync(() => remember(folder, placeOf(walk)))),
    Stream.tapError(() => Effect.sync(() => remember(folder, undefined))),
    Stream.catchTag("LogCorrupt", (corrupt) => Stream.fromEffect(withLine(folder, segments.slice(0, index), corrupt)))
  )

const remember = ({ memory }: Folder, place: Place | undefined): void => {
  if (memory !== undefined) memory.place = place
}

const failing = <E>(corrupt: Effect.Effect<LogCorrupt | undefined, E>): Stream.Stream<never, E | LogCorrupt> =>
  Stream.unwrap(Effect.map(corrupt, (found) => (found === undefined ? Stream.empty : Stream.fail(found))))

const beginning = Effect.fnUntraced(function* (folder: Folder, walk: Walk, first: number, isHashed: boolean) {
  const before = walk.segment
  const corrupt = beginSegment(walk, first, isHashed)
  if (corrupt !== undefined || before === 0 || walk.prevSegment === undefined) return corrupt
  const name = segmentName(before)
  const found = yield* readSmall(folder.disk, join(folder.path, sidecarName(name)))
  return found === undefined || found === sidecarText(name, walk.prevSegment) ? undefined : wrongSidecar(walk, name)
})

/** Only the end of the last segment can be torn; whatever stands before was durable when the next thing was written. */
const isTorn = Effect.fnUntraced(function* (
  { disk, path }: Folder,
  segments: ReadonlyArray<number>,
  walk: Walk,
  corrupt: LogCorrupt
) {
  if (walk.segment !== segments.at(-1) || walk.next !== "batch" || corrupt.code === "anchor") return false
  const to = corrupt.code === "unsealed" ? walk.bytes : Number.POSITIVE_INFINITY
  const tail = yield* Effect.scoped(readBytes(disk, join(path, segmentName(walk.segment)), walk.committed, to))
  const { anchor, committed: at, head } = walk
  const judged = judge({ head, tail, at, unsynced: anchor?.unsynced ?? 0 })
  if (judged !== "torn") return false
  walk.torn = tail.length
  return true
})

/** What is found wrong is told once the batches before it have been taken. */
const giving = (walk: Walk) => {
  let found: LogCorrupt | undefined
  return (piece: Uint8Array) => {
    if (found !== undefined) return Effect.fail(found)
    const { batches, corrupt } = pushBytes(walk, piece)
    found = corrupt
    return Effect.succeed(batches)
  }
}

/** From where the walk stands; the segment is the last one, of which nobody needs the hash. */
const restOf = ({ disk, path }: Folder, first: number, walk: Walk) =>
  pieces(disk, join(path, segmentName(first)), giving(walk), walk.committed)

const batchesOf = (
  { disk, path }: Folder,
  first: number,
  walk: Walk,
  threadFor: ThreadFor
): Stream.Stream<SealedBatch, DiskFailure | LogCorrupt> => {
  const file = join(path, segmentName(first))
  const give = giving(walk)
  return Stream.unwrap(
    Effect.map(threadFor(file), (thread) =>
      thread === undefined ? pieces(disk, file, give) : hashedPieces(thread, file, walk, give)
    )
  )
}

/** By the last line of the segment before, which is the anchor of the first batch. Its `at` is not known from there. */
const headBefore = Effect.fnUntraced(function* (folder: Folder, segments: ReadonlyArray<number>, index: number) {
  const name = segmentName(segments[index - 1]!)
  const anchor = yield* lastLine(folder, name)
  const commit = readCommit(anchor)
  if (commit === undefined) {
    const reason = `the segment ${name} does not end with a commit line`
    return yield* withLine(
      folder,
      segments.slice(0, index),
      new LogCorrupt({ log: folder.log, line: 0, code: "unsealed", reason })
    )
  }
  const position = Position.make(commit.from + commit.count - 1)
  return { log: folder.log, position, seal: commit.sha256, anchor, at: "" } satisfies Head
})

const lastLine = ({ disk, path }: Folder, name: string): Effect.Effect<string, DiskFailure> =>
  Effect.scoped(
    Effect.gen(function* () {
      const file = yield* disk.open(join(path, name), "read")
      const into = new Uint8Array(512)
      const count = yield* file.read(into, Math.max(0, (yield* file.size) - into.length))
      const lines = new TextDecoder().decode(into.subarray(0, count)).split("\n")
      return lines.at(-1) === "" ? (lines.at(-2) ?? "") : ""
    })
  )

/**
 * A walk that began at a later segment does not know how many lines stand before; they are counted only for an error.
 */
const withLine = Effect.fnUntraced(function* (folder: Folder, before: ReadonlyArray<number>, corrupt: LogCorrupt) {
  let line = corrupt.line
  for (const first of before) line += (yield* countLines(folder, segmentName(first))) - 1
  return yield* new LogCorrupt({ log: corrupt.log, line, code: corrupt.code, reason: corrupt.reason })
})

const countLines = ({ disk, path }: Folder, name: string): Effect.Effect<number, DiskFailure> =>
  Stream.runFold(
    pieces(disk, join(path, name), (piece) => Effect.succeed([feedsIn(piece)])),
    () => 0,
    (count, feeds) => count + feeds
  )

const feedsIn = (piece: Uint8Array): number => piece.reduce((feeds, byte) => (byte === 10 ? feeds + 1 : feeds), 0)
