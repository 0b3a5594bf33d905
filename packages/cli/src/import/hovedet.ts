/** Where the header of a table stands: offices put titles, dates and blank lines above it. */
import type { Parsed, Post } from "./parseTable.ts"

export interface Hovedsted {
  /** The columns that the header has, among others. */
  readonly kolonner: ReadonlyArray<string>
  /** The last line on which it may stand. */
  readonly senest: number
}

/** The first of the records with all the columns; where there is none, the first of those with the most of them. */
export const hovedetsPlads = (poster: ReadonlyArray<Post>, { kolonner, senest }: Hovedsted): number => {
  let [plads, flest] = [0, 0]
  for (const [nummer, { celler, linje }] of poster.entries()) {
    if (nummer > 0 && linje > senest) break
    const navne = new Set(celler.map((celle) => celle.trim()))
    const fundne = kolonner.filter((navn) => navne.has(navn)).length
    if (fundne > flest) [plads, flest] = [nummer, fundne]
    if (fundne === kolonner.length) break
  }
  return plads
}

/** A sheet with its header found, its rows as wide as that. */
export const fraHovedet = (tabel: Parsed, sted: Hovedsted): Parsed => {
  const alle = [{ raekke: 0, linje: 1, celler: tabel.hoved }, ...tabel.poster]
  const plads = hovedetsPlads(alle, sted)
  const navne = (alle[plads]?.celler ?? []).map((celle) => celle.trim())
  const hoved = navne.slice(0, navne.findLastIndex((navn) => navn !== "") + 1)
  const poster = alle.slice(plads + 1).map((post, nummer) => ({
    ...post,
    raekke: nummer + 1,
    celler: bredde(post.celler, hoved.length)
  }))
  return { ...tabel, hoved, poster }
}

/** Blank cells are added and taken away at the end; what says something stays, and makes the row too long. */
const bredde = (celler: ReadonlyArray<string>, antal: number): ReadonlyArray<string> => {
  const fyldte = celler.findLastIndex((celle) => celle !== "") + 1
  return Array.from({ length: Math.max(antal, fyldte) }, (_, n) => celler[n] ?? "")
}
