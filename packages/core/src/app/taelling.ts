/** Events counted as they come, under cuts: what the agreement has become, and every figure that its promises need. */
import { type Aftaletilstand, ingenAftale } from "../decisions/Aftaletilstand.ts"
import type { DelaftaleEvent } from "../events/DelaftaleEvent.ts"
import type { LocalDate } from "../ground/LocalDate.ts"
import type { Recorded } from "../ground/Recorded.ts"
import { asOf, kendtDage } from "../indicators/asOf.ts"
import { type Aarsgruppe, taelI } from "./Aarsgruppe.ts"
import { aftaleSom } from "./aftaleSom.ts"
import { type Snit, skaeringFor } from "./Statusvalg.ts"

type Haendelse = Recorded<DelaftaleEvent>

/** What has been counted besides the figures. */
export interface Bogfoert {
  /** The events that made the agreement what it is, in log order. */
  readonly aftalens: ReadonlyArray<Haendelse>
  readonly antal: number
  /** The latest day on which something was known, whether it was counted or cut off. */
  readonly senest: LocalDate
}

export interface Taelling {
  readonly grupper: ReadonlyArray<Aarsgruppe>
  /** In log order, from where `bogfoert` ends. */
  readonly tag: (haendelser: ReadonlyArray<Haendelse>) => void
  readonly aftale: () => Aftaletilstand
  readonly bogfoert: () => Bogfoert
}

const intet: Bogfoert = { aftalens: [], antal: 0, senest: "" }

/** `foer` is what the groups hold already. */
export const taelling = (grupper: ReadonlyArray<Aarsgruppe>, snit: Snit, foer: Bogfoert = intet): Taelling => {
  const frem = aftaleSom(snit)
  const tael = asOf(skaeringFor(snit), taelI(grupper))
  const kendtDag = kendtDage()
  const aftalens = [...foer.aftalens]
  let aftale = aftalens.reduce(frem, ingenAftale)
  let { antal, senest } = foer
  return {
    grupper,
    tag: (haendelser) => {
      for (const haendelse of haendelser) {
        const naeste = frem(aftale, haendelse)
        if (naeste !== aftale) aftalens.push(haendelse)
        aftale = naeste
        tael(haendelse)
        const dag = kendtDag(haendelse)
        if (dag > senest) senest = dag
      }
      antal += haendelser.length
    },
    aftale: () => aftale,
    bogfoert: () => ({ aftalens, antal, senest })
  }
}
