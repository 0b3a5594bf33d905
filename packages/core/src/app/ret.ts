/** Corrections and annulments of what stands: the old value is looked up, so that nobody has to repeat it. */
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Effect from "effect/Effect"
import type { Fund } from "../decisions/Opslag.ts"
import { type Oensket, ukendtRegistrering } from "../decisions/registreringsbeslutning.ts"
import { vaerdiAf } from "../decisions/vaerdi.ts"
import type { Registrering } from "../events/Registrering.ts"
import type { Felter, Rettes } from "./Delaftalelog.ts"
import { Afvist } from "./fejl.ts"
import type { Tilstand } from "./skriv.ts"

type Uden = Omit<Oensket, "id">

export const rettelse = (
  { opslag }: Tilstand,
  position: number,
  felter: Felter,
  { begrundelse, ...rettes }: Rettes
): Effect.Effect<readonly [Uden], Afvist> =>
  Effect.map(find(opslag.find, position, 0), ({ by, foer }) => [
    {
      by,
      ...rettes,
      event: { _tag: "RegistreringRettet", position, foer, efter: medFelter(foer, felter), begrundelse }
    }
  ])

export const annullering = (
  { opslag }: Tilstand,
  positioner: NonEmptyReadonlyArray<number>,
  { begrundelse, ...rettes }: Rettes
): Effect.Effect<NonEmptyReadonlyArray<Uden>, Afvist> =>
  Effect.forEach(positioner, (position, nummer) =>
    Effect.map(
      find(opslag.find, position, nummer),
      ({ by, foer }): Uden => ({
        by,
        ...rettes,
        event: { _tag: "RegistreringAnnulleret", position, foer, begrundelse }
      })
    )
  )

/** What is annulled is handed on as it was, for the decision to refuse. */
const find = (
  opslag: (position: number) => Fund | undefined,
  position: number,
  nummer: number
): Effect.Effect<{ readonly by: string; readonly foer: Registrering }, Afvist> => {
  const fund = opslag(position)
  if (fund === undefined) return Effect.fail(new Afvist({ grunde: [{ ...ukendtRegistrering(position), nummer }] }))
  return Effect.succeed({ by: fund.by, foer: vaerdiAf(fund.staar ?? fund.oprindelig) })
}

/** What is no registration any more is for the codec to refuse, with the reason. */
const medFelter = (foer: Registrering, felter: Felter): Registrering =>
  Object.fromEntries(
    Object.entries({ ...foer, ...felter }).filter(([, vaerdi]) => vaerdi !== undefined)
  ) as Registrering
