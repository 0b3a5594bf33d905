/** What the page shows just now; every view is made of this and nothing else. */

import type { Checkpointsvar } from "../kontrol/holdCheckpoint.ts"
import type { Kaede } from "../kontrol/kaede.ts"
import type { Sammenholdt } from "../kontrol/sammenhold.ts"
import type { Sidedata } from "../Sidedata.ts"
import type { Sideord } from "./ord/dansk.ts"

/** The log that was looked through last: the one inside the page, or one that was handed in. */
interface Gennemset {
  readonly kilde: "siden" | "fil"
  readonly navn: string
  readonly svar: Sammenholdt | "igang" | "ulaest"
}

export interface Tilstand {
  readonly dag: number
  /** The date that was asked for, where it is not a day of the page. */
  readonly valgtDato?: string
  readonly celle?: number
  readonly gennemset?: Gennemset
  readonly checkpoint?: Checkpointsvar
}

/** What never changes while the page is open. */
export interface Side {
  readonly data: Sidedata
  readonly ord: Sideord
  readonly kaede: Kaede
  /** Takes what is new into the state and shows it. */
  readonly saet: (nyt: Partial<Tilstand>) => void
  readonly tilstand: () => Tilstand
}
