/** The shape of a reading: what a registration adds to a summary, and what a summary says about a cell. */

import type { Registrering, Registreringstype } from "../events/Registrering.ts"
import type { Interval } from "../ground/Interval.ts"
import type { LocalDate } from "../ground/LocalDate.ts"
import type { Period } from "../ground/Period.ts"
import type { Aarsag } from "../terms/Aarsag.ts"
import type { ZSaet } from "./ZSaet.ts"

/** Where and when a figure is read. */
export interface Sted {
  /** One area; absent where all are read together. */
  readonly omraade?: string
  /** The projektår, by name; absent for a baseline read on a day before the agreement. */
  readonly projektaar?: string
  readonly periode: Period
  /** The day from which things are seen: never later than the agreement's last day. */
  readonly setFra: LocalDate
  /** The division whose span is read (see Inddeling); absent where a whole year is. */
  readonly inddeling?: string
  /** The period in which a register has to be kept for the figure to count; absent where it is `periode`. */
  readonly foertI?: Period
  /** A survey by its label, where a measured baseline names one. */
  readonly undersoegelse?: string
}

/** How much of what the figure rests on is known: arrangements with a count, areas that reported. */
export interface Fuldstaendighed {
  readonly kendt: number
  readonly ialt: number
}

/** What a share is worked out from; `naevner` is all that `taeller` is a share of. */
export interface Dele {
  readonly taeller: Interval
  readonly naevner: Interval
}

/** What a summary says: a value (perhaps only bounds, with the reason why), or why there is none. */
export type Aflaesning =
  | {
      readonly _tag: "Vaerdi"
      readonly vaerdi: Interval
      readonly uvisFordi: Aarsag
      readonly fuldstaendighed: Fuldstaendighed
      readonly dele?: Dele
    }
  | { readonly _tag: "Mangler"; readonly aarsag: Aarsag; readonly fuldstaendighed: Fuldstaendighed }

export type Aflaest = Extract<Aflaesning, { readonly _tag: "Vaerdi" }>

/** Writes one entry of the summary, with whose it is where that matters; the fold gives it the weight. */
export type Skriv = (celle: string, post: string, noegle?: string) => void

/** A reading that goes on: it is told whose entries came or went, and works out only what they touch. */
export interface Loebende {
  readonly skrevet: (celle: string, noegle: string) => void
  /** The same answer as `laes` of its reading. `summe` is always the same one, grown. */
  readonly laes: (summe: ZSaet, sted: Sted) => Aflaesning
}

/** Law: the summary of a log is the sum of the summaries of its parts, whatever the cut (see ZSaet). */
export interface Maaler {
  readonly registreringer: ReadonlyArray<Registreringstype>
  readonly bidrag: (registrering: Registrering, position: number, skriv: Skriv) => void
  readonly laes: (summe: ZSaet, sted: Sted) => Aflaesning
  /** For a log that is read again for each new event; left out where `laes` takes no longer for a long log. */
  readonly loebende?: () => Loebende
  /** Whether an entry is part of what is read at the place: the evidence. */
  readonly gaelder: (celle: string, post: string, sted: Sted) => boolean
  /** That it also hangs on the day from which things are seen. */
  readonly medDagen?: boolean
}

const alt: Fuldstaendighed = { kendt: 1, ialt: 1 }

export const vaerdi = (
  interval: Interval,
  fuldstaendighed: Fuldstaendighed = alt,
  uvisFordi: Aarsag = "ufuldstaendigtAntal"
): Aflaest => ({ _tag: "Vaerdi", vaerdi: interval, uvisFordi, fuldstaendighed })

export const mangler = (aarsag: Aarsag, ialt = 1): Aflaesning => ({
  _tag: "Mangler",
  aarsag,
  fuldstaendighed: { kendt: 0, ialt }
})
