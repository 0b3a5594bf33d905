/** The verdicts under other readings of the words, beside those that hold: whether an answer hangs on a reading. */
import type { Alternativ } from "../terms/alternativer.ts"
import type { Projektaar } from "../terms/Projektaar.ts"
import type { Kontekst } from "./Kontekst.ts"
import type { Vurdering } from "./Vurdering.ts"
import { vurderLoefte } from "./vurderAlle.ts"

/** A cell under one reading. `afviger`: its status is another than under the readings that hold. */
export interface AlternativVurdering {
  readonly tvivl: string
  readonly fortolkning: string
  readonly gaeldende: boolean
  readonly iTabel: boolean
  readonly afviger: boolean
  readonly vurdering: Vurdering
}

/** A reading may measure all areas together where the other does it one by one: then "alle" is what corresponds. */
const modsvarende = (
  { halvaar, kriterium, omraade, projektaar }: Vurdering,
  gaeldende: ReadonlyArray<Vurdering>
): Vurdering | undefined => {
  const samme = gaeldende.filter(
    (en) => en.kriterium === kriterium && en.projektaar === projektaar && en.halvaar === halvaar
  )
  return (
    samme.find((en) => en.omraade === omraade) ??
    samme.find((en) => en.omraade === (omraade === undefined ? "alle" : undefined))
  )
}

export const fortolk = (
  kontekst: Kontekst,
  gaeldende: ReadonlyArray<Vurdering>,
  alternativer: ReadonlyArray<Alternativ>,
  aarene?: ReadonlyArray<Projektaar>
): ReadonlyArray<AlternativVurdering> =>
  alternativer.flatMap((alternativ) =>
    vurderLoefte(kontekst, alternativ, aarene).map((vurdering) => {
      const anden = modsvarende(vurdering, gaeldende)
      const { fortolkning, gaeldende: holder, iTabel, tvivl } = alternativ
      const afviger = anden !== undefined && anden.status !== vurdering.status
      return { tvivl, fortolkning, gaeldende: holder, iTabel, afviger, vurdering }
    })
  )

/** "Ens under alle fortolkninger": no single change of reading gives this cell another status. */
export const ensUnderAlle = (vurdering: Vurdering, alternative: ReadonlyArray<AlternativVurdering>): boolean =>
  alternative.every(
    ({ vurdering: anden }) => modsvarende(anden, [vurdering]) === undefined || anden.status === vurdering.status
  )
