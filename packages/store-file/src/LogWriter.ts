/** The one that writes to a log: one write and one sync an append, and a new segment when the last is full. */
import { createHash } from "node:crypto"
import { join } from "node:path"
import { type Admitted, admit, batchText, type Head, HeadMoved, type SealedBatch, StoreFailure } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Scope from "effect/Scope"
import type { DiskFile } from "./Disk.ts"
import type { DiskFailure } from "./DiskFailure.ts"
import { ioFailure, notWritten } from "./ioFailure.ts"
import { nodeSha256 } from "./nodeSha256.ts"
import { putFile } from "./putFile.ts"
import type { Folder } from "./readSegments.ts"
import { openingText, segmentName } from "./segment.ts"
import { isCurrent, scanTail, type Tail } from "./Tail.ts"
import { writeAll } from "./writeAll.ts"
import { takeFolder } from "./writers.ts"

export interface LogWriter {
  readonly folder: Folder
  /** The store's own scope: what the writer holds, it holds as long. */
  readonly scope: Scope.Scope
  /** Bytes that a segment may have before the next append begins a new one. */
  readonly segmentBytes: number
  /** The end of the log when it was last looked at. */
  tail: Tail | undefined
  isTaken: boolean
  /** Why nothing more is written until the store is opened anew. */
  poison: string | undefined
  open: { readonly file: DiskFile; readonly first: number; readonly scope: Scope.Closeable } | undefined
}

/** The end of the log as it is on the disk now. */
export const currentTail = Effect.fnUntraced(function* (writer: LogWriter) {
  const known = writer.tail
  if (known !== undefined && (yield* isCurrent(writer.folder, known))) return known
  const found = yield* scanTail(writer.folder)
  writer.tail = found
  if (known === undefined || found.head.position >= known.head.position) return found
  writer.poison = `the log is shorter (${found.head.position}) than it was (${known.head.position})`
  return yield* poisoned(writer.poison)
})

/** As the port says of `append`. Not to be interrupted, and one at a time: the caller sees to both. */
export const append = Effect.fnUntraced(function* (
  writer: LogWriter,
  expected: Head,
  batches: ReadonlyArray<SealedBatch>
) {
  if (writer.poison !== undefined) return yield* poisoned(writer.poison)
  const before = yield* notWritten(currentTail(writer))
  if (before.isTorn) return yield* new StoreFailure({ reason: "tail", outcome: "not-written", message: tornMessage })
  const admitted = yield* Effect.fromResult(admit(nodeSha256, before.head, expected, batches))
  const tail = writer.isTaken ? before : yield* notWritten(Effect.andThen(take(writer), currentTail(writer)))
  if (tail.head.seal !== before.head.seal) return yield* new HeadMoved({ actual: tail.head })
  const text = Buffer.concat(admitted.batches.map((batch) => Buffer.from(batchText(batch))))
  const ready = yield* notWritten(roomFor(writer, tail, text.length))
  yield* write(writer, ready, text)
  return settle(writer, ready, text, admitted)
})

const tornMessage = "after the last whole batch stand bytes that a broken write left; nothing was changed or added"

/** Makes the folder and takes it for this writer. */
const take = Effect.fnUntraced(function* (writer: LogWriter) {
  const { disk, path } = writer.folder
  yield* disk.makeFolder(path)
  writer.isTaken = yield* Scope.provide(takeFolder(yield* disk.realPath(path)), writer.scope)
  if (writer.isTaken) return
  const message = "another store of this process writes to the log"
  return yield* new StoreFailure({ reason: "locked", outcome: "not-written", message })
})

/**
 * The tail to write at: that of a new segment if there is none, or if the text does not fit into one that has a
 * batch.
 */
const roomFor = Effect.fnUntraced(function* (writer: LogWriter, tail: Tail, bytes: number) {
  const isEmpty = tail.first === tail.head.position + 1
  if (tail.first !== 0 && (isEmpty || tail.size + bytes <= writer.segmentBytes)) return tail
  const { disk, path } = writer.folder
  const closed = tail.hash?.copy().digest("hex") ?? ""
  const opening = openingText(tail.head, closed)
  const first = tail.head.position + 1
  yield* putFile(disk, path, segmentName(first), opening)
  if (tail.first !== 0) {
    const name = segmentName(tail.first)
    yield* putFile(disk, path, `${name}.sha256`, `${closed}  ${name}\n`)
  }
  const size = Buffer.byteLength(opening)
  const begun: Tail = { head: tail.head, first, size, isTorn: false, hash: createHash("sha256").update(opening) }
  writer.tail = begun
  return begun
})

/** One write and one sync. What a failed write left is cut off again; a failed sync is never tried again. */
const write = Effect.fnUntraced(function* (writer: LogWriter, tail: Tail, text: Uint8Array) {
  const file = yield* notWritten(openFor(writer, tail))
  yield* Effect.catch(writeAll(file, text), (failure) =>
    Effect.flatMap(Effect.exit(Effect.andThen(file.truncate(tail.size), file.sync)), (cut) =>
      Exit.isSuccess(cut) ? Effect.fail(ioFailure("not-written", failure)) : unknown(writer, failure)
    )
  )
  yield* Effect.catch(file.sync, (failure) => unknown(writer, failure))
})

const openFor = Effect.fnUntraced(function* (writer: LogWriter, tail: Tail) {
  if (writer.open?.first === tail.first) return writer.open.file
  if (writer.open !== undefined) yield* Scope.close(writer.open.scope, Exit.void)
  const { disk, path } = writer.folder
  const scope = yield* Scope.fork(writer.scope)
  const file = yield* Scope.provide(disk.open(join(path, segmentName(tail.first)), "append"), scope)
  writer.open = { file, first: tail.first, scope }
  return file
})

const settle = (writer: LogWriter, tail: Tail, text: Uint8Array, { head }: Admitted): Head => {
  const hash = tail.hash?.copy().update(text)
  writer.tail = { head, first: tail.first, size: tail.size + text.length, isTorn: false, hash }
  return head
}

const unknown = (writer: LogWriter, failure: DiskFailure): Effect.Effect<never, StoreFailure> => {
  writer.poison = failure.message
  return Effect.fail(ioFailure("unknown", failure))
}

const poisoned = (why: string): Effect.Effect<never, StoreFailure> =>
  Effect.fail(new StoreFailure({ reason: "poisoned", outcome: "not-written", message: `open the store anew: ${why}` }))
