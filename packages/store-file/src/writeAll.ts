/** Writes all bytes: where the system takes only some at a time, the rest in further writes. */
import * as Effect from "effect/Effect"
import type { DiskFile } from "./Disk.ts"
import { DiskFailure } from "./DiskFailure.ts"

export const writeAll = (file: DiskFile, bytes: Uint8Array): Effect.Effect<void, DiskFailure> =>
  Effect.flatMap(file.write(bytes), (taken) => {
    if (taken === bytes.length) return Effect.void
    return taken === 0 ? Effect.fail(nothingTaken) : writeAll(file, bytes.subarray(taken))
  })

const nothingTaken = new DiskFailure({ operation: "write", path: "", code: "nothing taken", cause: undefined })
