/** Who writes to which folder in this process: one writer a folder, whatever path or link it came by. */
import * as Effect from "effect/Effect"

const writing = new Set<string>()

/** Takes the folder, by its real path, for as long as the scope is open; false if somebody in this process has it. */
export const takeFolder = (realPath: string) =>
  Effect.acquireRelease(
    Effect.sync(() => {
      if (writing.has(realPath)) return false
      writing.add(realPath)
      return true
    }),
    (isTaken) => Effect.sync(() => isTaken && writing.delete(realPath))
  )
