/** The end of a log as it lies on the disk. */
import type { Hash } from "node:crypto"
import { join } from "node:path"
import { emptyHead, type Head, type LogCorrupt } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { DiskFailure } from "./DiskFailure.ts"
import { nodeSha256 } from "./nodeSha256.ts"
import { type Folder, listSegments, readFrom, walkBefore } from "./readSegments.ts"
import { segmentName } from "./segment.ts"
import { endWalk } from "./walk.ts"

export interface Tail {
  readonly head: Head
  /** The first position of the last segment; 0 where there is no segment yet. */
  readonly first: number
  /** Bytes of the last segment. */
  readonly size: number
  /** Whether there are bytes after the last whole batch. */
  readonly isTorn: boolean
  /** SHA-256 over the bytes of the last segment. Only ever copied or replaced. */
  readonly hash: Hash | undefined
}

/** Reads the last segment; the one before too where the last has no batch yet. */
export const scanTail: (folder: Folder) => Effect.Effect<Tail, DiskFailure | LogCorrupt> = Effect.fnUntraced(
  function* (folder) {
    const segments = yield* listSegments(folder)
    if (segments.length === 0) return { ...noTail, head: emptyHead(nodeSha256, folder.log) }
    const tail = yield* scanFrom(folder, segments, segments.length - 1)
    if (tail.head.at !== "" || segments.length === 1) return tail
    return yield* scanFrom(folder, segments, segments.length - 2)
  }
)

const noTail = { first: 0, size: 0, isTorn: false, hash: undefined }

const scanFrom = Effect.fnUntraced(function* (folder: Folder, segments: ReadonlyArray<number>, index: number) {
  const walk = yield* walkBefore(folder, segments, index)
  yield* Stream.runDrain(readFrom(folder, segments, index, walk, true))
  const { bytes, hash, head } = walk
  return { head, first: segments.at(-1) ?? 0, size: bytes, isTorn: endWalk(walk) === "torn", hash } satisfies Tail
})

/** Whether the log still ends where it did: the segment has its size, and no other has been begun after it. */
export const isCurrent: (folder: Folder, tail: Tail) => Effect.Effect<boolean, DiskFailure> = Effect.fnUntraced(
  function* ({ disk, path }, tail) {
    const next = tail.head.position + 1
    if (tail.first !== next && (yield* disk.exists(join(path, segmentName(next))))) return false
    if (tail.first === 0) return true
    const open = disk.open(join(path, segmentName(tail.first)), "read")
    return (yield* Effect.scoped(Effect.flatMap(open, ({ size }) => size))) === tail.size
  }
)
