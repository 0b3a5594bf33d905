/** The machine's disk, on which the process ends itself by SIGKILL, right after the n-th operation that changes something. */
import * as Effect from "effect/Effect"
import type { Disk } from "../../../src/Disk.ts"
import { nodeDisk } from "../../../src/nodeDisk.ts"

/** With 0 it never does. With `segment` only writes and syncs of segments count. */
export const killingDisk = (last: number, kind: "any" | "segment"): Disk => {
  let done = 0
  const counted = <A, E>(path: string, operation: Effect.Effect<A, E>): Effect.Effect<A, E> =>
    Effect.tap(operation, () =>
      Effect.sync(() => {
        if (kind === "any" || path.endsWith(".ndjson")) done += 1
        if (done === last) process.kill(process.pid, "SIGKILL")
      })
    )
  return {
    ...nodeDisk,
    rename: (from, to) => counted(from, nodeDisk.rename(from, to)),
    syncFolder: (folder) => counted(folder, nodeDisk.syncFolder(folder)),
    open: (path, how) =>
      Effect.map(nodeDisk.open(path, how), (file) => ({
        ...file,
        write: (bytes) => counted(path, file.write(bytes)),
        overwrite: (bytes) => counted(path, file.overwrite(bytes)),
        truncate: (size) => counted(path, file.truncate(size)),
        sync: counted(path, file.sync)
      }))
  }
}
