/** A file that `export` wrote, read as a log. */
import { createReadStream } from "node:fs"
import { inRange, LogStore, readExport, StoreFailure } from "@delaftale/core"
import { nodeSha256 } from "@delaftale/store-file"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import type { Brugsfejl } from "./Brugsfejl.ts"
import { ulaeselig } from "./ulaeselig.ts"

const chunkBytes = 1024 * 1024

export const bytesOf = (sti: string): Stream.Stream<Uint8Array, Brugsfejl> =>
  Stream.suspend(() =>
    Stream.fromAsyncIterable(createReadStream(sti, { highWaterMark: chunkBytes }), (fejl) => ulaeselig(sti, fejl))
  )

/** Only `read` is there, of whatever log the file holds: it is asked for the log that the file was seen to be about. */
export const exportStore = (sti: string): Layer.Layer<LogStore> => {
  const failed = (message: string) => new StoreFailure({ reason: "io", outcome: "not-written", message })
  const onlyRead = Effect.fail(failed(`${sti}: a file from export can only be read`))
  return Layer.succeed(LogStore, {
    head: () => onlyRead,
    append: () => onlyRead,
    logs: () => Stream.fromEffect(onlyRead),
    changes: () => Stream.fromEffect(onlyRead),
    read: (_, range = {}) =>
      readExport(nodeSha256, bytesOf(sti)).pipe(
        Stream.map(({ batch }) => batch),
        Stream.takeWhile(({ from }) => from <= (range.upTo ?? Number.POSITIVE_INFINITY)),
        Stream.filter((batch) => inRange(batch, range)),
        Stream.catchTag("Brugsfejl", (fejl) => Stream.fail(failed(fejl.message)))
      )
  })
}
