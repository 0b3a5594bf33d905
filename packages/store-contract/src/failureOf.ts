/** What an effect that must fail fails with. */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { expect } from "vitest"

/** Success is the fault here, and is shown as such. */
export const failureOf = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<E, never, R> =>
  Effect.map(Effect.result(effect), (result) => {
    if (Result.isFailure(result)) return result.failure
    return expect.fail(`this had to fail, but gave ${JSON.stringify(result.success)}`)
  })

/** A refusal by which nothing was written. */
export const refused = { _tag: "StoreFailure", reason: "refused", outcome: "not-written" } as const
