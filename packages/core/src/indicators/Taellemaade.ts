/** One way of counting persons: how a registration is put down, and whether a person's entries make it count. */
import type { Registrering } from "../events/Registrering.ts"
import type { LocalDate } from "../ground/LocalDate.ts"
import type { Skriv, Sted } from "./Maaler.ts"

/** A question put to a registration. */
export type Test = (registrering: Registrering) => boolean

/** Puts an entry of the key down in the cells of a year, or of none where it is read across years. */
export type Ned = (nedslag: Nedslag, projektaar: string | undefined, post: string, skriv: Skriv) => void

/** A registration of a key on a day, at its place in the log. */
interface Nedslag {
  readonly registrering: Registrering
  readonly dato: LocalDate
  readonly noegle: string
  readonly position: number
}

/** Whether a person counts; `maaske`: it cannot be told yet. */
export type Udfald = "ja" | "nej" | "maaske" | "udenfor"

/** Whether a person counts, where all is known. */
export const jaEllerNej = (taelles: boolean): Udfald => (taelles ? "ja" : "nej")

export interface Taellemaade {
  readonly bidrag: (nedslag: Nedslag, skriv: Skriv) => void
  readonly aar: (sted: Sted) => string | undefined
  /** What the entries of one person in a cell come to; `udenfor`: nobody who could count. */
  readonly person: (poster: Iterable<string>, sted: Sted) => Udfald
  readonly gaelder: (post: string, sted: Sted) => boolean
}

/** A place in the log as text whose order is that of the log. */
export const plads = (position: number): string => String(position).padStart(15, "0")
