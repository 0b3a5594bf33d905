/** One way of counting persons: how a registration is put down, and how many keys the entries of a cell hold. */
import type { Registrering } from "../events/Registrering.ts"
import type { LocalDate } from "../ground/LocalDate.ts"
import type { Aarsag } from "../terms/Aarsag.ts"
import type { Fuldstaendighed, Skriv, Sted } from "./Maaler.ts"

/** A question put to a registration. */
export type Test = (registrering: Registrering) => boolean

/** Puts an entry down in the cells of a year, or of none where it is read across years. */
export type Ned = (registrering: Registrering, projektaar: string | undefined, post: string, skriv: Skriv) => void

/** A registration of a key on a day, at its place in the log. */
interface Nedslag {
  readonly registrering: Registrering
  readonly dato: LocalDate
  readonly noegle: string
  readonly position: number
}

/** How many keys: between `mindst` and `hoejst`, where some cannot be told yet. */
export interface Antal {
  readonly mindst: number
  readonly hoejst: number
  readonly uvisFordi?: Aarsag
  readonly fuldstaendighed?: Fuldstaendighed
}

export const praecis = (antal: number): Antal => ({ mindst: antal, hoejst: antal })

export interface Taellemaade {
  readonly bidrag: (nedslag: Nedslag, skriv: Skriv) => void
  readonly aar: (sted: Sted) => string | undefined
  readonly tael: (poster: Iterable<string>, sted: Sted) => Antal
  readonly gaelder: (post: string, sted: Sted) => boolean
}

/** A place in the log as text whose order is that of the log. */
export const plads = (position: number): string => String(position).padStart(15, "0")
