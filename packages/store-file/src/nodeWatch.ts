/** Hints that something in a folder changed, by the system's own watching. */
import { watch } from "node:fs"
import * as Effect from "effect/Effect"
import * as Queue from "effect/Queue"
import * as Stream from "effect/Stream"

/** No hint, and no error, where the folder is not there or the system cannot watch it (any longer). */
export const nodeWatch = (folder: string): Stream.Stream<void> =>
  Stream.callback<void>(
    (queue) =>
      Effect.acquireRelease(
        Effect.sync(() => begin(folder, () => Queue.offerUnsafe(queue, undefined))),
        (watcher) => Effect.sync(() => watcher?.close())
      ),
    { bufferSize: 1, strategy: "sliding" }
  )

const begin = (folder: string, hint: () => void) => {
  try {
    const watcher = watch(folder, { persistent: false }, hint)
    watcher.on("error", () => watcher.close())
    return watcher
  } catch {
    return undefined
  }
}
