/** From what the disk says to what the port says. */
import { StoreFailure } from "@delaftale/core"
import * as Effect from "effect/Effect"
import { DiskFailure } from "./DiskFailure.ts"

export const ioFailure = (outcome: StoreFailure["outcome"], failure: DiskFailure): StoreFailure =>
  new StoreFailure({ reason: "io", outcome, message: failure.message, cause: failure })

/** For whatever fails while nothing is written, or after it was cut off again. */
export const notWritten = <A, E, R>(
  effect: Effect.Effect<A, E, R>
): Effect.Effect<A, Exclude<E, DiskFailure> | StoreFailure, R> =>
  Effect.mapError(effect, (error) =>
    error instanceof DiskFailure ? ioFailure("not-written", error) : (error as Exclude<E, DiskFailure>)
  )
