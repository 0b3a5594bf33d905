/** Cuts of one log that are told together: a count that did not change is one count, and small changes are small counts. */
import type { Antal, Sum } from "./Antal.ts"
import type { Persontal } from "./Persontal.ts"
import type { Sammenhaeng } from "./sammenhaeng.ts"
import { erLille, type Skjult } from "./skjul.ts"

/** What is told in later cuts, and what is left out of them. */
export interface Senere {
  readonly antal: ReadonlyMap<string, Antal>
  readonly summer: ReadonlyArray<Sum>
  readonly fortalt: ReadonlySet<string>
  /** The values that each count has in them. */
  readonly vaerdier: ReadonlyMap<string, ReadonlySet<number>>
}

export const intetSenere: Senere = { antal: new Map(), summer: [], fortalt: new Set(), vaerdier: new Map() }

interface Navngivet extends Sammenhaeng {
  /** The name of a count of the cut itself among all of them. */
  readonly navn: (id: string) => string
  readonly vaerdier: Senere["vaerdier"]
}

/** The counts of one cut, named by what they count and how many, among those of the later ones. */
export const medSenere = (egne: Sammenhaeng, senere: Senere, graense: number): Navngivet => {
  const navn = (id: string): string => `${egne.antal.get(id)?.antal ?? ""} ${id}`
  const antal = new Map(senere.antal)
  const vaerdier = new Map(senere.vaerdier)
  for (const [id, en] of egne.antal) {
    const andre = senere.vaerdier.get(id) ?? new Set()
    antal.set(navn(id), sammen(antal.get(navn(id)), en, aendretLidt(en.antal, andre, graense)))
    vaerdier.set(id, new Set([...andre, en.antal]))
  }
  const omdoebt = (tal: ReadonlyMap<Parameters<Sammenhaeng["iRaekken"]["get"]>[0], ReadonlyArray<Persontal>>) =>
    new Map([...tal].map(([raekke, alle]) => [raekke, alle.map((en) => ({ ...en, id: navn(en.id) }))]))
  return {
    antal,
    summer: [...senere.summer, ...egne.summer.map(({ ialt, led }) => ({ ialt: navn(ialt), led: led.map(navn) }))],
    iRaekken: omdoebt(egne.iRaekken),
    iBaseline: omdoebt(egne.iBaseline),
    navn,
    vaerdier
  }
}

/** 0 stays: what it is less than is small itself. */
const aendretLidt = (antal: number, andre: ReadonlySet<number>, graense: number): boolean =>
  antal > 0 && [...andre].some((en) => erLille(Math.abs(en - antal), graense))

const sammen = (kendt: Antal | undefined, en: Antal, hemmelig: boolean): Antal => ({
  antal: en.antal,
  vises: en.vises || kendt?.vises === true,
  mindst: Math.max(en.mindst ?? 0, kendt?.mindst ?? 0),
  hoejst: Math.min(en.hoejst ?? Number.POSITIVE_INFINITY, kendt?.hoejst ?? Number.POSITIVE_INFINITY),
  ...(kendt?.fast === true ? { fast: true } : {}),
  ...(hemmelig || kendt?.hemmelig === true ? { hemmelig: true } : {})
})

/** What stands in the cut is told from now on, and what it leaves out has to stay unknown. */
export const fortsat = (
  senere: Senere,
  { antal, summer, vaerdier }: Navngivet,
  { fortalt, skjulte }: Skjult
): Senere => ({
  antal: new Map(
    [...antal].map(([navn, en]): readonly [string, Antal] => {
      if (!en.vises) return [navn, en]
      return [navn, skjulte.has(navn) ? { ...en, hemmelig: true } : { ...en, fast: true }]
    })
  ),
  summer,
  fortalt: new Set([...senere.fortalt, ...fortalt]),
  vaerdier
})
