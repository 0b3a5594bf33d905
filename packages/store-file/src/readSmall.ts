/** A file of at most 64 kB as text; undefined where there is none. */
import * as Effect from "effect/Effect"
import type { Disk, DiskFile } from "./Disk.ts"

const most = 64 * 1024

export const readSmall = Effect.fnUntraced(function* (disk: Disk, path: string) {
  if (!(yield* disk.exists(path))) return undefined
  return new TextDecoder("latin1").decode(yield* Effect.scoped(readBytes(disk, path, 0, most)))
})

/** The bytes from `from` up to `to`, or to the end of the file where that comes first. */
export const readBytes = Effect.fnUntraced(function* (disk: Disk, path: string, from: number, to: number) {
  const file = yield* disk.open(path, "read")
  return yield* readInto(file, new Uint8Array(Math.max(0, Math.min(to, yield* file.size) - from)), from)
})

/** Fills `bytes` from there on; gives as many as there are. */
export const readInto = Effect.fnUntraced(function* <B extends Uint8Array>(file: DiskFile, bytes: B, from: number) {
  let read = 0
  while (read < bytes.length) {
    const count = yield* file.read(bytes.subarray(read), from + read)
    if (count === 0) break
    read += count
  }
  return bytes.subarray(0, read) as B
})
