/** personer (distinct): how many different keys. Keys that are missing make it an interval (see deltagerpersoner.ts). */

import * as Interval from "../ground/Interval.ts"
import type { LocalDate } from "../ground/LocalDate.ts"
import { contains } from "../ground/Period.ts"
import * as Rational from "../ground/Rational.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import type { Opfulgt, Parret } from "../terms/Indikator.ts"
import type { Udvalg } from "../terms/Udvalg.ts"
import { type Behov, celleFor, skrivCeller } from "./celler.ts"
import { feltAf } from "./felt.ts"
import type { Kalender } from "./Kalender.ts"
import { type Aflaesning, type Maaler, type Sted, vaerdi } from "./Maaler.ts"
import { type Noeglevis, noeglevis } from "./noeglevis.ts"
import { opfulgte } from "./opfulgte.ts"
import { parrede } from "./parrede.ts"
import { jaEllerNej, type Ned, type Taellemaade, type Test, type Udfald } from "./Taellemaade.ts"
import { datoAf, udvaelg } from "./udvaelg.ts"

export interface Personer {
  readonly af: ReadonlyArray<Udvalg>
  readonly tid?: "aaret" | "fraBegyndelsen"
  readonly foersteGang?: boolean
  readonly opfulgt?: Opfulgt
  readonly omraader?: "samlet" | "mindste"
  readonly parret?: Parret
}

/** Keys of the year: the entry is the key. */
const iAaret = (tages: Test, kalender: Kalender, ned: Ned): Taellemaade => ({
  bidrag: ({ dato, noegle, registrering }, skriv) => {
    if (!tages(registrering)) return
    const aar = kalender(dato)
    if (aar !== undefined) ned(registrering, aar, noegle, skriv)
  },
  aar: ({ projektaar }) => projektaar,
  noegle: (post) => post,
  person: () => "ja",
  gaelder: () => true
})

/** Keys seen since the agreement began: "day|key". */
const fraBegyndelsen = (tages: Test, { fra }: Delaftale, ned: Ned): Taellemaade => {
  const gaelder = (post: string, { periode }: Sted) => contains({ fra, til: periode.til }, post.slice(0, 10))
  return {
    bidrag: ({ dato, noegle, registrering }, skriv) => {
      if (tages(registrering)) ned(registrering, undefined, `${dato}|${noegle}`, skriv)
    },
    aar: () => undefined,
    noegle: (post) => post.slice(11),
    person: (poster, sted) => {
      for (const post of poster) if (gaelder(post, sted)) return "ja"
      return "nej"
    },
    gaelder
  }
}

/** Keys whose very first day lies inside the period: "day|key". */
const foersteGang = (tages: Test, ned: Ned): Taellemaade => ({
  bidrag: ({ dato, noegle, registrering }, skriv) => {
    if (tages(registrering)) ned(registrering, undefined, `${dato}|${noegle}`, skriv)
  },
  aar: () => undefined,
  noegle: (post) => post.slice(11),
  person: (poster, { periode }) => {
    let foerst: LocalDate | undefined
    for (const post of poster) {
      const dato = post.slice(0, 10)
      if (foerst === undefined || dato < foerst) foerst = dato
    }
    return jaEllerNej(foerst !== undefined && contains(periode, foerst))
  },
  gaelder: () => true
})

const maaden = (
  { af, foersteGang: kunFoerste, opfulgt, parret, tid }: Personer,
  delaftale: Delaftale,
  kalender: Kalender,
  ned: Ned
): Taellemaade => {
  const tages = udvaelg(af)
  if (kunFoerste === true) return foersteGang(tages, ned)
  if (opfulgt !== undefined) return opfulgte(tages, opfulgt, kalender, ned)
  if (parret !== undefined) return parrede(tages, parret, ned)
  return tid === "fraBegyndelsen" ? fraBegyndelsen(tages, delaftale, ned) : iAaret(tages, kalender, ned)
}

/** How many persons of a cell count, and how many do not. */
type Antal = Record<Exclude<Udfald, "udenfor">, number>

const antalAf = (maade: Taellemaade): Noeglevis<Udfald, Antal> => ({
  noegle: maade.noegle,
  udfald: maade.person,
  tom: () => ({ ja: 0, nej: 0, maaske: 0 }),
  laeg: (antal, udfald, vaegt) => {
    if (udfald !== "udenfor") antal[udfald] += vaegt
  }
})

/** Of several areas the smallest number. Where some cannot be told yet, it says of how many that is known. */
const aflaest = (antal: ReadonlyArray<Antal>): Aflaesning => {
  const mindst = Math.min(...antal.map(({ ja }) => ja))
  const hoejst = Math.min(...antal.map(({ ja, maaske }) => ja + maaske))
  const interval = Interval.between(Rational.fromNumber(mindst), Rational.fromNumber(hoejst))
  const aabne = antal.filter(({ maaske }) => maaske > 0)
  if (aabne.length === 0) return vaerdi(interval)
  const kendt = aabne.reduce((sum, { ja, nej }) => sum + ja + nej, 0)
  const ialt = aabne.reduce((sum, { maaske }) => sum + maaske, kendt)
  return vaerdi(interval, { kendt, ialt }, "fristIkkeNaaet")
}

export const personer = (indikator: Personer, delaftale: Delaftale, kalender: Kalender, behov: Behov): Maaler => {
  const { af, omraader, opfulgt } = indikator
  const mindste = omraader === "mindste"
  const skrives: Behov = mindste ? { samlet: false, omraader: true } : behov
  const maade = maaden(indikator, delaftale, kalender, (registrering, projektaar, post, skriv) =>
    skrivCeller(skrives, registrering, projektaar, post, skriv)
  )
  const alle = delaftale.boligomraader.map(({ id }) => id)
  const celler = (sted: Sted): ReadonlyArray<string> =>
    (mindste && sted.omraade === undefined ? alle : [sted.omraade]).map((omraade) => celleFor(omraade, maade.aar(sted)))
  return {
    registreringer: [...af.map(({ registrering }) => registrering), ...(opfulgt ? [opfulgt.af.registrering] : [])],
    bidrag: (registrering, position, skriv) => {
      const dato = datoAf(registrering)
      if (dato === undefined) return
      maade.bidrag({ registrering, dato, noegle: String(feltAf(registrering, "noegle")), position }, skriv)
    },
    ...noeglevis({ maade: antalAf(maade), celler, aflaest }),
    gaelder: (celle, post, sted) => celler(sted).includes(celle) && maade.gaelder(post, sted),
    medDagen: opfulgt?.senest === "opgoerelsesdagen"
  }
}
