/** From a demand as data to the target of a cell: the arithmetic of every path, exact. */
import * as Rational from "../ground/Rational.ts"
import type { Aarsag } from "../terms/Aarsag.ts"
import type { Forloeb, Krav } from "../terms/Krav.ts"
import type { Celle, Kontekst } from "./Kontekst.ts"
import type { Maaltal } from "./Maaltal.ts"
import { findes, foregaaende, type Referencevaerdi, referencevaerdi } from "./reference.ts"

/** A target, or why there is none; `undtaget` where the cell is exempt. */
export type Maalsaetning =
  | { readonly _tag: "Maaltal"; readonly maaltal: Maaltal }
  | { readonly _tag: "Mangler"; readonly aarsag: Aarsag }
  | { readonly _tag: "Undtaget"; readonly aarsag: "baselineNul" }

/** The demands that are one limit; the others are made of these. */
export type Graensekrav = Extract<
  Krav,
  { readonly slags: "Mindst" | "Hoejst" | "IkkeVaerreEnd" | "Forloeb" | "Forbedret" }
>

const maalsaetning = (god: Maaltal["side"], graense: Referencevaerdi): Maalsaetning =>
  findes(graense) ? { _tag: "Maaltal", maaltal: { side: god, graense } } : { _tag: "Mangler", aarsag: graense }

const satsFor = (forloeb: Forloeb, kontekst: Kontekst, celle: Celle): Rational.Rational => {
  if (forloeb.form !== "trin") return Rational.fromDecimal(forloeb.sats ?? "0")
  const aar = kontekst.delaftale.projektaar.map(({ id }) => id)
  const naaet = aar.slice(0, aar.indexOf(celle.projektaar.id) + 1)
  const trin = naaet.flatMap((id) => forloeb.trin?.find(({ projektaar }) => projektaar === id) ?? [])
  return Rational.fromDecimal(trin.at(-1)?.sats ?? "0")
}

/** The reference moved by the path's rate for the cell's year. */
const flyttet = (forloeb: Forloeb, fra: Rational.Rational, sats: Rational.Rational, n: number): Rational.Rational => {
  const gange = Rational.fromNumber(n)
  const lagtTil = (antal: Rational.Rational) => Rational.sum(fra, Rational.multiply(sats, antal))
  const faktor = (antal: Rational.Rational) => Rational.sum(Rational.one, Rational.multiply(sats, antal))
  const relativ = forloeb.enhed === "relativ"
  switch (forloeb.form) {
    case "lineaer":
      return relativ ? Rational.multiply(fra, faktor(gange)) : lagtTil(gange)
    case "sammensat":
      return relativ ? Rational.multiply(fra, Rational.power(faktor(Rational.one), n)) : lagtTil(gange)
    default:
      return relativ ? Rational.multiply(fra, faktor(Rational.one)) : lagtTil(Rational.one)
  }
}

const forloebsmaal = (forloeb: Forloeb, kontekst: Kontekst, celle: Celle, god: Maaltal["side"]): Maalsaetning => {
  const begyndelse = referencevaerdi(kontekst, celle, forloeb.fra)
  if (forloeb.nul === "undtaget" && findes(begyndelse) && Rational.isZero(begyndelse)) {
    return { _tag: "Undtaget", aarsag: "baselineNul" }
  }
  const nummer = kontekst.delaftale.projektaar.findIndex(({ id }) => id === celle.projektaar.id)
  const fra = forloeb.form === "foregaaende" && nummer > 0 ? foregaaende(kontekst, celle) : begyndelse
  if (!findes(fra)) return { _tag: "Mangler", aarsag: fra }
  const sats = satsFor(forloeb, kontekst, celle)
  return maalsaetning(god, flyttet(forloeb, fra, sats, nummer + (forloeb.foerste ?? 1)))
}

/** The good side of a limit; strictly, where the limit itself is not enough. */
const side = (retning: "op" | "ned", strengt = false): Maaltal["side"] =>
  retning === "op" ? (strengt ? "over" : "mindst") : strengt ? "under" : "hoejst"

export const maaltalFor = (kontekst: Kontekst, celle: Celle, krav: Graensekrav): Maalsaetning => {
  const { retning } = celle.maaling
  switch (krav.slags) {
    case "Mindst":
      return maalsaetning(side("op", krav.strengt), Rational.fromDecimal(krav.graense))
    case "Hoejst":
      return maalsaetning(side("ned", krav.strengt), Rational.fromDecimal(krav.graense))
    case "IkkeVaerreEnd":
      return maalsaetning(side(retning), referencevaerdi(kontekst, celle, krav.end))
    case "Forbedret":
      return maalsaetning(side(retning, true), referencevaerdi(kontekst, celle, krav.end))
    case "Forloeb":
      return forloebsmaal(krav, kontekst, celle, side(retning, krav.strengt))
  }
}
