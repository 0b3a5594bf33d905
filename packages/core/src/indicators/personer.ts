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
import { opfulgte } from "./opfulgte.ts"
import { parrede } from "./parrede.ts"
import { type Antal, type Ned, praecis, type Taellemaade, type Test } from "./Taellemaade.ts"
import { datoAf, udvaelg } from "./udvaelg.ts"
import { poster } from "./ZSaet.ts"

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
  tael: (noegler) => {
    let antal = 0
    for (const _ of noegler) antal++
    return praecis(antal)
  },
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
    tael: (alle, sted) => {
      const noegler = new Set<string>()
      for (const post of alle) if (gaelder(post, sted)) noegler.add(post.slice(11))
      return praecis(noegler.size)
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
  tael: (alle, { periode }) => {
    const foerst = new Map<string, LocalDate>()
    for (const post of alle) {
      const dato = post.slice(0, 10)
      const noegle = post.slice(11)
      const kendt = foerst.get(noegle)
      if (kendt === undefined || dato < kendt) foerst.set(noegle, dato)
    }
    let antal = 0
    for (const dato of foerst.values()) if (contains(periode, dato)) antal++
    return praecis(antal)
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

/** Of several areas the smallest number. */
const aflaest = (antal: ReadonlyArray<Antal>): Aflaesning => {
  const mindst = Math.min(...antal.map((et) => et.mindst))
  const hoejst = Math.min(...antal.map((et) => et.hoejst))
  const dele = antal.flatMap(({ fuldstaendighed }) => fuldstaendighed ?? [])
  const fuldstaendighed =
    dele.length === 0
      ? undefined
      : {
          kendt: dele.reduce((sum, { kendt }) => sum + kendt, 0),
          ialt: dele.reduce((sum, { ialt }) => sum + ialt, 0)
        }
  const uvisFordi = antal.find((et) => et.uvisFordi !== undefined)?.uvisFordi
  return vaerdi(Interval.between(Rational.fromNumber(mindst), Rational.fromNumber(hoejst)), fuldstaendighed, uvisFordi)
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
    laes: (summe, sted) => aflaest(celler(sted).map((celle) => maade.tael(poster(summe, celle).keys(), sted))),
    gaelder: (celle, post, sted) => celler(sted).includes(celle) && maade.gaelder(post, sted),
    medDagen: opfulgt?.senest === "opgoerelsesdagen"
  }
}
