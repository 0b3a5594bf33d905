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
import { hashedPieces, hashThreadOn, pieces, type ThreadFor } from "./pieces.ts"
import { readBytes, readSmall } from "./readSmall.ts"
import { firstOf, segmentName, sidecarName, sidecarText } from "./segment.ts"
import { beginSegment, pushBytes, startWalk, tooShort, unsealed, type Walk, wrongSidecar } from "./walk.ts"

type Batches = Stream.Stream<SealedBatch, DiskFailure | LogCorrupt>

/** Where the segments of a log lie. */
export interface Folder {
  readonly disk: Disk
  readonly log: LogId
  readonly path: string
}

/** The first positions of the segments that are there, rising. */
export const listSegments = ({ disk, path }: Folder): Effect.Effect<ReadonlyArray<number>, DiskFailure> =>
  Effect.map(disk.list(path), (names) =>
    names
      .map(firstOf)
      .filter((first) => first !== undefined)
      .sort((a, b) => a - b)
  )

/** A walk that stands before the segment `segments[index]`. */
export const walkBefore = Effect.fnUntraced(function* (
  folder: Folder,
  segments: ReadonlyArray<number>,
  index: number,
  anchor?: Anchor
) {
  const head = index === 0 ? emptyHead(nodeSha256, folder.log) : yield* headBefore(folder, segments, index)
  return startWalk(head, anchor)
})

/** Told of a walk after each piece that it took without a fault. */
type Passed = (walk: Walk) => void

const tellNobody: Passed = () => undefined

/**
 * The batches of the segments from `index` on. Ends without an error before what a broken write left (`walk.torn`).
 */
export const readFrom = (
  folder: Folder,
  segments: ReadonlyArray<number>,
  index: number,
  walk: Walk,
  passed: Passed = tellNobody
): Batches =>
  Stream.unwrap(
    Effect.map(hashThreadOn(folder.disk), (threadFor) =>
      Stream.flatMap(Stream.fromArray(segments.slice(index)), (first) =>
        Stream.concat(
          failing(beginning(folder, walk, first, first !== segments.at(-1))),
          batchesOf(folder, first, walk, threadFor, passed)
        )
      )
    )
  ).pipe(
    toTheEnd(folder, segments, walk),
    Stream.catchTag("LogCorrupt", (corrupt) => Stream.fromEffect(withLine(folder, segments.slice(0, index), corrupt)))
  )

/** The same of the last segment, from a place in it. The line that a fault names is counted from there. */
export const readOnFrom = (folder: Folder, segments: ReadonlyArray<number>, walk: Walk, passed: Passed): Batches => {
  const file = join(folder.path, segmentName(walk.segment))
  return pieces(folder.disk, file, takenBy(walk, passed), walk.committed).pipe(toTheEnd(folder, segments, walk))
}

/** What has to be said when all bytes have been taken. */
const toTheEnd =
  (folder: Folder, segments: ReadonlyArray<number>, walk: Walk) =>
  (batches: Batches): Batches =>
    batches.pipe(
      Stream.concat(failing(Effect.sync(() => unsealed(walk)))),
      Stream.catchTag("LogCorrupt", (corrupt) =>
        Stream.unwrap(
          Effect.map(isTorn(folder, segments, walk, corrupt), (torn) => (torn ? Stream.empty : Stream.fail(corrupt)))
        )
      ),
      Stream.concat(failing(Effect.sync(() => tooShort(walk))))
    )

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

/** Pushes piece after piece; a fault is told after the batches before it. */
const takenBy = (walk: Walk, passed: Passed) => {
  let found: LogCorrupt | undefined
  return (piece: Uint8Array) => {
    if (found !== undefined) return Effect.fail(found)
    const { batches, corrupt } = pushBytes(walk, piece)
    found = corrupt
    if (corrupt === undefined) passed(walk)
    return Effect.succeed(batches)
  }
}

const batchesOf = (
  { disk, path }: Folder,
  first: number,
  walk: Walk,
  threadFor: ThreadFor,
  passed: Passed
): Batches => {
  const file = join(path, segmentName(first))
  const give = takenBy(walk, passed)
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
