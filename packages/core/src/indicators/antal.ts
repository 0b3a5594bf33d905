/** antal (tally): how many registrations lie in the year. A joint one counts once in all, and once for each area it names. */
import * as Interval from "../ground/Interval.ts"
import * as Rational from "../ground/Rational.ts"
import type { Udvalg } from "../terms/Udvalg.ts"
import { type Behov, celleFor, iCellen, skrivCeller } from "./celler.ts"
import type { Kalender } from "./Kalender.ts"
import { type Maaler, vaerdi } from "./Maaler.ts"
import { datoAf, udvaelg } from "./udvaelg.ts"
import { poster } from "./ZSaet.ts"

export const antal = (af: ReadonlyArray<Udvalg>, kalender: Kalender, behov: Behov): Maaler => {
  const tages = udvaelg(af)
  return {
    registreringer: af.map(({ registrering }) => registrering),
    bidrag: (registrering, _position, skriv) => {
      if (!tages(registrering)) return
      const aar = kalender(datoAf(registrering) ?? "")
      if (aar !== undefined) skrivCeller(behov, registrering, aar, "", skriv)
    },
    laes: (summe, sted) => {
      const celle = poster(summe, celleFor(sted.omraade, sted.projektaar))
      return vaerdi(Interval.exactly(Rational.fromNumber(celle.get("") ?? 0)))
    },
    gaelder: iCellen
  }
}
