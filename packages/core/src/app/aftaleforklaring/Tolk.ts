/** What the interpreters of a way of measuring are given: the agreement, and the words of a language. */
import { dansk, type Ordbog } from "../../evaluation/ord/dansk.ts"
import { engelsk } from "../../evaluation/ord/engelsk.ts"
import { type LocalDate, toDanish } from "../../ground/LocalDate.ts"
import type { Delaftale } from "../../terms/Delaftale.ts"
import { type Aftaleord, danskeAftaleord } from "./dansk.ts"
import { engelskeAftaleord } from "./engelsk.ts"

export interface Tolk {
  readonly aftale: Delaftale
  /** The words of explanations, that indicators are described in. */
  readonly ord: Ordbog
  readonly aftaleord: Aftaleord
  readonly dag: (dag: LocalDate) => string
}

export type Forklaringssprog = "da" | "en"

export const tolkFor = (aftale: Delaftale, sprog: Forklaringssprog): Tolk =>
  sprog === "da"
    ? { aftale, ord: dansk, aftaleord: danskeAftaleord, dag: toDanish }
    : { aftale, ord: engelsk, aftaleord: engelskeAftaleord, dag: (dag) => dag }
