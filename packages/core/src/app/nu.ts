/** The clock and the dice, read at the edge: what the domain takes as arguments. */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { copenhagenDay, type LocalDate } from "../ground/LocalDate.ts"

/** "YYYY-MM-DDTHH:MM:SS.mmmZ". */
export const nu: Effect.Effect<string> = /*#__PURE__*/ Effect.map(Clock.currentTimeMillis, (ms) =>
  new Date(ms).toISOString()
)

/** Today in Europe/Copenhagen. */
export const idag: Effect.Effect<LocalDate> = /*#__PURE__*/ Effect.map(nu, copenhagenDay)

/** A random UUID for an event. */
export const nytId: Effect.Effect<string> = /*#__PURE__*/ Effect.sync(() => crypto.randomUUID())
