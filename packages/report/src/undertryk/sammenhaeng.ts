/** All counts of persons that the rows publish, each once, and the sums that a reader knows between them. */
import type { Raekke } from "../tal/Raekke.ts"
import type { Antal, Sum } from "./Antal.ts"
import { fortaeller } from "./fortaeller.ts"
import { type Fundet, intet, type Persontal, tilsammen } from "./Persontal.ts"
import { baselinetal, raekketal } from "./raekketal.ts"
import { gengangere, overHalvaar, overOmraader, tilgang } from "./summer.ts"
import { svarmaengder } from "./svarmaengder.ts"

export interface Sammenhaeng {
  readonly antal: ReadonlyMap<string, Antal>
  readonly summer: ReadonlyArray<Sum>
  /** The counts in each row, and in its baseline. */
  readonly iRaekken: ReadonlyMap<Raekke, ReadonlyArray<Persontal>>
  readonly iBaseline: ReadonlyMap<Raekke, ReadonlyArray<Persontal>>
}

export interface Steder {
  readonly aar: ReadonlyArray<string>
  readonly omraader: ReadonlyArray<string>
  readonly graense: number
}

/** `andet`: counts that are told beside the rows. */
export const sammenhaeng = (
  raekker: ReadonlyArray<Raekke>,
  { aar, graense, omraader }: Steder,
  andet: Fundet = intet
): Sammenhaeng => {
  const rene = raekker.map((en) => [en, raekketal(en, { foersteAar: aar[0], graense })] as const)
  const baselines = raekker.map((en) => [en, baselinetal(en, graense)] as const)
  const iRaekken = new Map(rene.map(([raekke, { tal }]) => [raekke, tal]))
  const iBaseline = new Map(baselines.map(([raekke, { tal }]) => [raekke, tal]))
  const svar = tilsammen(svarmaengder(iRaekken))
  const antal = new Map<string, Antal>()
  for (const fundne of [andet.tal, svar.tal, ...iBaseline.values()]) for (const en of fundne) saet(antal, en)
  for (const [raekke, fundne] of iRaekken) {
    const fortalt = fortaeller(raekke)
    for (const en of fundne) {
      const omTallet = fortalt !== "uvist" && (en.hvor === "tal" || en.hvor === "taeller")
      saet(antal, en, omTallet ? fortalt : {})
    }
  }
  const nye = tilgang(raekker, aar, iRaekken)
  for (const { led, ny } of nye) antal.set(led[1]!, { antal: ny, vises: false })
  const egne = tilsammen([...rene, ...baselines].map(([, fundet]) => fundet))
  const igen = gengangere(antal)
  for (const { ialt, led } of igen) {
    const [personer, rest] = led
    if (rest !== undefined)
      antal.set(rest, { antal: antal.get(ialt)!.antal - antal.get(personer!)!.antal, vises: false })
  }
  const summer = [
    ...overOmraader(omraader, antal),
    ...overHalvaar(antal),
    ...egne.summer,
    ...svar.summer,
    ...andet.summer,
    ...nye,
    ...igen
  ]
  return { antal, summer: enkeltvis(summer), iRaekken, iBaseline }
}

const saet = (
  antal: Map<string, Antal>,
  { antal: hvad, hvor, id }: Persontal,
  fortalt: Pick<Antal, "mindst" | "hoejst"> = {}
): void => {
  const kendt = antal.get(id)
  const mindst = Math.max(kendt?.mindst ?? 0, fortalt.mindst ?? 0)
  const hoejst = Math.min(kendt?.hoejst ?? Number.POSITIVE_INFINITY, fortalt.hoejst ?? Number.POSITIVE_INFINITY)
  antal.set(id, { antal: hvad, vises: hvor !== "rest" || kendt?.vises === true, mindst, hoejst })
}

/** Two rows may tell of one sum. */
const enkeltvis = (summer: ReadonlyArray<Sum>): ReadonlyArray<Sum> => [
  ...new Map(summer.map(({ ialt, led }) => [JSON.stringify([ialt, led]), { ialt, led }])).values()
]
