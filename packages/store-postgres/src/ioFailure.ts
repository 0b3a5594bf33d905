/** From what the database says to what the port says. */
import { StoreFailure } from "@delaftale/core"
import * as Effect from "effect/Effect"
import { QueryFailure } from "./QueryFailure.ts"

export const ioFailure = (outcome: StoreFailure["outcome"], failure: QueryFailure): StoreFailure =>
  new StoreFailure({ reason: "io", outcome, message: failure.message, cause: failure })

/** For whatever fails while nothing is written. */
export const notWritten = <A, E, R>(
  effect: Effect.Effect<A, E, R>
): Effect.Effect<A, Exclude<E, QueryFailure> | StoreFailure, R> =>
  Effect.mapError(effect, (error) =>
    error instanceof QueryFailure ? ioFailure("not-written", error) : (error as Exclude<E, QueryFailure>)
  )
