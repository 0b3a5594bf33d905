/** Whether the store writes on this platform; it is asked before anything is made or locked. */
import { StoreFailure } from "@delaftale/core"
import * as Effect from "effect/Effect"

export const supported: Effect.Effect<void, StoreFailure> = Effect.suspend(() =>
  process.platform === "win32"
    ? Effect.fail(
        new StoreFailure({
          reason: "unsupported",
          outcome: "not-written",
          message: "on Windows the file store reads and verifies, but does not write"
        })
      )
    : Effect.void
)
