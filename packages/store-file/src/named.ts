/** Whether a log may be called so, seen before any path is made of its name. */
import { isLogId, type LogId, StoreFailure } from "@delaftale/core"
import * as Effect from "effect/Effect"

export const named = (log: LogId): Effect.Effect<void, StoreFailure> =>
  isLogId(log)
    ? Effect.void
    : Effect.fail(
        new StoreFailure({ reason: "refused", outcome: "not-written", message: `not a log id: ${JSON.stringify(log)}` })
      )
