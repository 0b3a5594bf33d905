/** What is in a file, ready to be seen as a table by kinds that differ in the form of theirs. */
import { decodeText } from "./decodeText.ts"
import { fraHovedet } from "./fraHovedet.ts"
import type { Hovedsted } from "./hovedet.ts"
import { type Anmaerkning, omFilen } from "./Indlaest.ts"
import { erJsonlinjer, type Jsonlinje, jsonlinjer, jsontabel, medKolonner } from "./jsonlinjer.ts"
import { parseTable } from "./parseTable.ts"
import type { Regneark } from "./Regneark.ts"
import type { Slags } from "./slags.ts"
import { type ValgtArk, vaelgArk } from "./vaelgArk.ts"

export interface Kildefil {
  /** With or without folders; only the base name is kept. */
  readonly navn: string
  readonly bytes: Uint8Array
  /** What is in it, where it is a workbook (`medRegneark`); without it the bytes are read as text. */
  readonly regneark?: Regneark
}

/** A table and what was noticed on the way to it, or why there is none. */
export type Syn = ValgtArk | { readonly fejl: Anmaerkning }

export interface Indhold {
  /** As kinds of one form see it. */
  readonly set: (arter: ReadonlyArray<Slags>) => Syn
  /** Noticed on the way to its text. */
  readonly advarsler: ReadonlyArray<Anmaerkning>
  /** Where it is JSON lines. */
  readonly linjer?: ReadonlyArray<Jsonlinje>
}

export const indhold = ({ bytes, navn, regneark }: Kildefil): Indhold => {
  if (regneark !== undefined) return { advarsler: [], set: (arter) => iRegneark(regneark, arter) }
  const afkodet = decodeText(bytes)
  if (typeof afkodet === "string") return { advarsler: [], set: () => ({ fejl: omFilen(afkodet) }) }
  const { tekst } = afkodet
  const advarsler = afkodet.advarsler.map((kode) => omFilen(kode))
  if (!erJsonlinjer(navn)) return { advarsler, set: (arter) => ({ tabel: iTekst(tekst, arter), advarsler }) }
  const linjer = jsonlinjer(tekst)
  const tabel = jsontabel(linjer)
  const valgfrie = (arter: ReadonlyArray<Slags>) => arter.flatMap(({ kanMangle }) => kanMangle)
  return { advarsler, linjer, set: (arter) => ({ tabel: medKolonner(tabel, valgfrie(arter)), advarsler }) }
}

const iTekst = (tekst: string, arter: ReadonlyArray<Slags>) =>
  parseTable(tekst, arter[0]?.filart?.skilletegn, hovedsted(arter))

const hovedsted = (arter: ReadonlyArray<Slags>): Hovedsted | undefined => {
  const [slags] = arter
  const senest = slags?.filart?.hovedSenest
  return slags === undefined || senest === undefined ? undefined : { kolonner: slags.kolonner, senest }
}

const iRegneark = (regneark: Regneark, arter: ReadonlyArray<Slags>): Syn => {
  if ("fejl" in regneark) return { fejl: omFilen(regneark.fejl, { linje: regneark.linje ?? null }) }
  const navn = arter[0]?.filart?.ark
  const sted = hovedsted(arter)
  const valgte = regneark.ark.filter((ark) => navn === undefined || ark.navn === navn)
  if (navn !== undefined && valgte.length === 0) return { fejl: omFilen("arketFindesIkke", { ark: [`"${navn}"`] }) }
  const ark = valgte.map((et) => (sted === undefined ? et : { ...et, tabel: fraHovedet(et.tabel, sted) }))
  return vaelgArk(arter, { ...regneark, ark })
}
