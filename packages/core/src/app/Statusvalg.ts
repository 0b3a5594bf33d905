/** What is asked for: which cut of the log, and which part of the table. */
import { earlier, type LocalDate } from "../ground/LocalDate.ts"
import type { Skaering } from "../indicators/asOf.ts"
import type { Delaftale } from "../terms/Delaftale.ts"

/** A day, itself counted, and a position of the log, where beyond it nothing counts. */
export interface Graense {
  readonly kendtPr: LocalDate
  readonly position?: number
}

/** What is cut, each by itself: to see what it was that changed an answer, one is moved at a time. */
export interface Snit {
  readonly fakta: Graense
  /** Late reports too. */
  readonly rettelser: Graense
  readonly fortolkninger: Graense
  /** Revisions of the agreement. */
  readonly versioner: Graense
  /** Exemptions, baselines, and that a year is closed. */
  readonly beslutninger: Graense
}

/** Nothing is cut: all that stands in the log counts, on whatever day it is known. */
const uendelig: Graense = { kendtPr: "9999-12-31" }
export const altid: Snit = {
  fakta: uendelig,
  rettelser: uendelig,
  fortolkninger: uendelig,
  versioner: uendelig,
  beslutninger: uendelig
}

/**
 * Which answer is wanted: seen from which day, known by when, up to which position (*statusvalg*, choice of status).
 */
export interface Statusvalg {
  /** Today: what is known without any other cut. */
  readonly idag: LocalDate
  /** As known on this day: facts, corrections, and which periods were over. */
  readonly kendtPr?: LocalDate
  /** Only the corrections known by this day. */
  readonly rettelserKendtPr?: LocalDate
  /** Seen from this day, whatever was known. */
  readonly setFra?: LocalDate
  /** Seen from the end of this projektår. */
  readonly setFraAar?: string
  /** As the log stood at this position. */
  readonly position?: number
  /** In place of the cut that `kendtPr` and `position` make of everything. */
  readonly snit?: Partial<Snit>
  readonly projektaar?: string
  readonly kriterium?: string
  /** Other readings too: those of the published tables, or all. Each is counted on its own, so it costs. */
  readonly fortolkninger?: "iTabel" | "alle"
}

/** The cuts of facts and corrections are independent (ruling 16); what is said of none is cut with all else. */
export const snitFor = ({ idag, kendtPr, position, rettelserKendtPr, snit }: Statusvalg): Snit => {
  const alt = { kendtPr: kendtPr ?? idag, ...(position === undefined ? {} : { position }) }
  const rettelser = { ...alt, kendtPr: rettelserKendtPr ?? alt.kendtPr }
  return { fakta: alt, fortolkninger: alt, versioner: alt, beslutninger: alt, rettelser, ...snit }
}

/** What the fold is told. */
export const skaeringFor = ({ fakta, rettelser }: Snit): Skaering => ({
  fakta: fakta.kendtPr,
  rettelser: rettelser.kendtPr,
  ...(fakta.position === undefined ? {} : { faktaTil: fakta.position }),
  ...(rettelser.position === undefined ? {} : { rettelserTil: rettelser.position })
})

/** The last position that may count for anything; undefined: the end of the log. */
export const sidstePosition = (snit: Snit): number | undefined => {
  const positioner = Object.values(snit).map(({ position }: Graense) => position ?? Number.POSITIVE_INFINITY)
  const sidste = Math.max(...positioner)
  return Number.isFinite(sidste) ? sidste : undefined
}

/** The day things are seen from; a finished agreement is seen from its last day. */
export const setFraFor = (
  { idag, kendtPr, setFra, setFraAar }: Statusvalg,
  { projektaar, til }: Delaftale
): LocalDate => {
  const aar = projektaar.find(({ id }) => id === setFraAar)
  return earlier(til, aar?.til ?? setFra ?? kendtPr ?? idag)
}
