/** The verdicts of a log, and where it is asked for what is followed up beside them. */
import { type Opfoelgning, opfoelgning, type Status, type Statusvalg } from "@delaftale/core"
import * as Effect from "effect/Effect"

export interface Svar {
  readonly status: Status
  /** Absent where it was not asked for. */
  readonly opfoelgning?: Opfoelgning
  /** The last line of the table, where the answer does not come from a log. */
  readonly fod?: string
}

export const hentStatus = Effect.fn("hentStatus")(function* <E, R>(
  status: Effect.Effect<Status, E, R>,
  valg: Statusvalg,
  alleAfsnit: boolean
) {
  const svar = yield* status
  if (!alleAfsnit) return { status: svar } satisfies Svar
  return { status: svar, opfoelgning: yield* opfoelgning(svar, valg) } satisfies Svar
})
