/** bestand (stock): how many are on a list at the end of the year, or the most at the end of any day in it. */
import * as Interval from "../ground/Interval.ts"
import * as Rational from "../ground/Rational.ts"
import type { Udvalg } from "../terms/Udvalg.ts"
import { type Behov, celleFor, skrivCeller } from "./celler.ts"
import { feltAf } from "./felt.ts"
import { type Maaler, type Sted, vaerdi } from "./Maaler.ts"
import { datoAf, udvaelg } from "./udvaelg.ts"
import { poster } from "./ZSaet.ts"

interface Bestand {
  readonly af: Udvalg
  /** The `handling` that puts a key on the list; any other takes it off. */
  readonly ind: string
  readonly maal?: "ultimo" | "hoejeste"
}

const dag = (post: string): string => post.slice(0, 10)

/** "2018-03-30|000000000042|+|s-058": in text order this is day order, then log order ("den nederste række"). */
const postFor = (dato: string, position: number, ind: boolean, noegle: string): string =>
  `${dato}|${String(position).padStart(15, "0")}|${ind ? "+" : "-"}|${noegle}`

const hoererTil = (celle: string, post: string, sted: Sted): boolean =>
  celle === celleFor(sted.omraade, undefined) && dag(post) <= sted.periode.til

export const bestand = ({ af, ind, maal }: Bestand, behov: Behov): Maaler => {
  const tages = udvaelg([af])
  return {
    registreringer: [af.registrering],
    bidrag: (registrering, position, skriv) => {
      const dato = datoAf(registrering)
      if (dato === undefined || !tages(registrering)) return
      const noegle = String(feltAf(registrering, "noegle"))
      const post = postFor(dato, position, feltAf(registrering, "handling") === ind, noegle)
      skrivCeller(behov, registrering, undefined, post, skriv)
    },
    laes: (summe, sted) => {
      const raekker = [...poster(summe, celleFor(sted.omraade, undefined)).keys()].filter(
        (post) => dag(post) <= sted.periode.til
      )
      const paa = new Set<string>()
      let hoejeste = 0
      for (const [nummer, post] of raekker.sort().entries()) {
        const noegle = post.slice(29)
        if (post[27] === "+") paa.add(noegle)
        else paa.delete(noegle)
        const naeste = raekker[nummer + 1]
        const dagensSidste = naeste === undefined || dag(naeste) !== dag(post)
        const gaelderIPerioden = naeste === undefined || dag(naeste) > sted.periode.fra
        if (dagensSidste && gaelderIPerioden) hoejeste = Math.max(hoejeste, paa.size)
      }
      return vaerdi(Interval.exactly(Rational.fromNumber(maal === "hoejeste" ? hoejeste : paa.size)))
    },
    gaelder: hoererTil
  }
}
