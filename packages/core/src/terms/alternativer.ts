/** Every reading of every promise, each as the measuring it leads to: one point of doubt changed, the rest as they hold. */
import * as Result from "effect/Result"
import type { Delaftale } from "./Delaftale.ts"
import { ingenValg, laesMed, maalingVed, type Valg } from "./laesning.ts"
import type { Maaling } from "./Maaling.ts"

export interface Alternativ {
  readonly kriterium: string
  readonly klasse: "kriterium" | "forpligtelse"
  readonly tvivl: string
  readonly fortolkning: string
  /** The reading that holds. */
  readonly gaeldende: boolean
  /** Somebody has decided which reading of this point holds. */
  readonly besluttet: boolean
  /** Whether the published tables of readings hold it. */
  readonly iTabel: boolean
  readonly maaling: Maaling
}

const loefter = ({ forpligtelser, kriterier }: Delaftale) => [
  ...kriterier.map((kriterium) => ({ ...kriterium, klasse: "kriterium" as const })),
  ...forpligtelser.map((forpligtelse) => ({ ...forpligtelse, klasse: "forpligtelse" as const }))
]

/** `valgteFor` a promise: the readings that were decided on. What cannot be read together with them is no alternative. */
export const alternativer = (
  delaftale: Delaftale,
  valgteFor: (loefte: string) => Valg = () => ingenValg
): ReadonlyArray<Alternativ> => {
  const alle: Array<Alternativ> = []
  for (const { id: kriterium, klasse, maaling, tvivl = [] } of loefter(delaftale)) {
    if (maaling === undefined) continue
    const { valg: valgte } = laesMed(maaling, tvivl, valgteFor(kriterium))
    for (const { fortolkninger, gaeldende, id: punkt } of tvivl) {
      for (const { iTabel, id: fortolkning } of fortolkninger) {
        const laest = maalingVed(maaling, tvivl, new Map([...valgte, [punkt, fortolkning]]))
        if (Result.isFailure(laest)) continue
        const holder = fortolkning === (valgte.get(punkt) ?? gaeldende)
        const besluttet = valgte.has(punkt)
        const navn = { kriterium, klasse, tvivl: punkt, fortolkning }
        alle.push({ ...navn, gaeldende: holder, besluttet, iTabel, maaling: laest.success })
      }
    }
  }
  return alle
}
