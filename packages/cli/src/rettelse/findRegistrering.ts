/** The registration that is to be corrected or annulled, as it stands. */
import { type Fund, IngenDelaftale, type LogId, type Registrering, type Tilstand } from "@delaftale/core"
import * as Effect from "effect/Effect"
import { Brugsfejl } from "../Brugsfejl.ts"

export interface Fundet {
  readonly fund: Fund
  readonly staar: Registrering
}

export const findRegistrering = (
  log: LogId,
  { aftale, head, opslag }: Tilstand,
  position: number
): Effect.Effect<Fundet, Brugsfejl | IngenDelaftale> => {
  if (aftale.delaftale === undefined) return Effect.fail(new IngenDelaftale({ log }))
  const fund = opslag.find(position)
  if (fund === undefined) {
    return Effect.fail(
      new Brugsfejl({
        da: `Ved position ${position} står ingen registrering; loggen har ${head.position} hændelser. Find den med: delaftale log <log> --with-rows`,
        en: `There is no registration at position ${position}; the log has ${head.position} events. Find it by: delaftale log <log> --with-rows`
      })
    )
  }
  if (fund.staar === undefined) {
    return Effect.fail(
      new Brugsfejl({
        da: `Registreringen ved position ${position} er allerede annulleret.`,
        en: `The registration at position ${position} is annulled already.`
      })
    )
  }
  return Effect.succeed({ fund, staar: fund.staar })
}
