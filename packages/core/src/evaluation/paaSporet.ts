/** Whether a promise that is due at the end is on track: advisory, and never a verdict. */
import { exact } from "../ground/Interval.ts"
import * as Rational from "../ground/Rational.ts"
import type { Aflaesning } from "../indicators/Maaler.ts"
import type { Celle, Kontekst } from "./Kontekst.ts"
import { holder, type Maaltal } from "./Maaltal.ts"
import { findes, referencevaerdi } from "./reference.ts"

/** Held against the straight line from the baseline (from 0 where there is none) to the target, at the end of the year. */
export const paaSporet = (
  kontekst: Kontekst,
  celle: Celle,
  aflaesning: Aflaesning,
  maaltal: Maaltal
): boolean | undefined => {
  const vaerdi = aflaesning._tag === "Vaerdi" ? exact(aflaesning.vaerdi) : undefined
  if (vaerdi === undefined) return undefined
  const { krav } = celle.maaling
  const fra = krav.slags === "Forloeb" ? referencevaerdi(kontekst, celle, krav.fra) : Rational.zero
  if (!findes(fra)) return undefined
  const { projektaar } = kontekst.delaftale
  const naaet = projektaar.findIndex(({ id }) => id === celle.projektaar.id) + 1
  const andel = Rational.divide(Rational.fromNumber(naaet), Rational.fromNumber(projektaar.length))
  const vej = Rational.multiply(Rational.subtract(maaltal.graense, fra), andel)
  return holder({ ...maaltal, graense: Rational.sum(fra, vej) }, vaerdi)
}
