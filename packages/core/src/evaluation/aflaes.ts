/** A figure of any indicator at a place: the simple ones as the fold gives them, shares worked out from their parts. */
import * as Interval from "../ground/Interval.ts"
import * as Rational from "../ground/Rational.ts"
import { noegleFor, noegleForRegister } from "../indicators/catalog.ts"
import { type Aflaesning, type Aflaest, mangler, type Sted, vaerdi } from "../indicators/Maaler.ts"
import { type Aarsag, foerste } from "../terms/Aarsag.ts"
import type { Andel, Indikator } from "../terms/Indikator.ts"
import type { Kontekst } from "./Kontekst.ts"

/** taeller / naevner · pr, with bounds where the parts have them. */
const forhold = (taeller: Interval.Interval, naevner: Interval.Interval, pr: Rational.Rational): Interval.Interval => {
  const del = (a: Rational.Rational, b: Rational.Rational) => Rational.multiply(Rational.divide(a, b), pr)
  const mindst = naevner.hoejst === undefined ? Rational.zero : del(taeller.mindst, naevner.hoejst)
  return taeller.hoejst === undefined || Rational.isZero(naevner.mindst)
    ? Interval.atLeast(mindst)
    : Interval.between(mindst, del(taeller.hoejst, naevner.mindst))
}

/** All is known: there was nobody and nothing to measure. */
const intetAtMaale: Aflaesning = { ...mangler("naevnerNul"), fuldstaendighed: { kendt: 1, ialt: 1 } }

/** Why a share is open: the reason of the part that is, or the first of the two where both are. */
const uvisFordi = (taeller: Aflaest, naevner: Aflaest): Aarsag => {
  if (Interval.exact(naevner.vaerdi) !== undefined) return taeller.uvisFordi
  if (Interval.exact(taeller.vaerdi) !== undefined) return naevner.uvisFordi
  return foerste(taeller.uvisFordi, naevner.uvisFordi)
}

const andel = (kontekst: Kontekst, kriterium: string, indikator: Andel, sted: Sted): Aflaesning => {
  const taeller = aflaes(kontekst, kriterium, indikator.taeller, sted)
  const naevner: Aflaesning =
    indikator.naevner.slags === "fast"
      ? vaerdi(Interval.exactly(Rational.fromDecimal(indikator.naevner.vaerdi)))
      : aflaes(kontekst, kriterium, indikator.naevner, sted)
  if (taeller._tag === "Mangler" && naevner._tag === "Mangler") return mangler(foerste(taeller.aarsag, naevner.aarsag))
  if (naevner._tag === "Mangler") return naevner
  if (taeller._tag === "Mangler") return taeller
  if (naevner.vaerdi.hoejst !== undefined && Rational.isZero(naevner.vaerdi.hoejst)) return intetAtMaale
  const fuldstaendighed = {
    kendt: taeller.fuldstaendighed.kendt + naevner.fuldstaendighed.kendt,
    ialt: taeller.fuldstaendighed.ialt + naevner.fuldstaendighed.ialt
  }
  const broek = forhold(taeller.vaerdi, naevner.vaerdi, Rational.fromDecimal(indikator.pr))
  const dele = { taeller: taeller.vaerdi, naevner: naevner.vaerdi }
  return { ...vaerdi(broek, fuldstaendighed, uvisFordi(taeller, naevner)), dele }
}

/** A figure whose register was not kept is missing (manglerIndberetning), whatever the rows would add up to. */
export const aflaes = (kontekst: Kontekst, kriterium: string, indikator: Indikator, sted: Sted): Aflaesning => {
  if ("foertAf" in indikator && indikator.foertAf !== undefined) {
    const foering = kontekst.aflaes(noegleForRegister(indikator.foertAf), sted)
    if (foering._tag === "Mangler") return foering
  }
  switch (indikator.slags) {
    case "andel":
      return andel(kontekst, kriterium, indikator, sted)
    case "aendring":
      return mangler("kilderMangler")
    default:
      return kontekst.aflaes(noegleFor(indikator, kriterium), sted)
  }
}
