/** A sheet whose header stands further down, as the table that begins there. */
import { type Hovedsted, hovedetsPlads } from "./hovedet.ts"
import type { Parsed } from "./parseTable.ts"

/** Its rows are as wide as the header. */
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
