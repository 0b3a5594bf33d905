/** A figure of any indicator at a place: the simple ones as the fold gives them, the others worked out from their parts. */
import * as Interval from "../ground/Interval.ts"
import * as Rational from "../ground/Rational.ts"
import { noegleFor, noegleForRegister } from "../indicators/catalog.ts"
import { type Aflaesning, mangler, type Sted, vaerdi } from "../indicators/Maaler.ts"
import type { Gennemsnit } from "../terms/Gennemsnit.ts"
import type { Andel, Indikator } from "../terms/Indikator.ts"
import { andelAf, middelAf } from "./intervaltal.ts"
import type { Kontekst } from "./Kontekst.ts"

/** Everything but a change, which hangs on a cell and its baselines. */
export type Tal = Exclude<Indikator, { readonly slags: "aendring" }>

export const erTal = (indikator: Indikator): indikator is Tal => indikator.slags !== "aendring"

const andel = (kontekst: Kontekst, kriterium: string, indikator: Andel, sted: Sted): Aflaesning => {
  const del = (den: Indikator): Aflaesning =>
    erTal(den) ? aflaes(kontekst, kriterium, den, sted) : mangler("kilderMangler")
  const naevner: Aflaesning =
    indikator.naevner.slags === "fast"
      ? vaerdi(Interval.exactly(Rational.fromDecimal(indikator.naevner.vaerdi)))
      : del(indikator.naevner)
  return andelAf(del(indikator.taeller), naevner, Rational.fromDecimal(indikator.pr))
}

/** The same place in the year and the years before it; `undefined` where the agreement has not so many. */
const aarenesSteder = ({ delaftale }: Kontekst, sted: Sted, { aar }: Gennemsnit): ReadonlyArray<Sted> | undefined => {
  const nummer = delaftale.projektaar.findIndex(({ id }) => id === sted.projektaar)
  if (nummer + 1 < aar) return undefined
  const aarene = delaftale.projektaar.slice(nummer + 1 - aar, nummer + 1)
  return aarene.map((et) => ({ ...sted, projektaar: et.id, periode: et }))
}

/** The years that a figure is of: of a mean all of them, else the one place; `undefined` where there are too few. */
export const stederBag = (kontekst: Kontekst, indikator: Tal, sted: Sted): ReadonlyArray<Sted> | undefined => {
  const gennemsnit = "gennemsnit" in indikator ? indikator.gennemsnit : undefined
  return gennemsnit === undefined ? [sted] : aarenesSteder(kontekst, sted, gennemsnit)
}

/** The figure of the one place, whatever mean it is a part of. */
export const iAaret = (kontekst: Kontekst, kriterium: string, indikator: Tal, sted: Sted): Aflaesning => {
  if ("foertAf" in indikator && indikator.foertAf !== undefined) {
    const { foertI = sted.periode } = sted
    const foering = kontekst.aflaes(noegleForRegister(indikator.foertAf), { ...sted, periode: foertI })
    if (foering._tag === "Mangler") return foering
  }
  return indikator.slags === "andel"
    ? andel(kontekst, kriterium, indikator, sted)
    : kontekst.aflaes(noegleFor(indikator, kriterium, sted.inddeling), sted)
}

/**
 * A figure whose register was not kept is missing (manglerIndberetning), whatever the rows would add up to. A mean of
 * years needs every one of them; where the agreement has not so many yet, nobody owes any but the year's own.
 */
export const aflaes = (kontekst: Kontekst, kriterium: string, indikator: Tal, sted: Sted): Aflaesning => {
  if (!("gennemsnit" in indikator) || indikator.gennemsnit === undefined) {
    return iAaret(kontekst, kriterium, indikator, sted)
  }
  const steder = stederBag(kontekst, indikator, sted)
  if (steder === undefined) {
    const { fuldstaendighed } = iAaret(kontekst, kriterium, indikator, sted)
    return { ...mangler("manglerForegaaendeAar"), fuldstaendighed }
  }
  return middelAf(steder.map((et) => iAaret(kontekst, kriterium, indikator, et)))
}
