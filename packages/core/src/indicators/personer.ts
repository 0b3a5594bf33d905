/** personer (distinct): how many different keys. Keys that are missing make it an interval (see deltagerpersoner.ts). */
import * as Interval from "../ground/Interval.ts"
import type { LocalDate } from "../ground/LocalDate.ts"
import { contains, type Period } from "../ground/Period.ts"
import * as Rational from "../ground/Rational.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import type { Udvalg } from "../terms/Udvalg.ts"
import { celleFor } from "./antal.ts"
import { feltAf } from "./felt.ts"
import { type Maaler, type Sted, vaerdi } from "./Maaler.ts"
import { datoAf, omraaderAf, udvaelg } from "./udvaelg.ts"
import { poster, type ZSaet } from "./ZSaet.ts"

export interface Personer {
  readonly af: ReadonlyArray<Udvalg>
  readonly tid?: "aaret" | "fraBegyndelsen"
  readonly foersteGang?: boolean
  readonly opfulgt?: { readonly af: Udvalg; readonly senest: "periodensUdgang" | "opgoerelsesdagen" }
  readonly omraader?: "samlet" | "mindste"
}

/** An entry is "m" (met) or "o" (followed up), a day and a key; "o" carries the day of the row it follows up first. */
const moedt = (dato: string, noegle: string): string => `m|${dato}|${noegle}`
const opfulgtPost = (raekke: string, dato: string, noegle: string): string => `o|${raekke}|${dato}|${noegle}`

type Udvaelger = (summe: ZSaet, celle: string, sted: Sted) => ReadonlySet<string>

/** Keys with an entry inside the period. */
const iPerioden =
  (periode: (sted: Sted) => Period): Udvaelger =>
  (summe, celle, sted) => {
    const noegler = new Set<string>()
    const span = periode(sted)
    for (const post of poster(summe, celle).keys()) {
      if (post[0] === "m" && contains(span, post.slice(2, 12))) noegler.add(post.slice(13))
    }
    return noegler
  }

/** Keys whose very first entry lies inside the period. */
const foersteGangIPerioden: Udvaelger = (summe, celle, sted) => {
  const foerst = new Map<string, LocalDate>()
  for (const post of poster(summe, celle).keys()) {
    const dato = post.slice(2, 12)
    const noegle = post.slice(13)
    const kendt = foerst.get(noegle)
    if (kendt === undefined || dato < kendt) foerst.set(noegle, dato)
  }
  return new Set([...foerst].flatMap(([noegle, dato]) => (contains(sted.periode, dato) ? [noegle] : [])))
}

/** Keys met inside the period on a row that was followed up in time. */
const opfulgteIPerioden =
  (frist: (sted: Sted) => LocalDate): Udvaelger =>
  (summe, celle, sted) => {
    const raekker = poster(summe, celle)
    const noegler = new Set<string>()
    for (const post of raekker.keys()) {
      if (post[0] !== "o") continue
      const raekke = post.slice(2, 12)
      const noegle = post.slice(24)
      if (contains(sted.periode, raekke) && post.slice(13, 23) <= frist(sted) && raekker.has(moedt(raekke, noegle))) {
        noegler.add(noegle)
      }
    }
    return noegler
  }

const udvaelger = ({ foersteGang, opfulgt, tid }: Personer, delaftale: Delaftale): Udvaelger => {
  if (foersteGang === true) return foersteGangIPerioden
  if (opfulgt !== undefined) {
    return opfulgteIPerioden(({ periode, setFra }) => (opfulgt.senest === "periodensUdgang" ? periode.til : setFra))
  }
  return iPerioden(({ periode }) => (tid === "fraBegyndelsen" ? { fra: delaftale.fra, til: periode.til } : periode))
}

export const personer = (indikator: Personer, delaftale: Delaftale): Maaler => {
  const { af, omraader, opfulgt } = indikator
  const moedes = udvaelg(af)
  const foelgesOp = opfulgt === undefined ? () => false : udvaelg([opfulgt.af])
  const vaelg = udvaelger(indikator, delaftale)
  const alle = delaftale.boligomraader.map(({ id }) => id)
  const celler = (sted: Sted): ReadonlyArray<string> =>
    omraader === "mindste" && sted.omraade === undefined
      ? alle.map((omraade) => celleFor(omraade, undefined))
      : [celleFor(sted.omraade, undefined)]
  return {
    registreringer: [...af.map(({ registrering }) => registrering), ...(opfulgt ? [opfulgt.af.registrering] : [])],
    bidrag: (registrering, _position, skriv) => {
      const dato = datoAf(registrering)
      if (dato === undefined) return
      const noegle = String(feltAf(registrering, "noegle"))
      const post = moedes(registrering)
        ? moedt(dato, noegle)
        : foelgesOp(registrering)
          ? opfulgtPost(String(feltAf(registrering, "indflyttet")), dato, noegle)
          : undefined
      if (post === undefined) return
      skriv(celleFor(undefined, undefined), post)
      for (const omraade of omraaderAf(registrering)) skriv(celleFor(omraade, undefined), post)
    },
    laes: (summe, sted) => {
      const antal = celler(sted).map((celle) => vaelg(summe, celle, sted).size)
      return vaerdi(Interval.exactly(Rational.fromNumber(Math.min(...antal))))
    },
    gaelder: (celle, post, sted) =>
      celler(sted).includes(celle) &&
      (post[0] === "o" || indikator.foersteGang === true || post.slice(2, 12) <= sted.periode.til)
  }
}
