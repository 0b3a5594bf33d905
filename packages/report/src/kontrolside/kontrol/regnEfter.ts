/** The table of a day counted again from the events themselves, and held against the one in the page. */
import { type DelaftaleEvent, type Recorded, vurderHaendelser } from "@delaftale/core"
import { celletekst } from "../../tal/celletekst.ts"
import { dagensSvar } from "../dagensSvar.ts"
import type { Sidedata, Svar } from "../Sidedata.ts"
import { sidegrupper } from "../sidegrupper.ts"

export interface Efterregnet {
  readonly celler: number
  /** Cells that say another thing than the events do, by their number. */
  readonly andre: ReadonlyArray<number>
  /** Cells that the events give and the page does not have. */
  readonly mangler: number
  /** Whether the page counts the events by kind, month and file as they are. */
  readonly grupperEns: boolean
}

/** Undefined where the first event is no agreement: then there is nothing to count by. */
export const regnEfter = (
  data: Sidedata,
  haendelser: ReadonlyArray<Recorded<DelaftaleEvent>>,
  dag: number
): Efterregnet | undefined => {
  const foerste = haendelser[0]?.event
  if (foerste?._tag !== "DelaftaleIndgaaet") return undefined
  const { dag: kendtPr } = data.dage[dag]!
  const talt = new Map(
    vurderHaendelser(foerste.delaftale, haendelser, { idag: kendtPr, kendtPr }).map((vurdering) => {
      const { aarsag, maaltal, status, vaerdi } = celletekst(foerste.delaftale, vurdering)
      return [noegle(vurdering), [vaerdi, maaltal, status, aarsag]]
    })
  )
  const vist = dagensSvar(data, dag)
  const andre: Array<number> = []
  let celler = 0
  for (const [nummer, celle] of data.celler.entries()) {
    const hvilket = vist[nummer]
    const svar: Svar | undefined = hvilket === null || hvilket === undefined ? undefined : data.svar[hvilket]
    const egen = talt.get(noegle(celle))
    if (svar !== undefined) celler++
    if (svar?.join("\n") !== egen?.join("\n")) andre.push(nummer)
    talt.delete(noegle(celle))
  }
  const { gruppeloeb, grupper } = sidegrupper(haendelser)
  const grupperEns = JSON.stringify([gruppeloeb, grupper]) === JSON.stringify([data.gruppeloeb, data.grupper])
  return { celler, andre, mangler: talt.size, grupperEns }
}

const noegle = (celle: {
  readonly kriterium: string
  readonly omraade?: string
  readonly projektaar: string
  readonly halvaar?: number
}): string => [celle.kriterium, celle.omraade ?? "", celle.projektaar, celle.halvaar ?? ""].join("|")
