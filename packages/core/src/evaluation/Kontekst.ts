/** What the evaluation is given: the agreement, the day it is seen from, and readings; never an event. */
import type { LocalDate } from "../ground/LocalDate.ts"
import type { Period } from "../ground/Period.ts"
import type { Udsnit } from "../indicators/Inddeling.ts"
import type { Aflaesning, Sted } from "../indicators/Maaler.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import type { Maaling } from "../terms/Maaling.ts"
import type { Projektaar } from "../terms/Projektaar.ts"
import type { Beslutninger } from "./Beslutninger.ts"

export interface Kontekst {
  readonly delaftale: Delaftale
  /** The day from which periods are over or open; never later than the agreement's last day. */
  readonly setFra: LocalDate
  /** A simple indicator, or a register, read at a place, by its name in the fold. */
  readonly aflaes: (noegle: string, sted: Sted) => Aflaesning
  /** How another criterion of the agreement is measured, for targets that refer to its figure. */
  readonly maalingAf: (kriterium: string) => Maaling | undefined
  readonly beslutninger: Beslutninger
}

/** One cell of the table: a promise, measured one way, for an area (or all together) in a year or a span of its own. */
export interface Celle {
  readonly kriterium: string
  readonly maaling: Maaling
  readonly omraade?: string
  readonly projektaar: Projektaar
  /** The half-year, or the time up to a day, where the cell is not a whole year. */
  readonly udsnit?: Udsnit
  /** The span within the cell that a demand is put to at the moment. */
  readonly del?: Udsnit
}

/** What the cell is about, from its first day to its last. */
export const periodeFor = ({ projektaar, udsnit }: Pick<Celle, "projektaar" | "udsnit">): Period =>
  udsnit?.periode ?? { fra: projektaar.fra, til: projektaar.til }

/** The whole year of a cell, whatever part of it the cell is. */
export const aarsted = ({ omraade, projektaar }: Pick<Celle, "omraade" | "projektaar">, setFra: LocalDate): Sted => ({
  ...(omraade === undefined ? {} : { omraade }),
  projektaar: projektaar.id,
  periode: projektaar,
  setFra
})

type Sat = Pick<Celle, "omraade" | "projektaar" | "udsnit" | "del">

/** A register is kept for the cell as a whole: a quarter without a row in it is a quarter in which nothing happened. */
export const stedFor = (celle: Sat, setFra: LocalDate): Sted => {
  const aaret = aarsted(celle, setFra)
  const { del, udsnit } = celle
  const laest = del ?? udsnit
  if (laest === undefined) return aaret
  const foert = del === undefined ? {} : { foertI: periodeFor(celle) }
  return { ...aaret, projektaar: laest.id, periode: laest.periode, inddeling: laest.inddeling, ...foert }
}
