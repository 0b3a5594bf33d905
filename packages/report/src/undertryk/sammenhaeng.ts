/** All counts of persons that the rows publish, each once, and the sums that a reader knows between them. */
import type { Raekke } from "../tal/Raekke.ts"
import type { Antal, Sum } from "./Antal.ts"
import { fortaeller } from "./fortaeller.ts"
import { baselinetal, type Persontal, persontalI } from "./Persontal.ts"
import { taelling } from "./personer.ts"

export interface Sammenhaeng {
  readonly antal: ReadonlyMap<string, Antal>
  readonly summer: ReadonlyArray<Sum>
  /** The counts in each row, and in its baseline. */
  readonly iRaekken: ReadonlyMap<Raekke, ReadonlyArray<Persontal>>
  readonly iBaseline: ReadonlyMap<Raekke, ReadonlyArray<Persontal>>
}

/** In the first year, or its first half, "this year" and "since the beginning" are one count. */
const uden = (raekke: Raekke, foersteAar: string | undefined): Raekke => {
  const { maaling } = raekke
  if (maaling.indikator.slags !== "personer" || raekke.projektaar !== foersteAar || (raekke.halvaar ?? 1) > 1)
    return raekke
  const { tid: _, ...indikator } = maaling.indikator
  return { ...raekke, maaling: { ...maaling, indikator } }
}

const sted = ({ halvaar, omraade = "", projektaar }: Raekke): string =>
  halvaar === undefined ? `${omraade}|${projektaar}` : `${omraade}|${projektaar}#${halvaar}`

/** The halves of a year to the year, where both are told of one count and nobody is counted in two. */
const overHalvaar = (antal: ReadonlyMap<string, Antal>): ReadonlyArray<Sum> => {
  const dele = new Map<string, ReadonlyArray<string>>()
  for (const id of antal.keys()) {
    const aaret = /^(.*)#\d+$/u.exec(id)?.[1]
    if (aaret !== undefined) dele.set(aaret, [...(dele.get(aaret) ?? []), id])
  }
  return [...dele].flatMap(([ialt, led]) => {
    const sum = led.reduce((hidtil, id) => hidtil + antal.get(id)!.antal, 0)
    return sum === antal.get(ialt)?.antal ? [{ ialt, led }] : []
  })
}

/** The row of the same count one year before, or one half-year. */
const tidenFoer = (raekke: Raekke, raekker: ReadonlyArray<Raekke>, aar: ReadonlyArray<string>): Raekke | undefined => {
  const { halvaar, maaling, omraade, projektaar } = raekke
  const samme = raekker.filter(
    (en) =>
      en.omraade === omraade &&
      (en.halvaar === undefined) === (halvaar === undefined) &&
      taelling(en.maaling.indikator) === taelling(maaling.indikator)
  )
  if (halvaar !== undefined && halvaar > 1) {
    return samme.find((en) => en.projektaar === projektaar && en.halvaar === halvaar - 1)
  }
  const aaretFoer = aar[aar.indexOf(projektaar) - 1]
  const tidligere = samme.filter((en) => en.projektaar === aaretFoer)
  const sidste = Math.max(...tidligere.map((en) => en.halvaar ?? 1))
  return tidligere.find((en) => (en.halvaar ?? 1) === sidste)
}

/** Areas to all areas together; where arrangements are shared, the areas add up to more, and nothing follows. */
const overOmraader = (omraader: ReadonlyArray<string>, antal: ReadonlyMap<string, Antal>): ReadonlyArray<Sum> =>
  [...antal.keys()].flatMap((ialt) => {
    const skel = ialt.lastIndexOf("||")
    if (skel < 0) return []
    const led = omraader.map((id) => `${ialt.slice(0, skel)}|${id}|${ialt.slice(skel + 2)}`)
    const tal = led.map((id) => antal.get(id)?.antal)
    const sum = tal.reduce((a, b) => (a === undefined || b === undefined ? undefined : a + b), 0)
    return sum === antal.get(ialt)?.antal ? [{ ialt, led }] : []
  })

/** Those who came since the year before: in no row, but the difference of two. */
const tilgang = (
  raekker: ReadonlyArray<Raekke>,
  aar: ReadonlyArray<string>,
  iRaekken: Sammenhaeng["iRaekken"]
): ReadonlyArray<Sum & { readonly ny: number }> =>
  raekker.flatMap((raekke) => {
    const { indikator } = raekke.maaling
    if (indikator.slags !== "personer" || indikator.tid !== "fraBegyndelsen") return []
    const foer = tidenFoer(raekke, raekker, aar)
    const [nu] = iRaekken.get(raekke) ?? []
    const [da] = foer === undefined ? [] : (iRaekken.get(foer) ?? [])
    if (nu === undefined || da === undefined || nu.antal < da.antal) return []
    return [{ ialt: nu.id, led: [da.id, `ny|${nu.id}`], ny: nu.antal - da.antal }]
  })

const dele = (fundne: ReadonlyArray<Persontal>): ReadonlyArray<Sum> => {
  const id = (hvor: Persontal["hvor"]) => fundne.find((en) => en.hvor === hvor)?.id
  const [taeller, naevner, rest] = [id("taeller"), id("naevner"), id("rest")]
  return taeller === undefined || naevner === undefined || rest === undefined
    ? []
    : [{ ialt: naevner, led: [taeller, rest] }]
}

export const sammenhaeng = (
  raekker: ReadonlyArray<Raekke>,
  { aar, graense, omraader }: { aar: ReadonlyArray<string>; omraader: ReadonlyArray<string>; graense: number }
): Sammenhaeng => {
  const iRaekken = new Map(raekker.map((en) => [en, persontalI(uden(en, aar[0]), en, sted(en), graense)]))
  const iBaseline = new Map(raekker.map((en) => [en, baselinetal(en, graense)]))
  const antal = new Map<string, Antal>()
  const saet = ({ antal: hvad, hvor, id }: Persontal, fortalt: Pick<Antal, "mindst" | "hoejst"> = {}): void => {
    const kendt = antal.get(id)
    const mindst = Math.max(kendt?.mindst ?? 0, fortalt.mindst ?? 0)
    const hoejst = Math.min(kendt?.hoejst ?? Number.POSITIVE_INFINITY, fortalt.hoejst ?? Number.POSITIVE_INFINITY)
    antal.set(id, { antal: hvad, vises: hvor !== "rest", mindst, hoejst })
  }
  for (const fundne of iBaseline.values()) for (const en of fundne) saet(en)
  for (const [raekke, fundne] of iRaekken) {
    const fortalt = fortaeller(raekke)
    for (const en of fundne) {
      const omTallet = fortalt !== "uvist" && (en.hvor === "tal" || en.hvor === "taeller")
      saet(en, omTallet ? fortalt : {})
    }
  }
  const nye = tilgang(raekker, aar, iRaekken)
  for (const { led, ny } of nye) antal.set(led[1]!, { antal: ny, vises: false })
  const iAndele = [...iRaekken.values(), ...iBaseline.values()].flatMap(dele)
  return {
    antal,
    summer: [...overOmraader(omraader, antal), ...overHalvaar(antal), ...iAndele, ...nye],
    iRaekken,
    iBaseline
  }
}
