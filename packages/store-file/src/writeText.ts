/** Adds bytes to the last segment, and knows what is there when that fails. */
import { join } from "node:path"
import type { Head, StoreFailure } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Scope from "effect/Scope"
import type { DiskFile } from "./Disk.ts"
import type { DiskFailure } from "./DiskFailure.ts"
import { ioFailure, notWritten } from "./ioFailure.ts"
import { type LogWriter, poisoned, unknown } from "./LogWriter.ts"
import { segmentName } from "./segment.ts"
import type { Tail } from "./Tail.ts"
import { writeAll } from "./writeAll.ts"

/** One write and one sync; how far it came decides what a failure of the disk means. Gives `head`, which the text leads to. */
export const writeText = (
  writer: LogWriter,
  tail: Tail,
  text: Uint8Array,
  head: Head
): Effect.Effect<Head, StoreFailure> => {
  const { open } = writer
  if (open?.first === tail.first) return writeTo(open.file, writer, tail, text, head)
  return Effect.flatMap(notWritten(openFor(writer, tail)), (file) => writeTo(file, writer, tail, text, head))
}

const writeTo = (file: DiskFile, writer: LogWriter, tail: Tail, text: Uint8Array, head: Head) => {
  let come: "before" | "writing" | "syncing" = "before"
  const settled = () => settle(writer, tail, text, head)
  const steps = Effect.flatMap(file.size, (size): Effect.Effect<Head, DiskFailure | StoreFailure> => {
    if (size !== tail.size) return meddled(writer)
    come = "writing"
    return Effect.flatMap(writeAll(file, text), () => {
      come = "syncing"
      return writer.durability === "durable" ? Effect.map(file.sync, settled) : Effect.sync(settled)
    })
  })
  return Effect.catchTag(steps, "DiskFailure", (failure) => {
    if (come === "before") return Effect.fail(ioFailure("not-written", failure))
    return come === "writing" ? cutOff(writer, tail, file, failure) : unknown(writer, failure)
  })
}

/** What a failed write left is cut off again; a failed sync is never tried again. */
const cutOff = Effect.fnUntraced(function* (writer: LogWriter, tail: Tail, file: DiskFile, failure: DiskFailure) {
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

const settle = (writer: LogWriter, tail: Tail, text: Uint8Array, head: Head): Head => {
  writer.tail = { ...tail, head, size: tail.size + text.length }
  return head
}

/** Nobody else writes while the lock is held; if it looks so all the same, nothing here can be relied on. */
const meddled = (writer: LogWriter) => {
  writer.poison = "the segment has not the size that the holder of its lock gave it"
  return poisoned(writer.poison)
}
