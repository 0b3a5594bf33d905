/** Whether a promise that is due at the end is on track: advisory, and never a verdict. */
import { exact } from "../ground/Interval.ts"
import { split } from "../ground/Period.ts"
import * as Rational from "../ground/Rational.ts"
import type { Aflaesning } from "../indicators/Maaler.ts"
import type { Celle, Kontekst } from "./Kontekst.ts"
import { holder, type Maaltal } from "./Maaltal.ts"
import { baselineFor, findes, type Referencevaerdi, referencevaerdi } from "./reference.ts"

/** Where the line to the target begins: the demand's own reference, an agreed baseline, or 0 for changes and what is gathered up. */
const begyndelse = (kontekst: Kontekst, celle: Celle): Referencevaerdi => {
  const { indikator, krav, retning } = celle.maaling
  if (indikator.slags === "aendring") return Rational.zero
  if (krav.slags === "Forloeb") return referencevaerdi(kontekst, celle, krav.fra)
  if (krav.slags === "IkkeVaerreEnd" || krav.slags === "Forbedret") return referencevaerdi(kontekst, celle, krav.end)
  const baseline = baselineFor(celle)
  if (baseline !== undefined) return Rational.fromDecimal(baseline.vaerdi)
  return retning === "op" ? Rational.zero : "manglerBaseline"
}

/** A path of its own has a target for each year; all else is held against the straight line to its end, month by month. */
const aaretsMaal = (kontekst: Kontekst, celle: Celle, { graense }: Maaltal): Referencevaerdi => {
  const { krav } = celle.maaling
  if (krav.slags === "Forloeb" && krav.form !== "fast") return graense
  const fra = begyndelse(kontekst, celle)
  if (!findes(fra)) return fra
  const { fra: begyndt, til } = kontekst.delaftale
  const maaneder = (sidste: string) => Rational.fromNumber(split({ fra: begyndt, til: sidste }, 1).length)
  const andel = Rational.divide(maaneder(celle.projektaar.til), maaneder(til))
  return Rational.sum(fra, Rational.multiply(Rational.subtract(graense, fra), andel))
}

/** `undefined` where there is no exact figure, or nothing to draw a line from. */
export const paaSporet = (
  kontekst: Kontekst,
  celle: Celle,
  aflaesning: Aflaesning,
  maaltal: Maaltal
): boolean | undefined => {
  const vaerdi = aflaesning._tag === "Vaerdi" ? exact(aflaesning.vaerdi) : undefined
  const graense = aaretsMaal(kontekst, celle, maaltal)
  return vaerdi === undefined || !findes(graense) ? undefined : holder({ ...maaltal, graense }, vaerdi)
}
