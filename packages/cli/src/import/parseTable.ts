/** From text to a table: a header and numbered records, each with the line on which it starts. */
import { CsvError, parse } from "csv-parse/sync"
import { type Hovedsted, hovedetsPlads } from "./hovedet.ts"
import type { Maerke } from "./Maerke.ts"

export const maxRows = 100_000
/** Records with the header and blank lines, which are no rows. */
const maxRecords = maxRows + 10_000

export interface Post {
  readonly raekke: number
  readonly linje: number
  readonly celler: ReadonlyArray<string>
  /** By column, in a sheet: what a cell is besides its text. */
  readonly maerker?: ReadonlyMap<number, Maerke>
  /** Why the record is no row at all. */
  readonly fejl?: { readonly kode: string; readonly antal?: number }
  /** The columns of the file that columns of the kind were taken from, where they have other names. */
  readonly fra?: ReadonlyMap<string, string>
}

export interface Tabel {
  readonly hoved: ReadonlyArray<string>
  readonly poster: ReadonlyArray<Post>
}

/** Why the text is no table, and the line where it was noticed. */
interface TableFailure {
  readonly kode: "uafsluttetAnfoerselstegn" | "anfoerselstegnICelle" | "forMangeRaekker" | "forMangeKolonner"
  readonly linje: number
}

export interface Parsed {
  /** The cells of the header as they are, with semicolons between; read even where the rest is no table. */
  readonly hoved: ReadonlyArray<string>
  readonly poster: ReadonlyArray<Post>
  /** The first line that says anything, for other separators. */
  readonly foerste: string
  readonly fejl?: TableFailure
}

export const semikolon = ";"

export const parseTable = (tekst: string, delimiter: string = semikolon, sted?: Hovedsted): Parsed => {
  const text = tekst.replace(/^sep=.(?=\n)/i, "")
  const foerste = text.trimStart().split("\n", 1)[0]!
  const records = parseRecords(text, delimiter)
  if ("kode" in records) return { hoved: splitLine(foerste, delimiter), poster: [], foerste, fejl: records }
  const alle = number(records)
  const plads = sted === undefined ? 0 : hovedetsPlads(alle, sted)
  const hoved = (alle[plads]?.celler ?? []).map((cell) => cell.trim())
  const poster = alle.slice(plads + 1).map((post) => ({ ...post, raekke: post.raekke - plads }))
  const fejl = tableFailure(poster, hoved.length, delimiter)
  return fejl === undefined ? { hoved, poster, foerste } : { hoved, poster: [], foerste, fejl }
}

const tooMany = (linje: number): TableFailure => ({ kode: "forMangeRaekker", linje })

const tableFailure = (poster: ReadonlyArray<Post>, columns: number, delimiter: string): TableFailure | undefined => {
  if (poster.length > maxRows) return tooMany(poster[maxRows]!.linje)
  const swallowing = poster.find(({ celler }) => celler.some((celle) => holdsRow(celle, columns, delimiter)))
  return swallowing === undefined ? undefined : { kode: "uafsluttetAnfoerselstegn", linje: swallowing.linje }
}

/** The cells of one line under another separator. */
export const splitLine = (line: string, delimiter: string): ReadonlyArray<string> =>
  line.split(delimiter).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, "$1")
      .trim()
  )

const parseRecords = (text: string, delimiter: string): ReadonlyArray<ReadonlyArray<string>> | TableFailure => {
  try {
    const records = parse(text, { delimiter, record_delimiter: "\n", relax_column_count: true, to: maxRecords + 1 })
    return records.length > maxRecords ? tooMany(maxRecords) : records
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    if (error.code === "CSV_QUOTE_NOT_CLOSED") return { kode: "uafsluttetAnfoerselstegn", linje: lastQuote(text) }
    const linje = typeof error["lines"] === "number" ? error["lines"] : 1
    return { kode: error.code === "INVALID_OPENING_QUOTE" ? "anfoerselstegnICelle" : "uafsluttetAnfoerselstegn", linje }
  }
}

/** A quote that is never closed is the last one, or not far above it. */
const lastQuote = (text: string): number => text.slice(0, text.lastIndexOf('"')).split("\n").length

/** Blank lines are no records, but they count as lines; so do line breaks within a cell. */
const number = (records: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<Post> => {
  const poster: Array<Post> = []
  let linje = 1
  for (const celler of records) {
    const blank = celler.length === 1 && celler[0]!.trim() === ""
    if (!blank) poster.push({ raekke: poster.length, linje, celler })
    linje += 1 + celler.reduce((breaks, celle) => breaks + celle.split("\n").length - 1, 0)
  }
  return poster
}

/** A cell with a line as full of separators as a row is a quote left open, closed by chance further down. */
const holdsRow = (celle: string, columns: number, delimiter: string): boolean => {
  if (columns < 2 || !celle.includes("\n")) return false
  return celle
    .split("\n")
    .slice(1)
    .some((line) => line.split(delimiter).length >= columns)
}
