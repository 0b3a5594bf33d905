/** A sheet as the table that the same content in a CSV file gives: texts, Danish numbers and days. */
import type { Arkmaerker } from "./arkmaerker.ts"
import type { Maerke } from "./Maerke.ts"
import type { Parsed, Post } from "./parseTable.ts"
import { regnearkstal } from "./regnearkstal.ts"
import { harUlovligtTegn } from "./ulovligtTegn.ts"

/** A number as the file writes it, kept apart from text. */
interface RaatTal {
  readonly raa: string
}

export type Arkcelle = string | boolean | Date | RaatTal | null

interface Laest {
  readonly tekst: string
  readonly maerke?: Maerke
}

export const arktabel = (raekker: ReadonlyArray<ReadonlyArray<Arkcelle>>, maerker: Arkmaerker): Parsed => {
  const antal = laengde(raekker, maerker)
  const poster: Array<Post> = []
  let hoved: ReadonlyArray<string> | undefined
  for (let nummer = 0; nummer < antal; nummer++) {
    const laeste = raekke(raekker[nummer] ?? [], maerker.get(nummer))
    if (laeste.length === 0) continue
    if (hoved === undefined) hoved = laeste.map(({ tekst }) => tekst.trim())
    else poster.push(post(laeste, poster.length + 1, nummer + 1, hoved.length))
  }
  return { hoved: hoved ?? [], poster, foerste: "" }
}

/** A cell that only its mark tells of (an error) may stand behind all the others. */
const laengde = (liste: ReadonlyArray<unknown>, maerker: ReadonlyMap<number, unknown>): number => {
  let antal = liste.length
  for (const nummer of maerker.keys()) if (nummer >= antal) antal = nummer + 1
  return antal
}

/** Without the empty cells that it ends with. */
const raekke = (
  celler: ReadonlyArray<Arkcelle>,
  maerker: ReadonlyMap<number, Maerke> = new Map()
): ReadonlyArray<Laest> => {
  const antal = laengde(celler, maerker)
  const laeste = Array.from({ length: antal }, (_, n) => medMaerke(laes(celler[n] ?? null), maerker.get(n)))
  return laeste.slice(0, laeste.findLastIndex(({ tekst }) => tekst !== "") + 1)
}

const post = (laeste: ReadonlyArray<Laest>, nummer: number, linje: number, kolonner: number): Post => {
  const celler = Array.from({ length: Math.max(kolonner, laeste.length) }, (_, n) => laeste[n]?.tekst ?? "")
  const maerker = new Map(laeste.flatMap(({ maerke }, n) => (maerke === undefined ? [] : [[n, maerke] as const])))
  return { raekke: nummer, linje, celler, ...(maerker.size === 0 ? {} : { maerker }) }
}

const medMaerke = (laest: Laest, maerke: Maerke | undefined): Laest => {
  if (maerke === undefined) return laest
  const advarsler = [...(laest.maerke?.advarsler ?? []), ...(maerke.advarsler ?? [])]
  return { tekst: maerke.tekst ?? laest.tekst, maerke: { ...laest.maerke, ...maerke, advarsler } }
}

const laes = (celle: Arkcelle): Laest => {
  if (celle === null || typeof celle === "boolean") return { tekst: "" }
  if (typeof celle === "string") return laestTekst(celle)
  if (celle instanceof Date) return dag(celle)
  const { forslag, tekst } = regnearkstal(celle.raa)
  const advarsler = forslag === undefined ? {} : { advarsler: [{ kode: "mangeCifre", forslag }] }
  return { tekst, maerke: { dansk: true, ...advarsler } }
}

const laestTekst = (celle: string): Laest => {
  const tekst = celle.replace(/\r\n?/g, "\n").normalize("NFC")
  return harUlovligtTegn(tekst) ? { tekst, maerke: { fejl: { kode: "ulovligtTegn" } } } : { tekst }
}

const doegn = 24 * 60 * 60 * 1000
/** Before this a sheet counts a day that never was, and times without a day look like days. */
const foersteDag = Date.UTC(1901, 0, 1)

const dag = (celle: Date): Laest => {
  const tid = celle.getTime()
  if (!(tid >= foersteDag && tid < Date.UTC(10_000, 0, 1)))
    return { tekst: "?", maerke: { fejl: { kode: "ugyldigDato" } } }
  const [aar, maaned, dagen] = celle.toISOString().slice(0, 10).split("-")
  const tekst = `${dagen}-${maaned}-${aar}`
  return tid % doegn === 0
    ? { tekst, maerke: { dansk: true } }
    : { tekst, maerke: { fejl: { kode: "datoMedTid", forslag: tekst } } }
}
