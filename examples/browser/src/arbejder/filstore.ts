/** The files as a store that can be read: each answer goes through them anew, and memory does not grow with the log. */
import { inRange, LogStore, pureSha256, readExport, StoreFailure } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { bytesI } from "./bytes.ts"

/** Of whatever log the files hold: it is asked for the one that they were seen to be. */
export const filstore = (filer: ReadonlyArray<File>, meld: (laest: number) => void): Layer.Layer<LogStore> =>
  Layer.succeed(LogStore, {
    head: () => kunLaesning,
    append: () => kunLaesning,
    logs: () => Stream.fromEffect(kunLaesning),
    changes: () => Stream.fromEffect(kunLaesning),
    read: (_, { upTo = Number.POSITIVE_INFINITY, ...fra } = {}) =>
      readExport(pureSha256, bytesI(filer, meld)).pipe(
        Stream.map(({ batch }) => batch),
        Stream.takeWhile(({ from }) => from <= upTo),
        Stream.filter((batch) => inRange(batch, { ...fra, upTo }))
      )
  })

const kunLaesning = Effect.fail(
  new StoreFailure({ reason: "unsupported", outcome: "not-written", message: "a file can only be read here" })
)
