/** Puts a file in its place whole: nobody ever sees half of it, and after a power cut it is there whole or not. */
import { join } from "node:path"
import * as Effect from "effect/Effect"
import type { Disk } from "./Disk.ts"
import { writeAll } from "./writeAll.ts"

/**
 * Temp file, sync, rename, sync of the folder. The temp file's name ends in `.tmp`; one that a crash left is written
 * over.
 */
export const putBytes = Effect.fnUntraced(function* (disk: Disk, folder: string, name: string, bytes: Uint8Array) {
  const temporary = join(folder, `${name}.tmp`)
  yield* Effect.scoped(writeTemporary(disk, temporary, bytes))
  yield* disk.rename(temporary, join(folder, name))
  yield* disk.syncFolder(folder)
})

export const putFile = (disk: Disk, folder: string, name: string, text: string) =>
  putBytes(disk, folder, name, new TextEncoder().encode(text))

const writeTemporary = Effect.fnUntraced(function* (disk: Disk, path: string, bytes: Uint8Array) {
  const file = yield* disk.open(path, "append")
  yield* file.truncate(0)
  yield* writeAll(file, bytes)
  yield* file.sync
})
