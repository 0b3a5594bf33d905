/** One cell through time: keeps what its explanation and its evidence were, and writes down what is new. */
import type { Forklaring, Vurdering } from "@delaftale/core"
import type { Sprog } from "../sprog.ts"
import type { omraadenavn } from "../tal/celletekst.ts"
import { forklaringslinjer, linjeskift } from "./forklaringslinjer.ts"
import type { Bevisskift, Linje, Linjeskift, Sidecelle } from "./Sidedata.ts"
import { iStraekninger } from "./straekninger.ts"
import type { Tabel } from "./Tabel.ts"

export interface Spor {
  readonly foer: (dag: number, forklaring: Forklaring) => void
  readonly celle: () => Sidecelle
}

export const spor = (
  { halvaar, klasse, kriterium, omraade, projektaar }: Vurdering,
  navn: ReturnType<typeof omraadenavn>,
  sprog: Sprog,
  tekster: Tabel<string>
): Spor => {
  const forklaring: Array<Linjeskift> = []
  const bevis: Array<Bevisskift> = []
  let linjer: ReadonlyArray<Linje> = []
  let positioner: ReadonlySet<number> = new Set()
  return {
    foer: (dag, ny) => {
      const nyeLinjer = forklaringslinjer(ny, sprog, tekster)
      const skift = linjeskift(dag, linjer, nyeLinjer)
      if (skift !== undefined) forklaring.push(skift)
      linjer = nyeLinjer
      const nu = new Set(ny.bevis.map(({ haendelse }) => haendelse.position))
      const til = [...nu].filter((en) => !positioner.has(en))
      const fra = [...positioner].filter((en) => !nu.has(en))
      if (til.length + fra.length > 0) bevis.push([dag, iStraekninger(til), iStraekninger(fra)])
      positioner = nu
    },
    celle: () => ({
      kriterium,
      klasse,
      omraade: omraade ?? "",
      omraadenavn: navn,
      projektaar,
      ...(halvaar === undefined ? {} : { halvaar }),
      forklaring,
      bevis
    })
  }
}
