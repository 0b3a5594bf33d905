/** kadence: in how many spans of the year (quarters: 3 months) at least one registration lies. */
import * as Interval from "../ground/Interval.ts"
import { contains, split } from "../ground/Period.ts"
import * as Rational from "../ground/Rational.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import type { Udvalg } from "../terms/Udvalg.ts"
import { type Behov, celleFor, iCellen, skrivCeller } from "./celler.ts"
import type { Kalender } from "./Kalender.ts"
import { type Maaler, vaerdi } from "./Maaler.ts"
import { datoAf, udvaelg } from "./udvaelg.ts"
import { poster } from "./ZSaet.ts"

interface Kadence {
  readonly af: ReadonlyArray<Udvalg>
  readonly maaneder: number
}

export const kadence = ({ af, maaneder }: Kadence, delaftale: Delaftale, kalender: Kalender, behov: Behov): Maaler => {
  const tages = udvaelg(af)
  const spaend = new Map(delaftale.projektaar.map((aar) => [aar.id, split(aar, maaneder)]))
  return {
    registreringer: af.map(({ registrering }) => registrering),
    bidrag: (registrering, _position, skriv) => {
      if (!tages(registrering)) return
      const dato = datoAf(registrering) ?? ""
      const aar = kalender(dato)
      if (aar === undefined) return
      const nummer = String(spaend.get(aar)!.findIndex((periode) => contains(periode, dato)))
      skrivCeller(behov, registrering, aar, nummer, skriv)
    },
    laes: (summe, sted) => {
      const fyldte = poster(summe, celleFor(sted.omraade, sted.projektaar)).size
      return vaerdi(Interval.exactly(Rational.fromNumber(fyldte)))
    },
    gaelder: iCellen
  }
}
