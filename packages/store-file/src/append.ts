/** Adds to a log with one write and one sync what is handed in at once, and holds the lock of the log meanwhile. */
import { join } from "node:path"
import {
  admit,
  batchTexts,
  type Head,
  type HeadMoved,
  type LogCorrupt,
  type SealedBatch,
  StoreFailure,
  type TooLarge
} from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Result from "effect/Result"
import * as Scope from "effect/Scope"
import { anchorName, anyPosition, overwriteAnchor, putAnchor } from "./Anchor.ts"
import { ioFailure, notWritten } from "./ioFailure.ts"
import { type LogWriter, poisoned, unknown } from "./LogWriter.ts"
import { nodeSha256 } from "./nodeSha256.ts"
import { recover } from "./recover.ts"
import { begin, finish, segmentHash } from "./roll.ts"
import { segmentName } from "./segment.ts"
import { syncSegment } from "./syncSegment.ts"
import { seeTail, type Tail } from "./Tail.ts"
import { writeText } from "./writeText.ts"

type Failure = HeadMoved | TooLarge | StoreFailure | LogCorrupt

/** As the port says of `append`. Not to be interrupted, and one at a time: the caller sees to both. */
export const append = (
  writer: LogWriter,
  expected: Head,
  batches: ReadonlyArray<SealedBatch>
): Effect.Effect<Head, Failure> =>
  Effect.suspend(() => {
    const { poison, tail } = writer
    if (poison !== undefined) return poisoned(poison)
    if (tail !== undefined) return appendAt(writer, tail, expected, batches)
    return Effect.flatMap(takeFor(writer, expected, batches), (taken) => appendAt(writer, taken, expected, batches))
  })

/** Few steps, and no generator, where the segment has room and is open: each append pays for all that it touches. */
const appendAt = (
  writer: LogWriter,
  tail: Tail,
  expected: Head,
  batches: ReadonlyArray<SealedBatch>
): Effect.Effect<Head, Failure> => {
  const admission = admit(nodeSha256, tail.head, expected, batches)
  if (Result.isFailure(admission)) return Effect.fail(admission.failure)
  const { batches: admitted, head } = admission.success
  const text = writer.scratch.bytesOf(admitted.flatMap(batchTexts))
  const isClaimed = admitted.length > 1 || writer.unsynced > tail.head.position
  if (hasRoom(writer, tail, text.length) && !isClaimed) return writeText(writer, tail, text, head)
  return Effect.flatMap(makeReady(writer, tail, text.length, isClaimed, head), (ready) =>
    writeText(writer, ready, text, head)
  )
}

/** A segment with room for so many bytes, and a HEAD that says what the write after it may tear. */
const makeReady = Effect.fnUntraced(function* (
  writer: LogWriter,
  tail: Tail,
  bytes: number,
  isClaimed: boolean,
  { position }: Head
) {
  const ready = hasRoom(writer, tail, bytes) ? tail : yield* notWritten(beginAnew(writer, tail))
  if (writer.durability === "durable" && isClaimed) yield* claim(writer, ready.head, position)
  return ready
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
