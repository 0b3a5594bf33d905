/** The verdict of one cell, with everything it rests on. */
import type { Interval } from "../ground/Interval.ts"
import type { Period } from "../ground/Period.ts"
import type { Rational } from "../ground/Rational.ts"
import type { Dele, Fuldstaendighed } from "../indicators/Maaler.ts"
import type { Aarsag } from "../terms/Aarsag.ts"
import type { Maaltal } from "./Maaltal.ts"

export type Status = "opfyldt" | "ikkeOpfyldt" | "kanIkkeVurderes" | "undtaget"

/** The verdict of one cell: promise, area and year, with value, target, status and reason (*vurdering*, assessment). */
export interface Vurdering {
  readonly kriterium: string
  /** Criterion or practice commitment: two classes that are never mixed. */
  readonly klasse: "kriterium" | "forpligtelse"
  /** The id of an area; "alle" for the roll-up over areas; absent where all areas are measured together. */
  readonly omraade?: string
  readonly projektaar: string
  /** Which half of the projektår, from 1, for what is due every half-year; absent for a whole year. */
  readonly halvaar?: number
  /** What the cell is about, where that is not its projektår: a half of it, or the time up to a day in it. */
  readonly periode?: Period
  readonly status: Status
  /** Always there for kanIkkeVurderes and undtaget, never for the others. */
  readonly aarsag?: Aarsag
  /** Absent while the period is open and where nothing was reported. In the unit of the measuring, percent as 75. */
  readonly vaerdi?: Interval
  /** For a share: what it is worked out from, where it has a value. */
  readonly dele?: Dele
  readonly maaltal?: Maaltal
  /** Distance to the target, over 0 on the good side; only of a demand that is one limit, where value and target are exact. */
  readonly margin?: Rational
  /** What is known of what the figure rests on. */
  readonly fuldstaendighed: Fuldstaendighed
  /** The year is closed and nothing is missing; else the verdict is provisional (foreløbig). */
  readonly endelig: boolean
  /** For what is due at the end: whether the figure follows a straight line to the target. Advisory (vejledende). */
  readonly paaSporet?: boolean
}
