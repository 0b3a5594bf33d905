/** What the value of a cell is held against: a limit and the side of it that is good. */
import type * as Interval from "../ground/Interval.ts"
import * as Rational from "../ground/Rational.ts"
import type { Aarsag } from "../terms/Aarsag.ts"
import { type Afgoerelse, kanIkkeVurderes } from "./Opfyldelse.ts"

/** `over` and `under` are strict: the same is not an improvement. */
export interface Maaltal {
  readonly side: "mindst" | "hoejst" | "over" | "under"
  readonly graense: Rational.Rational
}

/** Whether one exact value is on the good side. */
export const holder = ({ graense, side }: Maaltal, vaerdi: Rational.Rational): boolean => {
  const forskel = Rational.order.compare(vaerdi, graense)
  switch (side) {
    case "mindst":
      return forskel >= 0
    case "hoejst":
      return forskel <= 0
    case "over":
      return forskel > 0
    case "under":
      return forskel < 0
  }
}

/** A bound decides alone where the whole interval lies on one side; `uvisFordi` says why where it does not. */
export const afgoer = (maaltal: Maaltal, { hoejst, mindst }: Interval.Interval, uvisFordi: Aarsag): Afgoerelse => {
  const opad = maaltal.side === "mindst" || maaltal.side === "over"
  const [daarligst, bedst] = opad ? [mindst, hoejst] : [hoejst, mindst]
  if (daarligst !== undefined && holder(maaltal, daarligst)) return { opfyldelse: "opfyldt" }
  if (bedst !== undefined && !holder(maaltal, bedst)) return { opfyldelse: "ikkeOpfyldt" }
  return kanIkkeVurderes(uvisFordi)
}

/** How far the value lies on the good side; below 0 it is short of the target. In the unit of the value. */
export const margin = ({ graense, side }: Maaltal, vaerdi: Rational.Rational): Rational.Rational =>
  side === "mindst" || side === "over" ? Rational.subtract(vaerdi, graense) : Rational.subtract(graense, vaerdi)

/** "40", "26,264", ">78". */
export const toDanish = ({ graense, side }: Maaltal): string =>
  `${side === "over" ? ">" : side === "under" ? "<" : ""}${Rational.toDanish(graense)}`
