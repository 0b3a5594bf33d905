/**
 * Puts a small file in its place whole: nobody ever sees half of it, and after a power cut it is there whole or not.
 */
import { join } from "node:path"
import * as Effect from "effect/Effect"
import type { Disk } from "./Disk.ts"
import { writeAll } from "./writeAll.ts"

/**
 * Temp file, sync, rename, sync of the folder. The temp file's name ends in `.tmp`; one that a crash left is written
 * over.
 */
export const putFile = Effect.fnUntraced(function* (disk: Disk, folder: string, name: string, text: string) {
  const temporary = join(folder, `${name}.tmp`)
  yield* Effect.scoped(writeTemporary(disk, temporary, text))
  yield* disk.rename(temporary, join(folder, name))
  yield* disk.syncFolder(folder)
})

const writeTemporary = Effect.fnUntraced(function* (disk: Disk, path: string, text: string) {
  const file = yield* disk.open(path, "append")
  yield* file.truncate(0)
  yield* writeAll(file, new TextEncoder().encode(text))
  yield* file.sync
})
