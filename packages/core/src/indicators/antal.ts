/** antal (tally): how many registrations lie in the year. A joint one counts once in all, and once for each area it names. */
import * as Interval from "../ground/Interval.ts"
import * as Rational from "../ground/Rational.ts"
import type { Udvalg } from "../terms/Udvalg.ts"
import type { Kalender } from "./Kalender.ts"
import { type Maaler, type Sted, vaerdi } from "./Maaler.ts"
import { datoAf, omraaderAf, udvaelg } from "./udvaelg.ts"
import { poster } from "./ZSaet.ts"

/** The cell of an area (or of all) in a year. */
export const celleFor = (omraade: string | undefined, projektaar: string | undefined): string =>
  `${omraade ?? ""}|${projektaar ?? ""}`

export const iCellen = (celle: string, _post: string, sted: Sted): boolean =>
  celle === celleFor(sted.omraade, sted.projektaar)

export const antal = (af: ReadonlyArray<Udvalg>, kalender: Kalender): Maaler => {
  const tages = udvaelg(af)
  return {
    registreringer: af.map(({ registrering }) => registrering),
    bidrag: (registrering, _position, skriv) => {
      if (!tages(registrering)) return
      const aar = kalender(datoAf(registrering) ?? "")
      if (aar === undefined) return
      skriv(celleFor(undefined, aar), "")
      for (const omraade of omraaderAf(registrering)) skriv(celleFor(omraade, aar), "")
    },
    laes: (summe, sted) => {
      const celle = poster(summe, celleFor(sted.omraade, sted.projektaar))
      return vaerdi(Interval.exactly(Rational.fromNumber(celle.get("") ?? 0)))
    },
    gaelder: iCellen
  }
}
