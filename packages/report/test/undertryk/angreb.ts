/** The attack on several cuts of a log that are told together: by one who knows every sum, and which counts did not change. */
import type { Raekke } from "../../src/tal/Raekke.ts"
import type { Antal, Sum } from "../../src/undertryk/Antal.ts"
import { fortaeller } from "../../src/undertryk/fortaeller.ts"
import type { Fundet } from "../../src/undertryk/Persontal.ts"
import { type Steder, sammenhaeng } from "../../src/undertryk/sammenhaeng.ts"
import { erLille } from "../../src/undertryk/skjul.ts"
import { graenser, loest, type Udgivet } from "./angriber.ts"

/** What of a row can be read in what was published. */
export interface Laest {
  readonly vaerdi: boolean
  /** What a share is of, where the share itself is left out. */
  readonly naevner: boolean
  readonly baseline: boolean
  readonly maaltal: boolean
  readonly status: Raekke["status"]
}

export interface Publiceret {
  readonly raekker: ReadonlyArray<Raekke>
  readonly laest: (raekke: Raekke, nummer: number) => Laest
  /** Counts beside the rows, and which of them stand there. */
  readonly andet?: Fundet
  readonly staarAndet?: (id: string) => boolean
}

interface Fald {
  readonly hemmelige: number
  readonly fundne: ReadonlyArray<string>
}

interface Viden {
  readonly antal: Map<string, Antal>
  readonly summer: Array<Sum>
  readonly staar: Set<string>
  /** Where a part of a share is hidden because of the other one, it may be 0. */
  readonly dele: Set<string>
  readonly fortalt: Map<string, { readonly mindst: number; readonly hoejst: number }>
  readonly vaerdier: Map<string, Map<number, string>>
}

const taet = (
  { fortalt }: Viden,
  id: string,
  { hoejst, mindst = 0 }: { readonly mindst?: number; readonly hoejst?: number }
): void => {
  const kendt = fortalt.get(id) ?? { mindst: 0, hoejst: Number.POSITIVE_INFINITY }
  fortalt.set(id, { mindst: Math.max(kendt.mindst, mindst), hoejst: Math.min(kendt.hoejst, hoejst ?? kendt.hoejst) })
}

const laesSnit = (viden: Viden, { andet, laest, raekker, staarAndet }: Publiceret, steder: Steder): void => {
  const { antal, iBaseline, iRaekken, summer } = sammenhaeng(raekker, steder, andet)
  const navn = (id: string): string => `${antal.get(id)!.antal} ${id}`
  for (const [id, en] of antal) {
    viden.antal.set(navn(id), { ...en, vises: en.vises || viden.antal.get(navn(id))?.vises === true })
    viden.vaerdier.set(id, new Map([...(viden.vaerdier.get(id) ?? []), [en.antal, navn(id)]]))
  }
  viden.summer.push(...summer.map(({ ialt, led }) => ({ ialt: navn(ialt), led: led.map(navn) })))
  for (const { hvor, id } of andet?.tal ?? []) if (hvor === "tal" && staarAndet?.(id)) viden.staar.add(navn(id))
  for (const [nummer, raekke] of raekker.entries()) {
    const { baseline, maaltal, naevner, status, vaerdi } = laest(raekke, nummer)
    const siger = fortaeller({ ...raekke, status, ...(maaltal ? {} : { status: "undtaget" }) })
    for (const { hvor, id } of iRaekken.get(raekke) ?? []) {
      if (hvor !== "tal") viden.dele.add(navn(id))
      if (hvor !== "rest" && (vaerdi || (hvor === "naevner" && naevner))) viden.staar.add(navn(id))
      if (siger !== "uvist" && (hvor === "tal" || hvor === "taeller")) taet(viden, navn(id), siger)
    }
    if (baseline) for (const { hvor, id } of iBaseline.get(raekke) ?? []) if (hvor !== "rest") viden.staar.add(navn(id))
  }
}

const somUdgivet = ({ antal, dele, fortalt, staar, summer }: Viden): Udgivet => ({
  kendte: new Map([...antal].filter(([id]) => staar.has(id)).map(([id, en]) => [id, en.antal])),
  ukendte: new Map(
    [...antal]
      .filter(([id]) => !staar.has(id))
      .map(([id, { vises }]) => {
        const { hoejst = Number.POSITIVE_INFINITY, mindst = 0 } = fortalt.get(id) ?? {}
        return [id, { mindst: Math.max(mindst, vises && !dele.has(id) ? 1 : 0), hoejst }]
      })
  ),
  summer
})

/** What hangs together with a count by sums; the rest says nothing about it. */
export const omkring = (id: string, { kendte, summer, ukendte }: Udgivet): Udgivet => {
  const alle = new Set([id])
  for (const en of alle) {
    for (const { ialt, led } of summer)
      if ([ialt, ...led].includes(en)) for (const den of [ialt, ...led]) if (ukendte.has(den)) alle.add(den)
  }
  return {
    kendte,
    ukendte: new Map([...ukendte].filter(([en]) => alle.has(en))),
    summer: summer.filter(({ ialt, led }) => [ialt, ...led].some((en) => alle.has(en)))
  }
}

/** Small counts, and counts whose difference from one cut to another is small: neither may be found. */
export const angrebSnit = (snit: ReadonlyArray<Publiceret>, steder: Steder): Fald => {
  const viden: Viden = {
    antal: new Map(),
    summer: [],
    staar: new Set(),
    dele: new Set(),
    fortalt: new Map(),
    vaerdier: new Map()
  }
  for (const en of snit) laesSnit(viden, en, steder)
  const svar = somUdgivet(viden)
  const set = new Map<string, string | undefined>()
  const find = (id: string): string | undefined => {
    if (!set.has(id)) set.set(id, fundet(id, svar, steder.graense))
    return set.get(id)
  }
  const smaa = [...viden.antal].filter(([, en]) => erLille(en.antal, steder.graense)).map(([id]) => id)
  const par = [...viden.vaerdier.values()].flatMap((vaerdier) =>
    [...vaerdier].flatMap(([a, idA]) =>
      [...vaerdier].flatMap(([b, idB]) =>
        a > 0 && b > a && erLille(b - a, steder.graense) ? [[idA, idB] as const] : []
      )
    )
  )
  return {
    hemmelige: smaa.length + par.length,
    fundne: [
      ...smaa.flatMap((id) => find(id) ?? []),
      ...par.flatMap(([a, b]) => {
        const begge = [find(a), find(b)]
        return begge.includes(undefined) ? [] : [`the difference of ${begge.join(" and ")}`]
      })
    ]
  }
}

const fundet = (id: string, svar: Udgivet, graense: number): string | undefined => {
  if (svar.kendte.has(id)) return `${id} stands there`
  const naer = omkring(id, svar)
  if (loest(naer).has(id)) return `${id} by elimination`
  const [mindst, hoejst] = graenser(naer, id)
  const ende = naer.summer.length === 0 && erLille(mindst, graense) ? Math.min(hoejst, graense - 1) : hoejst
  return mindst < ende ? undefined : `${id} is between ${mindst} and ${ende}`
}
