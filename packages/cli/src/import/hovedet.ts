/** Where the header of a table stands: offices put titles, dates and blank lines above it. */

/** A record of the table, header or row. */
interface Linje {
  readonly linje: number
  readonly celler: ReadonlyArray<string>
}

export interface Hovedsted {
  /** The columns that the header has, among others. */
  readonly kolonner: ReadonlyArray<string>
  /** The last line on which it may stand. */
  readonly senest: number
}

/** The first of the records with all the columns; where there is none, the first of those with the most of them. */
export const hovedetsPlads = (poster: ReadonlyArray<Linje>, { kolonner, senest }: Hovedsted): number => {
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
