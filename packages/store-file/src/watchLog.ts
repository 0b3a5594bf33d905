/** Hints about a log that other processes write to: by watching its folder, with a poll behind it. */
import { join } from "node:path"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { DiskFailure } from "./DiskFailure.ts"
import { type Folder, listSegments } from "./readSegments.ts"
import { segmentName } from "./segment.ts"

/** One for each time that the end of the log is seen to be another; the first at once. */
export const watchLog = (folder: Folder, pollMillis: number): Stream.Stream<void, DiskFailure> =>
  Stream.merge(Stream.tick(`${pollMillis} millis`), folder.disk.watch(folder.path)).pipe(
    Stream.mapEffect(() => endOf(folder)),
    Stream.changes,
    Stream.map(() => undefined)
  )

/** Which segment is the last, and its bytes. */
const endOf = Effect.fnUntraced(function* (folder: Folder) {
  const first = (yield* listSegments(folder)).at(-1)
  if (first === undefined) return ""
  const file = folder.disk.open(join(folder.path, segmentName(first)), "read")
  return `${first}:${yield* Effect.scoped(Effect.flatMap(file, ({ size }) => size))}`
})
