/** What one log comes to among many: where its agreement stands, or why that cannot be said. */
import type { Besked } from "../Besked.ts"
import type { Taelling } from "../taelling.ts"

export type Lograekke = Vurderet | Uvurderet

export interface Vurderet {
  readonly _tag: "Vurderet"
  readonly log: string
  readonly delaftale: string
  readonly titel: string
  readonly helhedsplan: string
  readonly datagrundlag: "faktisk" | "konstrueret"
  /** The first and the last day of the agreement. */
  readonly fra: string
  readonly til: string
  readonly setFra: string
  readonly haendelser: number
  readonly position: number
  readonly segl: string
  readonly kriterier: Taelling
  readonly forpligtelser: Taelling
  readonly foreloebige: number
}

export interface Uvurderet {
  readonly _tag: "Uvurderet"
  readonly log: string
  readonly besked: Besked
}
