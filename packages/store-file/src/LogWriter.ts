/** The one that writes to a log: holds its lock, and adds with one write and one sync what it is handed at once. */
import { join } from "node:path"
import { type Admitted, admit, batchText, type Head, type SealedBatch, StoreFailure } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Result from "effect/Result"
import * as Scope from "effect/Scope"
import { anchorName, anyPosition, overwriteAnchor, putAnchor } from "./Anchor.ts"
import type { DiskFile } from "./Disk.ts"
import type { DiskFailure } from "./DiskFailure.ts"
import type { Durability } from "./Durability.ts"
import type { Extent } from "./Extent.ts"
import { ioFailure, notWritten } from "./ioFailure.ts"
import { nodeSha256 } from "./nodeSha256.ts"
import type { Folder } from "./readSegments.ts"
import { recover } from "./recover.ts"
import { begin, finish, segmentHash } from "./roll.ts"
import type { Scratch } from "./Scratch.ts"
import { segmentName } from "./segment.ts"
import { syncSegment } from "./syncSegment.ts"
import { seeTail, type Tail } from "./Tail.ts"
import { writeAll } from "./writeAll.ts"

export interface LogWriter {
  readonly folder: Folder
  /** The store's own scope: what the writer holds, it holds as long. */
  readonly scope: Scope.Scope
  /** Bytes that a segment may have before the next append begins a new one. */
  readonly segmentBytes: number
  readonly durability: Durability
  readonly scratch: Scratch
  /** How much of the log is checked before the first append. */
  readonly check: Extent
  /** The end of the log; known from when the lock is held. */
  tail: Tail | undefined
  /** Why nothing more is written until the store is opened anew. */
  poison: string | undefined
  /** HEAD, once this writer has put it down, opened to be overwritten. */
  anchor: { readonly file: DiskFile; readonly scope: Scope.Closeable } | undefined
  /** What HEAD says at most of what may be torn: more than the end of the log where an append of several failed. */
  unsynced: number
  open: { readonly file: DiskFile; readonly first: number; readonly scope: Scope.Closeable } | undefined
}

/** As the port says of `append`. Not to be interrupted, and one at a time: the caller sees to both. */
export const append = Effect.fnUntraced(function* (
  writer: LogWriter,
  expected: Head,
  batches: ReadonlyArray<SealedBatch>
) {
  if (writer.poison !== undefined) return yield* poisoned(writer.poison)
  const tail = writer.tail ?? (yield* takeFor(writer, expected, batches))
  const admission = admit(nodeSha256, tail.head, expected, batches)
  if (Result.isFailure(admission)) return yield* Effect.fail(admission.failure)
  const admitted = admission.success
  const text = writer.scratch.bytesOf(admitted.batches.map(batchText).join(""))
  const ready = hasRoom(writer, tail, text.length) ? tail : yield* notWritten(beginAnew(writer, tail))
  const isClaimed = admitted.batches.length > 1 || writer.unsynced > ready.head.position
  if (writer.durability === "durable" && isClaimed) yield* claim(writer, ready.head, admitted.head.position)
  yield* write(writer, ready, text)
  return settle(writer, ready, text, admitted)
})

/**
 * What cannot come into any log is refused before there is a folder or a lock. Where the head is another the log is
 * taken all the same: until it is, its end may be what a killed process wrote and no disk has, and to be told of that
 * end is to take it for acknowledged.
 */
const takeFor = Effect.fnUntraced(function* (writer: LogWriter, expected: Head, batches: ReadonlyArray<SealedBatch>) {
  const seen = yield* notWritten(seeTail(writer.folder))
  const admitted = admit(nodeSha256, seen.head, expected, batches)
  const isMoved = Result.isFailure(admitted) && admitted.failure._tag === "HeadMoved" && seen.first > 0
  if (Result.isFailure(admitted) && !isMoved) return yield* Effect.fail(admitted.failure)
  return yield* notWritten(take(writer))
})

/** Makes the folder, locks it for this writer, and puts its end in order. */
const take = Effect.fnUntraced(function* (writer: LogWriter) {
  yield* writer.folder.disk.makeFolder(writer.folder.path)
  const scope = yield* Scope.fork(writer.scope)
  const taken = Effect.tapErrorTag(lockAndRecover(writer), "DiskFailure", ({ message }) => {
    writer.poison = message
    return Effect.void
  })
  const tail = yield* Scope.provide(taken, scope).pipe(Effect.onError(() => Scope.close(scope, Exit.void)))
  yield* Scope.addFinalizer(scope, close(writer))
  writer.tail = tail
  return tail
})

/** A disk that fails here may have failed at a sync, and a second one proves nothing: so the writer is poisoned. */
const lockAndRecover = Effect.fnUntraced(function* (writer: LogWriter) {
  const { disk, log, path } = writer.folder
  if (!(yield* disk.lock(path))) return yield* locked
  const { kept, tail } = yield* recover(writer.folder, writer.check)
  if (kept !== undefined) {
    yield* Effect.logWarning(`${log}: ${kept.bytes} bytes of a broken write moved to quarantine`, kept)
  }
  if (writer.durability === "written") yield* putAnchor(disk, path, tail.head, anyPosition)
  return tail
})

const locked = Effect.fail(
  new StoreFailure({ reason: "locked", outcome: "not-written", message: "another store writes to the log" })
)

/** Leaves HEAD at the end. A failure here loses nothing: HEAD is a lower bound, and the next writer looks for itself. */
const close = (writer: LogWriter) =>
  Effect.gen(function* () {
    if (writer.poison !== undefined || writer.tail === undefined) return
    if (writer.durability === "written") yield* syncSegment(writer.folder, writer.tail.first)
    yield* putAnchor(writer.folder.disk, writer.folder.path, writer.tail.head)
  }).pipe(Effect.catch((failure) => Effect.logWarning(`HEAD was not put down: ${failure.message}`)))

/** A segment without a batch takes any text, so that there is a place for each. */
const hasRoom = (writer: LogWriter, { first, head, size }: Tail, bytes: number): boolean =>
  first !== 0 && (first === head.position + 1 || size + bytes <= writer.segmentBytes)

/** Closes the segment, if there is one, and gives the tail of the one after it. */
const beginAnew = Effect.fnUntraced(function* (writer: LogWriter, tail: Tail) {
  if (writer.durability === "written") {
    yield* Effect.catch(syncSegment(writer.folder, tail.first), (failure) => unknown(writer, failure))
  }
  yield* releaseAnchor(writer)
  const closed = yield* segmentHash(writer.folder, tail)
  const begun = yield* Effect.tapError(begin(writer.folder, tail, closed), () => halfBegun(writer, tail))
  writer.tail = begun
  yield* finish(writer.folder, tail, closed, writer.durability === "durable" ? tail.head.position : anyPosition)
  return begun
})

/**
 * Says in HEAD, before it is written, what may be torn. Where it was put down before it is overwritten in place; if that
 * fails nobody knows what HEAD says, so nothing more is written.
 */
const claim = Effect.fnUntraced(function* (writer: LogWriter, head: Head, unsynced: number) {
  const { disk, path } = writer.folder
  writer.unsynced = unsynced
  if (writer.anchor !== undefined) {
    return yield* Effect.catch(overwriteAnchor(writer.anchor.file, head, unsynced), (failure) => {
      writer.poison = failure.message
      return Effect.fail(ioFailure("not-written", failure))
    })
  }
  yield* notWritten(putAnchor(disk, path, head, unsynced))
  const scope = yield* Scope.fork(writer.scope)
  const file = yield* notWritten(Scope.provide(disk.open(join(path, anchorName), "update"), scope))
  writer.anchor = { file, scope }
})

/** Before another file is put in the place of HEAD. */
const releaseAnchor = Effect.fnUntraced(function* (writer: LogWriter) {
  if (writer.anchor !== undefined) yield* Scope.close(writer.anchor.scope, Exit.void)
  writer.anchor = undefined
})

/** A segment that is there, durable or not, must not be followed by more in the one before. */
const halfBegun = Effect.fnUntraced(function* (writer: LogWriter, tail: Tail) {
  const { disk, path } = writer.folder
  const name = segmentName(tail.head.position + 1)
  const isThere = yield* Effect.catch(disk.exists(join(path, name)), () => Effect.succeed(true))
  if (isThere) writer.poison = `the segment ${name} could not be begun`
})

/** One write and one sync; how far it came decides what a failure of the disk means. */
const write = (writer: LogWriter, tail: Tail, text: Uint8Array) => {
  let come: "before" | "writing" | "syncing" = "before"
  const steps = Effect.gen(function* () {
    const file = writer.open?.first === tail.first ? writer.open.file : yield* openFor(writer, tail)
    if ((yield* file.size) !== tail.size) return yield* meddled(writer)
    come = "writing"
    yield* writeAll(file, text)
    come = "syncing"
    if (writer.durability === "durable") yield* file.sync
  })
  return Effect.catchTag(steps, "DiskFailure", (failure) => {
    if (come === "before") return Effect.fail(ioFailure("not-written", failure))
    return come === "writing" ? cutOff(writer, tail, failure) : unknown(writer, failure)
  })
}

/** What a failed write left is cut off again; a failed sync is never tried again. */
const cutOff = Effect.fnUntraced(function* (writer: LogWriter, tail: Tail, failure: DiskFailure) {
  const { file } = writer.open!
  const cut = Effect.andThen(file.truncate(tail.size), file.sync)
  const isCut = Exit.isSuccess(yield* Effect.exit(cut))
  return yield* isCut ? Effect.fail(ioFailure("not-written", failure)) : unknown(writer, failure)
})

const openFor = Effect.fnUntraced(function* (writer: LogWriter, tail: Tail) {
  if (writer.open !== undefined) yield* Scope.close(writer.open.scope, Exit.void)
  const { disk, path } = writer.folder
  const scope = yield* Scope.fork(writer.scope)
  const file = yield* Scope.provide(disk.open(join(path, segmentName(tail.first)), "append"), scope)
  writer.open = { file, first: tail.first, scope }
  return file
})

const settle = (writer: LogWriter, tail: Tail, text: Uint8Array, { head }: Admitted): Head => {
  writer.tail = { ...tail, head, size: tail.size + text.length }
  return head
}

/** Nobody else writes while the lock is held; if it looks so all the same, nothing here can be relied on. */
const meddled = (writer: LogWriter) => {
  writer.poison = "the segment has not the size that the holder of its lock gave it"
  return poisoned(writer.poison)
}

const unknown = (writer: LogWriter, failure: DiskFailure): Effect.Effect<never, StoreFailure> => {
  writer.poison = failure.message
  return Effect.fail(ioFailure("unknown", failure))
}

const poisoned = (why: string): Effect.Effect<never, StoreFailure> =>
  Effect.fail(new StoreFailure({ reason: "poisoned", outcome: "not-written", message: `open the store anew: ${why}` }))
