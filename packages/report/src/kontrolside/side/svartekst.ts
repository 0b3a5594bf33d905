/** What a cell says, in words. */
import type { Aarsag } from "@delaftale/core"
import { aarsagsord } from "../../ord/aarsager.ts"
import { cirka } from "../../ord/cirka.ts"
import { talPaa } from "../../sprog.ts"
import { halvaarsord, tiden } from "../../tal/celletekst.ts"
import type { Sidecelle, Svar } from "../Sidedata.ts"
import type { Side } from "./Tilstand.ts"

export const svaret = (side: Side, nummer: number | null | undefined): Svar | undefined =>
  nummer === null || nummer === undefined ? undefined : side.data.svar[nummer]

export const kortTal = ({ data }: Side, tal: string): string => talPaa(data.sprog, cirka(tal))

/** "ikke opfyldt", "kan ikke vurderes: åbent år". */
export const udfald = ({ data, ord }: Side, [, , status, aarsag]: Svar): string =>
  aarsag === "" ? ord.status[status] : `${ord.status[status]}: ${aarsagsord(aarsag as Aarsag, data.sprog)}`

/** The whole answer in one line. */
export const heleSvaret = (side: Side, svar: Svar | undefined): string => {
  const { ord } = side
  if (svar === undefined) return ord.ikkeIAftalen
  const [vaerdi, maaltal] = svar
  const dele = [udfald(side, svar), vaerdi === "" ? ord.intetTal : `${ord.vaerdi} ${kortTal(side, vaerdi)}`]
  return [...dele, ...(maaltal === "" ? [] : [`${ord.maaltal} ${kortTal(side, maaltal)}`])].join(", ")
}

const omraadet = ({ ord }: Side, { omraade, omraadenavn }: Sidecelle): string =>
  omraade === "" ? ord.samlet : omraade === "alle" ? ord.alle : omraadenavn

/** What stands before a row of the table: the area, and the half-year. */
export const raekkehovedet = (side: Side, celle: Sidecelle): string =>
  [omraadet(side, celle), halvaarsord(celle, side.data.sprog)].filter((ord) => ord !== "").join(", ")

export const adressen = (side: Side, celle: Sidecelle): string =>
  `${celle.kriterium}, ${omraadet(side, celle)}, ${tiden(celle, side.data.sprog)}`
