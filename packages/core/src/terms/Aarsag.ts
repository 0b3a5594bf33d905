/** Why a cell has no verdict of yes or no; the order is the order in which they are tried. */
import * as Schema from "effect/Schema"

export const aarsager = [
  /** The cell is exempt: its baseline is 0 and cannot be moved from. */
  "baselineNul",
  /** The cell is exempt by a recorded decision. */
  "undtagelseGivet",
  "periodeAaben",
  "opgoeresVedUdloeb",
  /** A deadline other than the end has not come. */
  "fristIkkeNaaet",
  "manglerIndberetning",
  "manglerBaseline",
  "manglerForegaaendeAar",
  "naevnerNul",
  "ufuldstaendigtAntal",
  "ikkeBedoemt",
  "kilderMangler",
  /** At export only: the number of persons is too small to show. */
  "undertrykt"
] as const

/** Why a verdict is what it is, where its status alone does not say it (*årsag*, reason). */
export const Aarsag = Schema.Literals(aarsager)
export type Aarsag = typeof Aarsag.Type

/** The one that is tried first. */
export const foerste = (a: Aarsag, b: Aarsag): Aarsag => (aarsager.indexOf(a) <= aarsager.indexOf(b) ? a : b)
