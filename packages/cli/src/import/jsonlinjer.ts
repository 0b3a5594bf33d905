/** A file of JSON lines: what stands on each, and as the table that the same content in a CSV file gives. */
import type { Maerke } from "./Maerke.ts"
import { maxRows, type Parsed, type Post } from "./parseTable.ts"
import { danskTal } from "./regnearkstal.ts"
import { harUlovligtTegn } from "./ulovligtTegn.ts"

/** By its name alone, as workbooks are. */
export const erJsonlinjer = (navn: string): boolean => /\.(ndjson|jsonl)$/i.test(navn)

export interface Jsonlinje {
  readonly linje: number
  readonly raa: string
}

/** Lines without a sign are none. */
export const jsonlinjer = (tekst: string): ReadonlyArray<Jsonlinje> =>
  tekst
    .replace(/^\uFEFF/, "")
    .split("\n")
    .flatMap((raa, nummer) => (raa.trim() === "" ? [] : [{ linje: nummer + 1, raa }]))

/** As many as a sheet may have. */
const maxKolonner = 100
/** Objects in objects, and so on. */
const dybest = 8

/** A number as the file writes it: none of its digits is lost on the way. */
class Tal {
  readonly raa: string
  constructor(raa: string) {
    this.raa = raa
  }
}

export const jsontabel = (linjer: ReadonlyArray<Jsonlinje>): Parsed => {
  if (linjer.length > maxRows) {
    return { hoved: [], poster: [], foerste: "", fejl: { kode: "forMangeRaekker", linje: linjer[maxRows]!.linje } }
  }
  const laeste = linjer.map(({ linje, raa }) => ({ linje, felter: felterI(raa) }))
  const hoved = [...new Set(laeste.flatMap(({ felter }) => (felter === undefined ? [] : [...felter.keys()])))]
  const bred = laeste.find(({ felter }) => felter !== undefined && felter.size > maxKolonner)
  if (bred !== undefined || hoved.length > maxKolonner) {
    const linje = bred?.linje ?? laeste[0]!.linje
    return { hoved: [], poster: [], foerste: "", fejl: { kode: "forMangeKolonner", linje } }
  }
  return { hoved, poster: laeste.map(({ felter, linje }, n) => post(n + 1, linje, felter, hoved)), foerste: "" }
}

/** The same table with columns that no line has: a key is left out where there is nothing to say. */
export const medKolonner = (tabel: Parsed, kolonner: ReadonlyArray<string>): Parsed => {
  const nye = kolonner.filter((navn) => !tabel.hoved.includes(navn))
  if (nye.length === 0) return tabel
  const poster = tabel.poster.map((en) => ({ ...en, celler: [...en.celler, ...nye.map(() => "")] }))
  return { ...tabel, hoved: [...tabel.hoved, ...nye], poster }
}

type Felter = ReadonlyMap<string, Celle>

interface Celle {
  readonly tekst: string
  readonly maerke?: Maerke
}

const post = (raekke: number, linje: number, felter: Felter | undefined, hoved: ReadonlyArray<string>): Post => {
  if (felter === undefined) return { raekke, linje, celler: hoved.map(() => ""), fejl: { kode: "ikkeJsonobjekt" } }
  const maerker = new Map<number, Maerke>()
  const celler = hoved.map((navn, n) => {
    const celle = felter.get(navn)
    if (celle?.maerke !== undefined) maerker.set(n, celle.maerke)
    return celle?.tekst ?? ""
  })
  return { raekke, linje, celler, ...(maerker.size === 0 ? {} : { maerker }) }
}

const dobbelt: Celle = { tekst: "?", maerke: { fejl: { kode: "dobbeltNoegle" } } }

/** By path: `{"omraade":{"navn":"Nord"}}` has the field `omraade.navn`. Nothing where the line is no object. */
const felterI = (raa: string): Felter | undefined => {
  const json = laesJson(raa)
  if (!erObjekt(json)) return undefined
  const felter = new Map<string, Celle>()
  const laeg = (objekt: object, under: string, dybde: number): void => {
    for (const [noegle, vaerdi] of Object.entries(objekt)) {
      const sti = `${under}${noegle.normalize("NFC")}`
      if (erObjekt(vaerdi) && dybde < dybest) laeg(vaerdi, `${sti}.`, dybde + 1)
      else felter.set(sti.trim(), felter.has(sti.trim()) ? dobbelt : celle(vaerdi))
    }
  }
  laeg(json, "", 1)
  return felter
}

/** `context` is there in every version of Node that runs this; the types of the language do not have it yet. */
const laesJson = (raa: string): unknown => {
  try {
    return JSON.parse(raa, (_noegle: string, vaerdi: unknown, context?: { readonly source?: string }) =>
      typeof vaerdi === "number" ? new Tal(context?.source ?? String(vaerdi)) : vaerdi
    )
  } catch {
    return undefined
  }
}

const erObjekt = (vaerdi: unknown): vaerdi is object =>
  typeof vaerdi === "object" && vaerdi !== null && !Array.isArray(vaerdi) && !(vaerdi instanceof Tal)

const celle = (vaerdi: unknown): Celle => {
  if (vaerdi === null) return { tekst: "" }
  if (vaerdi instanceof Tal) return { tekst: danskTal(vaerdi.raa), maerke: { dansk: true } }
  if (typeof vaerdi === "boolean")
    return { tekst: vaerdi ? "SAND" : "FALSK", maerke: { fejl: { kode: "logiskVaerdi" } } }
  if (typeof vaerdi === "string") return tekstcelle(vaerdi)
  if (!Array.isArray(vaerdi) || !vaerdi.every(erEnkel))
    return { tekst: "?", maerke: { fejl: { kode: "ikkeEnkelVaerdi" } } }
  const celler = vaerdi.map(celle)
  const maerke = celler.find((en) => en.maerke !== undefined)?.maerke
  return { tekst: celler.map(({ tekst }) => tekst).join(", "), ...(maerke === undefined ? {} : { maerke }) }
}

const erEnkel = (vaerdi: unknown): boolean => typeof vaerdi === "string" || vaerdi instanceof Tal

const tekstcelle = (raa: string): Celle => {
  const tekst = raa.replace(/\r\n?/g, "\n").normalize("NFC")
  return harUlovligtTegn(tekst) ? { tekst, maerke: { fejl: { kode: "ulovligtTegn" } } } : { tekst }
}
