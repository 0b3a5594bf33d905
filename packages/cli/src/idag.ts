/** The clock, read once at the edge: the instant for the log, the day for the verdicts. */
import { LocalDate } from "@delaftale/core"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"

/** "YYYY-MM-DDTHH:MM:SS.mmmZ". */
export const nu: Effect.Effect<string> = Effect.map(Clock.currentTimeMillis, (ms) => new Date(ms).toISOString())

/** Today in Europe/Copenhagen. */
export const idag: Effect.Effect<string> = Effect.map(nu, LocalDate.copenhagenDay)
