/** A log id comes from outside, whatever its type says; what is none goes into no statement. */
import { isLogId, type LogId, StoreFailure } from "@delaftale/core"
import * as Effect from "effect/Effect"

export const named = (log: LogId): Effect.Effect<void, StoreFailure> =>
  isLogId(log)
    ? Effect.void
    : Effect.fail(
        new StoreFailure({ reason: "refused", outcome: "not-written", message: `${JSON.stringify(log)} is no log id` })
      )
