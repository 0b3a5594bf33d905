/** sum: a count added up over the year's registrations; those without a count make it a lower bound ("43.."). */
import * as Interval from "../ground/Interval.ts"
import * as Rational from "../ground/Rational.ts"
import type { Udvalg } from "../terms/Udvalg.ts"
import { type Behov, celleFor, iCellen, skrivCeller } from "./celler.ts"
import { feltAf } from "./felt.ts"
import type { Kalender } from "./Kalender.ts"
import { type Maaler, vaerdi } from "./Maaler.ts"
import { datoAf, udvaelg } from "./udvaelg.ts"
import { poster } from "./ZSaet.ts"

const ukendt = "?"

interface Sum {
  readonly af: ReadonlyArray<Udvalg>
  readonly felt: string
  readonly maal?: "sum" | "stoerste"
}

export const sum = ({ af, felt, maal }: Sum, kalender: Kalender, behov: Behov): Maaler => {
  const tages = udvaelg(af)
  return {
    registreringer: af.map(({ registrering }) => registrering),
    bidrag: (registrering, _position, skriv) => {
      if (!tages(registrering)) return
      const aar = kalender(datoAf(registrering) ?? "")
      if (aar === undefined) return
      const post = String(feltAf(registrering, felt) ?? ukendt)
      skrivCeller(behov, registrering, aar, post, skriv)
    },
    laes: (summe, sted) => {
      let ialt = 0
      let udenTal = 0
      let samlet = Rational.zero
      for (const [post, vaegt] of poster(summe, celleFor(sted.omraade, sted.projektaar))) {
        ialt += vaegt
        if (post === ukendt) {
          udenTal += vaegt
          continue
        }
        const tal = Rational.fromDecimal(post)
        if (maal !== "stoerste") samlet = Rational.sum(samlet, Rational.multiply(tal, Rational.fromNumber(vaegt)))
        else if (Rational.order.compare(tal, samlet) > 0) samlet = tal
      }
      const kendte = { kendt: ialt - udenTal, ialt }
      return vaerdi(udenTal > 0 ? Interval.atLeast(samlet) : Interval.exactly(samlet), kendte)
    },
    gaelder: iCellen
  }
}
