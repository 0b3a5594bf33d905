/** The flat model that every format writes: one row for each promise, area and projektår, or half of one. */
import type { Bagtal, Interval, Maaling, Maaltal, Rational, Vurdering } from "@delaftale/core"
import type { Celletekst } from "./celletekst.ts"
import type { Grundlag } from "./grundlag.ts"

/** How a point of doubt is read here. `besluttet`: by a decision; else as the agreement's data has it. */
export interface Laesning {
  readonly tvivl: string
  readonly fortolkning: string
  readonly besluttet: boolean
}

/** Another reading of one point, and the verdict that it gives instead. */
export interface AndenLaesning {
  readonly tvivl: string
  readonly fortolkning: string
  readonly status: Vurdering["status"]
}

/** What a share is worked out from. `taeller` is absent where it was left out at export. */
export interface Dele {
  readonly taeller?: Interval.Interval
  readonly naevner: Interval.Interval
}

/** The value that a target starts from, with its period and source. */
export interface Baseline {
  readonly vaerdi: Rational.Rational
  /** As it is written: "2015", a day, or the label of a survey. */
  readonly periode: string
  /** The year it is from, where `periode` says one. */
  readonly aar?: number
  readonly kilde: "aftalt" | "maalt" | "fastsat"
  readonly dele?: Dele
}

/** What can be left out of a row at export, so that a small number of persons is not told. */
export type Undertrykt = "vaerdi" | "naevner" | "maaltal" | "baseline" | "status"

/** Absent keys say "there is none". Numbers are exact, in the unit of the row; percent is written as 75. */
export interface Raekke {
  readonly kriterium: string
  readonly klasse: Vurdering["klasse"]
  /** The id of an area; "alle" for the roll-up over areas; absent where all areas are measured together. */
  readonly omraade?: string
  readonly projektaar: string
  /** Which half of the projektår, from 1, where it is due each half-year. */
  readonly halvaar?: number
  /** What the row is about, where that is not its projektår. */
  readonly periode?: NonNullable<Vurdering["periode"]>
  /** How it is measured, as it is read here: its unit, its good direction, its deadline, what is counted. */
  readonly maaling: Maaling
  /** What the figure is counted from; of a share, what it is a share of. */
  readonly grundlag: Grundlag
  /** Bounds where the number is known between bounds only. */
  readonly vaerdi?: Interval.Interval
  readonly dele?: Dele
  /** Of a mean or a change, the figures it is worked out from; absent in what has been through suppression. */
  readonly bag?: ReadonlyArray<Bagtal>
  readonly maaltal?: Maaltal.Maaltal
  /** Distance to the target; over 0 on the good side. */
  readonly margin?: Rational.Rational
  readonly baseline?: Baseline
  readonly status: Vurdering["status"]
  readonly aarsag?: NonNullable<Vurdering["aarsag"]>
  readonly fuldstaendighed: Vurdering["fuldstaendighed"]
  readonly endelig: boolean
  /** For what is due at the end; advisory. */
  readonly paaSporet?: boolean
  readonly laesninger: ReadonlyArray<Laesning>
  /** Other readings of one point that give another verdict: empty for "ens under alle fortolkninger". */
  readonly haengerPaa: ReadonlyArray<AndenLaesning>
  /** The cell as `status --format csv` prints it. */
  readonly tekst: Celletekst
  /** What was left out at export; empty in what has not been through it. */
  readonly undertrykt: ReadonlyArray<Undertrykt>
}
