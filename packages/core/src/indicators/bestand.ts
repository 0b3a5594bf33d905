/** bestand (stock): how many are on a list at the end of the year, or the most at the end of any day in it. */
import * as Interval from "../ground/Interval.ts"
import type { LocalDate } from "../ground/LocalDate.ts"
import type { Period } from "../ground/Period.ts"
import * as Rational from "../ground/Rational.ts"
import type { Udvalg } from "../terms/Udvalg.ts"
import { type Behov, celleFor, skrivCeller } from "./celler.ts"
import { feltAf } from "./felt.ts"
import { type Maaler, type Sted, vaerdi } from "./Maaler.ts"
import { type Noeglevis, noeglevis } from "./noeglevis.ts"
import { plads } from "./Taellemaade.ts"
import { datoAf, udvaelg } from "./udvaelg.ts"

interface Bestand {
  readonly af: Udvalg
  /** The `handling` that puts a key on the list; any other takes it off. */
  readonly ind: string
  readonly maal?: "ultimo" | "hoejeste"
}

const dag = (post: string): string => post.slice(0, 10)

/** "2018-03-30|000000000000042|+": in text order this is day order, then log order ("den nederste række"). */
const postFor = (dato: string, position: number, ind: boolean): string =>
  `${dato}|${plads(position)}|${ind ? "+" : "-"}`

const hoererTil = (celle: string, post: string, sted: Sted): boolean =>
  celle === celleFor(sted.omraade, undefined) && dag(post) <= sted.periode.til

/** On which days a key came on the list (1) or left it (-1), as it stands at the end of the day. */
type Bevaegelser = ReadonlyArray<readonly [LocalDate, 1 | -1]>

const bevaegelser: Noeglevis<Bevaegelser, Map<LocalDate, number>> = {
  udfald: (poster, { periode }) => {
    const raekker = [...poster].filter((post) => dag(post) <= periode.til).sort()
    const dagensSidste = raekker.filter((post, nummer) => {
      const naeste = raekker[nummer + 1]
      return naeste === undefined || dag(naeste) !== dag(post)
    })
    const paa = (post: string | undefined): boolean => post?.[27] === "+"
    return dagensSidste.flatMap((post, nummer) =>
      paa(post) === paa(dagensSidste[nummer - 1]) ? [] : [[dag(post), paa(post) ? 1 : -1] as const]
    )
  },
  tom: () => new Map(),
  laeg: (dage, udfald, vaegt) => {
    for (const [naar, retning] of udfald) dage.set(naar, (dage.get(naar) ?? 0) + vaegt * retning)
  }
}

const ialt = (tal: Iterable<number>): number => {
  let sum = 0
  for (const et of tal) sum += et
  return sum
}

/** The most at the end of any day of the period; what was there when it began counts. */
const hoejeste = (dage: ReadonlyMap<LocalDate, number>, { fra }: Period): number => {
  let paa = ialt([...dage].flatMap(([naar, forskel]) => (naar <= fra ? forskel : [])))
  let flest = paa
  for (const naar of [...dage.keys()].filter((en) => en > fra).sort()) {
    paa += dage.get(naar)!
    flest = Math.max(flest, paa)
  }
  return flest
}

export const bestand = ({ af, ind, maal }: Bestand, behov: Behov): Maaler => {
  const tages = udvaelg([af])
  return {
    registreringer: [af.registrering],
    bidrag: (registrering, position, skriv) => {
      const dato = datoAf(registrering)
      if (dato === undefined || !tages(registrering)) return
      const noegle = String(feltAf(registrering, "noegle"))
      const post = postFor(dato, position, feltAf(registrering, "handling") === ind)
      skrivCeller(behov, registrering, undefined, post, skriv, noegle)
    },
    ...noeglevis({
      maade: bevaegelser,
      celler: (sted) => [celleFor(sted.omraade, undefined)],
      aflaest: ([dage], { periode }) => {
        const tal = maal === "hoejeste" ? hoejeste(dage!, periode) : ialt(dage!.values())
        return vaerdi(Interval.exactly(Rational.fromNumber(tal)))
      }
    }),
    gaelder: hoererTil
  }
}
