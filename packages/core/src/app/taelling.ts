/** Events counted as they come, under cuts: what the agreement has become, and every figure that its promises need. */
import { type Aftaletilstand, ingenAftale } from "../decisions/Aftaletilstand.ts"
import type { LocalDate } from "../ground/LocalDate.ts"
import { asOf, kendtDage } from "../indicators/asOf.ts"
import { type Aarsgruppe, taelI } from "./Aarsgruppe.ts"
import { aftaleSom } from "./aftaleSom.ts"
import type { Bundt } from "./haendelser.ts"
import { type Snit, skaeringFor } from "./Statusvalg.ts"

export interface Taelling {
  readonly grupper: ReadonlyArray<Aarsgruppe>
  /** In log order, from the first. */
  readonly tag: (haendelser: Bundt["haendelser"]) => void
  readonly aftale: () => Aftaletilstand
  readonly antal: () => number
  /** The latest day on which something of it was known, whether it was counted or cut off. */
  readonly senest: () => LocalDate
}

export const taelling = (grupper: ReadonlyArray<Aarsgruppe>, snit: Snit): Taelling => {
  const frem = aftaleSom(snit)
  const tael = asOf(skaeringFor(snit), taelI(grupper))
  let aftale = ingenAftale
  const kendtDag = kendtDage()
  let antal = 0
  let senest = ""
  return {
    grupper,
    tag: (haendelser) => {
      for (const haendelse of haendelser) {
        aftale = frem(aftale, haendelse)
        tael(haendelse)
        const dag = kendtDag(haendelse)
        if (dag > senest) senest = dag
      }
      antal += haendelser.length
    },
    aftale: () => aftale,
    antal: () => antal,
    senest: () => senest
  }
}
