/** The counts behind a figure that is worked out from others: a mean of years, or a change against something. */
import type { Bagtal } from "@delaftale/core"
import type { Indikator } from "../tal/grundlag.ts"
import type { Raekke } from "../tal/Raekke.ts"
import { enkelttal, type Fundet, intet, type Persontal, tilsammen } from "./Persontal.ts"
import { erPersondel, erPersontal, taelling } from "./personer.ts"

const stedFor = (omraade: string, { halvaar, maalt, projektaar }: Bagtal): string =>
  maalt === undefined
    ? `${omraade}|${projektaar}${halvaar === undefined ? "" : `#${halvaar}`}`
    : `${omraade}|foer ${maalt}`

/** What is counted, in one year. */
export const aaretsTal = (indikator: Indikator): Indikator => {
  if (indikator.slags === "aendring") return aaretsTal(indikator.indikator)
  const { gennemsnit: _, ...aarets } = { gennemsnit: undefined, ...indikator }
  return aarets
}

/** A change in percent has not the unit of what it is a change of: then persons are assumed, as in the parts of a share. */
export const taellerPersoner = (indikator: Indikator, { enhed, indikator: hele }: Raekke["maaling"]): boolean =>
  erPersontal(indikator, enhed) || (hele.slags === "aendring" && hele.form === "relativ" && erPersondel(indikator))

/**
 * The figures that a mean or a change is made of, as if they stood there themselves: whoever knows the others can work one
 * out. Of a mean of counts it is their sum that stands there.
 */
export const afledte = (raekke: Raekke, sted: string, graense: number): Fundet => {
  const { bag = [], maaling, omraade = "", vaerdi } = raekke
  const { indikator } = maaling
  if (vaerdi === undefined) return intet
  const tallet = aaretsTal(indikator)
  if (bag.length === 0) return taellerPersoner(tallet, maaling) || harDele(tallet) ? ukendt(raekke, sted) : intet
  const fundne = bag.map((en) => ({
    en,
    fundet: enkelttal(en.indikator, taellerPersoner(en.indikator, maaling), en, stedFor(omraade, en), graense)
  }))
  const til = fundne.filter(({ en }) => en.side === "til").map(({ fundet }) => fundet)
  const fra = fundne.filter(({ en }) => en.side === "fra").map(({ fundet }) => fundet)
  const sider = [side(til, `${taelling(indikator)}|til|${sted}`), side(fra, `${taelling(indikator)}|fra|${sted}`)]
  return indikator.slags === "aendring" && indikator.form === "absolut"
    ? tilsammen([...sider, forskellen(sider, `${taelling(indikator)}|${sted}`)])
    : tilsammen(sider)
}

const harDele = ({ slags }: Indikator): boolean => slags === "andel" || slags === "svarandel"

/** What it is made of is not known here, so it is taken for small. */
const ukendt = ({ maaling }: Raekke, sted: string): Fundet => ({
  tal: [{ id: `${taelling(maaling.indikator)}|${sted}`, hvor: "tal", antal: 1 }],
  summer: []
})

/** Of several years that are counts, their sum stands there and they follow from it; else all stands there. */
const side = (aarene: ReadonlyArray<Fundet>, id: string): Fundet => {
  const alle = tilsammen(aarene)
  if (aarene.length < 2 || !alle.tal.every(({ hvor }) => hvor === "tal")) return alle
  const antal = alle.tal.reduce((sum, en) => sum + en.antal, 0)
  return {
    tal: [{ id, hvor: "tal", antal }, ...alle.tal.map((en): Persontal => ({ ...en, hvor: "rest" }))],
    summer: [{ ialt: id, led: alle.tal.map((en) => en.id) }]
  }
}

/** By how much one side is more than the other. */
const forskellen = ([til, fra]: ReadonlyArray<Fundet>, id: string): Fundet => {
  const [a] = til?.tal ?? []
  const [b] = fra?.tal ?? []
  if (a?.hvor !== "tal" || b?.hvor !== "tal") return intet
  const [mindre, stoerre] = a.antal < b.antal ? [a, b] : [b, a]
  return {
    tal: [{ id, hvor: "tal", antal: stoerre.antal - mindre.antal }],
    summer: [{ ialt: stoerre.id, led: [mindre.id, id] }]
  }
}
