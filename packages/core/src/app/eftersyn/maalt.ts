/** Every way in which the promises of an agreement are measured, with its place in the file: as it stands, as each reading has it. */
import * as Result from "effect/Result"
import type { Delaftale } from "../../terms/Delaftale.ts"
import type { Tvivl } from "../../terms/Fortolkning.ts"
import { maalingVed } from "../../terms/laesning.ts"
import type { Maaling } from "../../terms/Maaling.ts"
import type { Forpligtelse, Succeskriterium } from "../../terms/Succeskriterium.ts"

export interface Maalt {
  readonly loefte: string
  readonly maaling: Maaling
  /** Where the measuring stands; of a reading, the reading. */
  readonly sti: string
  /** Where its demand stands: of a reading, the reading again. */
  readonly kravsti: string
  /** It is measured so under another reading than the one the file holds. */
  readonly laesning: boolean
  /** Followed up beside the table. */
  readonly vedSidenAf: boolean
}

export interface Loeftested {
  readonly loefte: Succeskriterium | Forpligtelse
  readonly sti: string
}

export const loefterne = ({ forpligtelser, kriterier }: Delaftale): ReadonlyArray<Loeftested> => [
  ...kriterier.map((loefte, nummer) => ({ loefte, sti: `kriterier[${nummer}]` })),
  ...forpligtelser.map((loefte, nummer) => ({ loefte, sti: `forpligtelser[${nummer}]` }))
]

/** The readings beside the one that the file holds, each alone. */
const andreLaesninger = (sti: string, loefte: string, maaling: Maaling, tvivl: ReadonlyArray<Tvivl>) =>
  tvivl.flatMap(({ fortolkninger, gaeldende, id }, nummer) =>
    fortolkninger.flatMap((fortolkning, hvilken): ReadonlyArray<Maalt> => {
      if (fortolkning.id === gaeldende) return []
      const laest = maalingVed(maaling, tvivl, new Map([[id, fortolkning.id]]))
      const her = `${sti}.tvivl[${nummer}].fortolkninger[${hvilken}]`
      return Result.isFailure(laest)
        ? []
        : [{ loefte, maaling: laest.success, sti: her, kravsti: her, laesning: true, vedSidenAf: false }]
    })
  )

const staaende = (sti: string, loefte: string, maaling: Maaling, vedSidenAf = false): Maalt => ({
  loefte,
  maaling,
  sti,
  kravsti: `${sti}.krav`,
  laesning: false,
  vedSidenAf
})

export const maalte = (aftale: Delaftale): ReadonlyArray<Maalt> =>
  loefterne(aftale).flatMap(({ loefte, sti }) => {
    const { id, maaling, tvivl = [] } = loefte
    const fulgt = "foelgesVed" in loefte ? loefte.foelgesVed?.maaling : undefined
    return [
      ...(maaling === undefined ? [] : [staaende(`${sti}.maaling`, id, maaling)]),
      ...(maaling === undefined ? [] : andreLaesninger(sti, id, maaling, tvivl)),
      ...(fulgt === undefined ? [] : [staaende(`${sti}.foelgesVed.maaling`, id, fulgt, true)])
    ]
  })
