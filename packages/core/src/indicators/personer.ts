/** personer (distinct): how many different keys. Keys that are missing make it an interval (see deltagerpersoner.ts). */

import type { Registrering } from "../events/Registrering.ts"
import * as Interval from "../ground/Interval.ts"
import type { LocalDate } from "../ground/LocalDate.ts"
import { contains } from "../ground/Period.ts"
import * as Rational from "../ground/Rational.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import type { Udvalg } from "../terms/Udvalg.ts"
import { type Behov, celleFor, skrivCeller } from "./celler.ts"
import { feltAf } from "./felt.ts"
import type { Kalender } from "./Kalender.ts"
import { type Maaler, type Skriv, type Sted, vaerdi } from "./Maaler.ts"
import { datoAf, udvaelg } from "./udvaelg.ts"
import { poster } from "./ZSaet.ts"

export interface Personer {
  readonly af: ReadonlyArray<Udvalg>
  readonly tid?: "aaret" | "fraBegyndelsen"
  readonly foersteGang?: boolean
  readonly opfulgt?: { readonly af: Udvalg; readonly senest: "periodensUdgang" | "opgoerelsesdagen" }
  readonly omraader?: "samlet" | "mindste"
}

type Test = (registrering: Registrering) => boolean
/** Puts an entry down in the cells of a year, or of none where it is read across years. */
type Ned = (registrering: Registrering, projektaar: string | undefined, post: string, skriv: Skriv) => void

/** How a way of counting writes a registration down, and counts the entries of a cell. */
interface Taellemaade {
  readonly bidrag: (registrering: Registrering, dato: LocalDate, noegle: string, skriv: Skriv) => void
  readonly aar: (sted: Sted) => string | undefined
  readonly tael: (poster: Iterable<string>, sted: Sted) => number
  readonly gaelder: (post: string, sted: Sted) => boolean
}

/** Keys of the year: the entry is the key. */
const iAaret = (tages: Test, kalender: Kalender, ned: Ned): Taellemaade => ({
  bidrag: (registrering, dato, noegle, skriv) => {
    if (!tages(registrering)) return
    const aar = kalender(dato)
    if (aar !== undefined) ned(registrering, aar, noegle, skriv)
  },
  aar: ({ projektaar }) => projektaar,
  tael: (noegler) => {
    let antal = 0
    for (const _ of noegler) antal++
    return antal
  },
  gaelder: () => true
})

/** Keys seen since the agreement began: "day|key". */
const fraBegyndelsen = (tages: Test, { fra }: Delaftale, ned: Ned): Taellemaade => {
  const gaelder = (post: string, { periode }: Sted) => contains({ fra, til: periode.til }, post.slice(0, 10))
  return {
    bidrag: (registrering, dato, noegle, skriv) => {
      if (tages(registrering)) ned(registrering, undefined, `${dato}|${noegle}`, skriv)
    },
    aar: () => undefined,
    tael: (alle, sted) => {
      const noegler = new Set<string>()
      for (const post of alle) if (gaelder(post, sted)) noegler.add(post.slice(11))
      return noegler.size
    },
    gaelder
  }
}

/** Keys whose very first day lies inside the period: "day|key". */
const foersteGang = (tages: Test, ned: Ned): Taellemaade => ({
  bidrag: (registrering, dato, noegle, skriv) => {
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
    return antal
  },
  gaelder: () => true
})

/** Keys on a row of the year that was followed up in time: "|row's day|key", and "day|row's day|key" for the follow-up. */
const opfulgte = (
  tages: Test,
  foelgerOp: Test,
  senest: "periodensUdgang" | "opgoerelsesdagen",
  kalender: Kalender,
  ned: Ned
): Taellemaade => ({
  bidrag: (registrering, dato, noegle, skriv) => {
    if (tages(registrering)) return ned(registrering, kalender(dato), `|${dato}|${noegle}`, skriv)
    if (!foelgerOp(registrering)) return
    const raekke = String(feltAf(registrering, "indflyttet"))
    ned(registrering, kalender(raekke), `${dato}|${raekke}|${noegle}`, skriv)
  },
  aar: ({ projektaar }) => projektaar,
  tael: (alle, { periode, setFra }) => {
    const frist = senest === "periodensUdgang" ? periode.til : setFra
    const raekker = new Set<string>()
    const naaet = new Set<string>()
    for (const post of alle) {
      if (post[0] === "|") raekker.add(post)
      else if (post.slice(0, 10) <= frist) naaet.add(post.slice(10))
    }
    const noegler = new Set<string>()
    for (const raekke of naaet) if (raekker.has(raekke)) noegler.add(raekke.slice(12))
    return noegler.size
  },
  gaelder: () => true
})

const maaden = (
  { af, foersteGang: kunFoerste, opfulgt, tid }: Personer,
  delaftale: Delaftale,
  kalender: Kalender,
  ned: Ned
): Taellemaade => {
  const tages = udvaelg(af)
  if (kunFoerste === true) return foersteGang(tages, ned)
  if (opfulgt !== undefined) return opfulgte(tages, udvaelg([opfulgt.af]), opfulgt.senest, kalender, ned)
  return tid === "fraBegyndelsen" ? fraBegyndelsen(tages, delaftale, ned) : iAaret(tages, kalender, ned)
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
    bidrag: (registrering, _position, skriv) => {
      const dato = datoAf(registrering)
      if (dato !== undefined) maade.bidrag(registrering, dato, String(feltAf(registrering, "noegle")), skriv)
    },
    laes: (summe, sted) => {
      const antal = celler(sted).map((celle) => maade.tael(poster(summe, celle).keys(), sted))
      return vaerdi(Interval.exactly(Rational.fromNumber(Math.min(...antal))))
    },
    gaelder: (celle, post, sted) => celler(sted).includes(celle) && maade.gaelder(post, sted)
  }
}
