/** Another table with the same figures left in it: counts moved one up or one down until every sum fits again. */
import type { Antal, Sum } from "./Antal.ts"

/** By how much each count is another one. */
export type Flytning = ReadonlyMap<string, number>

export interface Felt {
  readonly antal: ReadonlyMap<string, Antal>
  readonly summer: ReadonlyArray<Sum>
  readonly skjulte: ReadonlySet<string>
  /** About these nothing else is told. */
  readonly fortalt: ReadonlySet<string>
  readonly graense: number
  /** Small counts need not stay small. */
  readonly loest: boolean
}

/** A sum and the counts in it, each with the sign it has where all is moved to one side. */
type Ligning = ReadonlyMap<string, 1 | -1>

/** What is given up, to be held down: totals first of all, then how many counts, then how large they are. */
const pris = (id: string, { antal, skjulte, summer }: Felt): number => {
  const { antal: stort = 0, vises = false } = antal.get(id) ?? {}
  if (!vises || skjulte.has(id)) return 0
  return (summer.some(({ ialt }) => ialt === id) ? 1_000_000 : 1_000) + Math.min(stort, 999)
}

/** Whether the count may be another one by that much, for all that is told about it. */
const kan = (id: string, skridt: number, felt: Felt): boolean => {
  const kendt = felt.antal.get(id)
  if (kendt === undefined || kendt.fast === true) return false
  const { antal, vises } = kendt
  if (vises && antal === 0) return false
  const lille = !felt.loest && antal >= 1 && antal < felt.graense
  const { hoejst = Number.POSITIVE_INFINITY, mindst = 0 } = felt.fortalt.has(id) ? {} : kendt
  const ny = antal + skridt
  return ny >= Math.max(mindst, vises || lille ? 1 : 0) && ny <= Math.min(hoejst, lille ? felt.graense - 1 : hoejst)
}

const ligningerne = (summer: ReadonlyArray<Sum>): ReadonlyMap<string, ReadonlyArray<Ligning>> => {
  const ved = new Map<string, Array<Ligning>>()
  for (const { ialt, led } of summer) {
    const ligning: Ligning = new Map([[ialt, 1 as const], ...led.map((en) => [en, -1 as const] as const)])
    for (const en of ligning.keys()) ved.set(en, [...(ved.get(en) ?? []), ligning])
  }
  return ved
}

/** No search goes on for longer; a table that is not found in so many steps counts as none. */
const mestSkridt = 20_000
const mestDybde = 12

/** The cheapest that moves `id`, in a search that is cut off: what it finds is right, that there is none is a guess. */
export const flytning = (id: string, felt: Felt): Flytning | undefined => {
  const ved = ligningerne(felt.summer)
  const flyttet = new Map<string, number>()
  let bedst: { readonly pris: number; readonly flytning: Flytning } | undefined
  let skridt = 0

  const skaev = (ligning: Ligning): number => {
    let rest = 0
    for (const [en, hvor] of flyttet) rest += (ligning.get(en) ?? 0) * hvor
    return rest
  }

  const videre = (sum: number): void => {
    skridt++
    if (skridt > mestSkridt || sum >= (bedst?.pris ?? Number.POSITIVE_INFINITY)) return
    const beroerte = [...flyttet.keys()].flatMap((en) => ved.get(en) ?? [])
    const aaben = beroerte.find((ligning) => skaev(ligning) !== 0)
    if (aaben === undefined) {
      bedst = { pris: sum, flytning: new Map(flyttet) }
      return
    }
    if (flyttet.size >= mestDybde) return
    const mangler = -Math.sign(skaev(aaben))
    const mulige = [...aaben]
      .filter(([en, fortegn]) => !flyttet.has(en) && kan(en, mangler * fortegn, felt))
      .map(([en, fortegn]) => ({ en, hvor: mangler * fortegn, koster: pris(en, felt) }))
      .sort((a, b) => a.koster - b.koster)
    for (const { en, hvor, koster } of mulige) {
      flyttet.set(en, hvor)
      videre(sum + koster)
      flyttet.delete(en)
    }
  }

  for (const hvor of [1, -1]) {
    if (!kan(id, hvor, felt)) continue
    flyttet.set(id, hvor)
    videre(1)
    flyttet.delete(id)
  }
  return bedst?.flytning
}
