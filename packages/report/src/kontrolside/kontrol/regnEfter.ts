/** The table of a day counted again from the events themselves, and held against the one in the page. */
import { type DelaftaleEvent, type Recorded, vurderHaendelser } from "@delaftale/core"
import { celletekst } from "../../tal/celletekst.ts"
import { dagensSvar } from "../dagensSvar.ts"
import type { Sidecelle, Sidedata, Svar } from "../Sidedata.ts"
import { sidegrupper } from "../sidegrupper.ts"

export interface Efterregnet {
  readonly celler: number
  /** Cells that say another thing than the events do, by their number. */
  readonly andre: ReadonlyArray<number>
  /** Cells in which something is left out, since it tells of few persons: what is left of them is held against the events. */
  readonly udeladt: number
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
  const tael = (paa: number): ReadonlyMap<string, Svar> => {
    const { dag: kendtPr } = data.dage[paa]!
    return new Map(
      vurderHaendelser(foerste.delaftale, haendelser, { idag: kendtPr, kendtPr }).map((vurdering): [string, Svar] => {
        const { aarsag, maaltal, status, vaerdi } = celletekst(foerste.delaftale, vurdering)
        return [noegle(vurdering), [vaerdi, maaltal, status, aarsag]]
      })
    )
  }
  const talt = tael(dag)
  const skaering = data.udeladt?.dage.findLast((en) => en <= dag) ?? dag
  const personer = skaering === dag ? talt : tael(skaering)
  const vist = dagensSvar(data, dag)
  const fundne = data.celler.map((celle, nummer) => {
    const hvilket = vist[nummer]
    const svar = hvilket === null || hvilket === undefined ? undefined : data.svar[hvilket]
    return {
      nummer,
      svar,
      dom: sammenlignet(svar, (svar && celle.personer ? personer : talt).get(noegle(celle)), celle)
    }
  })
  const sidens = new Set(data.celler.map(noegle))
  const side = data.log.raekker === undefined ? data : undefined
  const { gruppeloeb, grupper } = sidegrupper(haendelser, side)
  return {
    celler: fundne.filter(({ svar }) => svar !== undefined).length,
    andre: fundne.filter(({ dom }) => dom === "andet").map(({ nummer }) => nummer),
    udeladt: fundne.filter(({ dom }) => dom === "udeladt").length,
    mangler: [...talt.keys()].filter((en) => !sidens.has(en)).length,
    grupperEns: JSON.stringify([gruppeloeb, grupper]) === JSON.stringify([data.gruppeloeb, data.grupper])
  }
}

/** What stands in the page has to be what the events give; only a cell that tells of persons may leave something out. */
const sammenlignet = (
  vist: Svar | undefined,
  talt: Svar | undefined,
  { personer }: Sidecelle
): "ens" | "udeladt" | "andet" => {
  if (vist?.join("\n") === talt?.join("\n")) return "ens"
  if (vist === undefined || personer !== true) return "andet"
  const [vaerdi, maaltal, status, aarsag] = vist
  const udenDom = status === "kanIkkeVurderes" && aarsag === "undertrykt"
  if (talt === undefined) return udenDom && vaerdi === "" && maaltal === "" ? "udeladt" : "andet"
  const passer =
    (vaerdi === "" || vaerdi === talt[0]) &&
    (maaltal === "" || maaltal === talt[1]) &&
    (udenDom || status === talt[2]) &&
    (aarsag === "undertrykt" || aarsag === talt[3])
  return passer ? "udeladt" : "andet"
}

const noegle = (celle: {
  readonly kriterium: string
  readonly omraade?: string
  readonly projektaar: string
  readonly halvaar?: number
}): string => [celle.kriterium, celle.omraade ?? "", celle.projektaar, celle.halvaar ?? ""].join("|")
