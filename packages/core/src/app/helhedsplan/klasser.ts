/** Which of the things that several logs tell are one thing: surely, by what proves it, and perhaps, by their natural key. */
import type { Led } from "./Led.ts"

/** All that the logs say of one thing. */
export type Klasse = ReadonlyArray<Led>

/** Put together where they bear the same mark, directly or by way of others; in the order of the first of each. */
const forbundne = <A>(
  alle: ReadonlyArray<A>,
  maerker: (en: A) => ReadonlyArray<string>
): ReadonlyArray<ReadonlyArray<A>> => {
  const over = alle.map((_, nummer) => nummer)
  const roden = (nummer: number): number => {
    let her = nummer
    while (over[her] !== her) {
      over[her] = over[over[her]!]!
      her = over[her]!
    }
    return her
  }
  const foerst = new Map<string, number>()
  for (const [nummer, en] of alle.entries()) {
    for (const maerke of maerker(en)) {
      const kendt = foerst.get(maerke)
      if (kendt === undefined) foerst.set(maerke, nummer)
      else over[Math.max(roden(nummer), roden(kendt))] = Math.min(roden(nummer), roden(kendt))
    }
  }
  const numre = efter([...alle.keys()], roden)
  return [...numre.values()].map((del) => del.map((nummer) => alle[nummer]!))
}

export const klasser = (led: ReadonlyArray<Led>): ReadonlyArray<Klasse> =>
  forbundne(led, ({ beviser }) => beviser.map(({ grund, noegle }) => `${grund}|${noegle}`))

/** Things that may be one, by what was registered; no two of a log are. */
export const muligvisEns = (alle: ReadonlyArray<Klasse>): ReadonlyArray<ReadonlyArray<Klasse>> =>
  forbundne(alle, (klasse) => [...new Set(klasse.map(({ noegle }) => noegle))])

/** How many of them are different things at least: what one log tells apart, or two keys of one list. */
export const mindstForskellige = (gruppe: ReadonlyArray<Klasse>): number => {
  const ved = new Map<string, Set<unknown>>()
  const noter = (hvem: string, hvad: unknown): void => void ved.set(hvem, (ved.get(hvem) ?? new Set()).add(hvad))
  for (const klasse of gruppe) {
    for (const { delaftale, person } of klasse) {
      noter(`log|${delaftale}`, klasse)
      if (person !== undefined) noter(`liste|${person.liste}`, person.noegle)
    }
  }
  return Math.max(...[...ved.values()].map(({ size }) => size))
}

/** How many there are, as the log says that tells of most: one log alone merges none of its own. */
export const antalI = (alle: ReadonlyArray<Klasse>): number =>
  alle.reduce((sum, klasse) => sum + Math.max(...[...efterLog(klasse).values()].map(({ length }) => length)), 0)

/** What each log says of it. */
export const efterLog = (klasse: Klasse): ReadonlyMap<string, Klasse> => efter(klasse, ({ delaftale }) => delaftale)

export const efter = <A, K>(alle: ReadonlyArray<A>, noegle: (en: A) => K): ReadonlyMap<K, ReadonlyArray<A>> => {
  const dele = new Map<K, Array<A>>()
  for (const en of alle) {
    const del = dele.get(noegle(en))
    if (del === undefined) dele.set(noegle(en), [en])
    else del.push(en)
  }
  return dele
}
