/** What the evaluation is given: the agreement, the day it is seen from, and readings; never an event. */
import type { LocalDate } from "../ground/LocalDate.ts"
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

/** One cell of the table: a promise, measured one way, for an area (or all together) in a year. */
export interface Celle {
  readonly kriterium: string
  readonly maaling: Maaling
  readonly omraade?: string
  readonly projektaar: Projektaar
}

export const stedFor = ({ omraade, projektaar }: Pick<Celle, "omraade" | "projektaar">, setFra: LocalDate): Sted => ({
  ...(omraade === undefined ? {} : { omraade }),
  projektaar: projektaar.id,
  periode: projektaar,
  setFra
})
