/** Writes all bytes: where the system takes only some at a time, the rest in further writes. */
import * as Effect from "effect/Effect"
import type { DiskFile } from "./Disk.ts"
import { DiskFailure } from "./DiskFailure.ts"

export const writeAll = Effect.fnUntraced(function* (file: DiskFile, bytes: Uint8Array) {
  let written = 0
  while (written < bytes.length) {
    const taken = yield* file.write(bytes.subarray(written))
    if (taken === 0)
      return yield* new DiskFailure({ operation: "write", path: "", code: "nothing taken", cause: undefined })
    written += taken
  }
})
