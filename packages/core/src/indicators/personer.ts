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
import { type Maaler, type Sted, vaerdi } from "./Maaler.ts"
import { datoAf, udvaelg } from "./udvaelg.ts"
import { poster } from "./ZSaet.ts"

export interface Personer {
  readonly af: ReadonlyArray<Udvalg>
  readonly tid?: "aaret" | "fraBegyndelsen"
  readonly foersteGang?: boolean
  readonly opfulgt?: { readonly af: Udvalg; readonly senest: "periodensUdgang" | "opgoerelsesdagen" }
  readonly omraader?: "samlet" | "mindste"
}

/** How a way of counting writes a registration down (a cell's year and an entry), and counts the entries of a cell. */
interface Taellemaade {
  readonly post: (
    registrering: Registrering,
    dato: LocalDate,
    noegle: string
  ) => readonly [aar: string | undefined, post: string] | undefined
  readonly aar: (sted: Sted) => string | undefined
  readonly tael: (poster: Iterable<string>, sted: Sted) => number
  readonly gaelder: (post: string, sted: Sted) => boolean
}

/** Keys of the year: the entry is the key. */
const iAaret = (tages: (registrering: Registrering) => boolean, kalender: Kalender): Taellemaade => ({
  post: (registrering, dato, noegle) => {
    const aar = kalender(dato)
    return aar !== undefined && tages(registrering) ? [aar, noegle] : undefined
  },
  aar: ({ projektaar }) => projektaar,
  tael: (noegler) => [...noegler].length,
  gaelder: () => true
})

/** Keys seen since the agreement began: "day|key". */
const fraBegyndelsen = (tages: (registrering: Registrering) => boolean, { fra }: Delaftale): Taellemaade => {
  const gaelder = (post: string, { periode }: Sted) => contains({ fra, til: periode.til }, post.slice(0, 10))
  return {
    post: (registrering, dato, noegle) => (tages(registrering) ? [undefined, `${dato}|${noegle}`] : undefined),
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
const foersteGang = (tages: (registrering: Registrering) => boolean): Taellemaade => ({
  post: (registrering, dato, noegle) => (tages(registrering) ? [undefined, `${dato}|${noegle}`] : undefined),
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
  tages: (registrering: Registrering) => boolean,
  foelgerOp: (registrering: Registrering) => boolean,
  senest: "periodensUdgang" | "opgoerelsesdagen",
  kalender: Kalender
): Taellemaade => ({
  post: (registrering, dato, noegle) => {
    if (tages(registrering)) return [kalender(dato), `|${dato}|${noegle}`]
    if (!foelgerOp(registrering)) return undefined
    const raekke = String(feltAf(registrering, "indflyttet"))
    return [kalender(raekke), `${dato}|${raekke}|${noegle}`]
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

const maaden = ({ af, foersteGang: kunFoerste, opfulgt, tid }: Personer, delaftale: Delaftale, kalender: Kalender) => {
  const tages = udvaelg(af)
  if (kunFoerste === true) return foersteGang(tages)
  if (opfulgt !== undefined) return opfulgte(tages, udvaelg([opfulgt.af]), opfulgt.senest, kalender)
  return tid === "fraBegyndelsen" ? fraBegyndelsen(tages, delaftale) : iAaret(tages, kalender)
}

export const personer = (indikator: Personer, delaftale: Delaftale, kalender: Kalender, behov: Behov): Maaler => {
  const { af, omraader, opfulgt } = indikator
  const maade = maaden(indikator, delaftale, kalender)
  const mindste = omraader === "mindste"
  const skrives: Behov = mindste ? { samlet: false, omraader: true } : behov
  const alle = delaftale.boligomraader.map(({ id }) => id)
  const celler = (sted: Sted): ReadonlyArray<string> =>
    (mindste && sted.omraade === undefined ? alle : [sted.omraade]).map((omraade) => celleFor(omraade, maade.aar(sted)))
  return {
    registreringer: [...af.map(({ registrering }) => registrering), ...(opfulgt ? [opfulgt.af.registrering] : [])],
    bidrag: (registrering, _position, skriv) => {
      const dato = datoAf(registrering)
      if (dato === undefined) return
      const skrevet = maade.post(registrering, dato, String(feltAf(registrering, "noegle")))
      if (skrevet !== undefined) skrivCeller(skrives, registrering, skrevet[0], skrevet[1], skriv)
    },
    laes: (summe, sted) => {
      const antal = celler(sted).map((celle) => maade.tael(poster(summe, celle).keys(), sted))
      return vaerdi(Interval.exactly(Rational.fromNumber(Math.min(...antal))))
    },
    gaelder: (celle, post, sted) => celler(sted).includes(celle) && maade.gaelder(post, sted)
  }
}
