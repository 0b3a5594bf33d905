/** What the reader of a sheet does not tell of its cells: formulas, errors, percentages; and whether it is too large. */
import { laesDato } from "./laesDato.ts"
import type { Cellebemaerkning, Maerke } from "./Maerke.ts"
import { maxRows } from "./parseTable.ts"
import { UlaeseligtRegneark } from "./Regneark.ts"
import { somProcent } from "./regnearkstal.ts"
import { afkodet, type Tag, xmlTags } from "./xmlTags.ts"

/** By row and column, both from 0. */
export type Arkmaerker = ReadonlyMap<number, ReadonlyMap<number, Maerke>>

const maxKolonner = 100
/** Of any spreadsheet. */
const sidsteRaekke = 1_048_576
const sidsteKolonne = 16_384

interface Celle {
  readonly raekke: number
  readonly kolonne: number
  readonly type: string
  readonly stil: number
  formel: boolean
  vaerdi: string | undefined
}

export const arkmaerker = (tekst: string, procentformater: ReadonlyArray<boolean>): Arkmaerker => {
  const maerker = new Map<number, Map<number, Maerke>>()
  const fyldte = new Set<number>()
  let raekke = 0
  let celle: Celle | undefined
  for (const tag of xmlTags(tekst)) {
    if (tag.navn === "row" && tag.slags !== "lukker") raekke = raekkenummer(tag, raekke)
    else if (tag.navn === "c" && tag.slags === "aabner") celle = nyCelle(tag, raekke)
    else if (celle === undefined) continue
    else if (tag.navn === "f") celle.formel = true
    else if (tag.navn === "v" && tag.slags !== "aabner") celle.vaerdi = tag.slags === "tom" ? "" : afkodet(tag.foer)
    else if (tag.navn === "is") celle.vaerdi ??= "-"
    else if (tag.navn === "c") {
      maalt(celle, fyldte)
      const maerke = maerkeAf(celle, procentformater)
      if (maerke !== undefined) saet(maerker, celle, maerke)
      celle = undefined
    }
  }
  return maerker
}

const raekkenummer = ({ attributter }: Tag, forrige: number): number => {
  const nummer = /\sr\s*=\s*["'](\d{1,7})["']/.exec(attributter)?.[1]
  if (nummer === undefined && /\sr\s*=/.test(attributter)) throw new UlaeseligtRegneark("ugyldigtRegneark")
  const raekke = nummer === undefined ? forrige + 1 : Number(nummer)
  if (raekke <= forrige || raekke > sidsteRaekke) throw new UlaeseligtRegneark("ugyldigtRegneark")
  return raekke
}

/** A cell that says that it stands in another row than it does, or nowhere, is not read at all. */
const nyCelle = ({ attributter }: Tag, raekke: number): Celle => {
  const sted = /\sr\s*=\s*["']([A-Z]{1,3})(\d{1,7})["']/.exec(attributter)
  const kolonne = [...(sted?.[1] ?? "")].reduce((sum, bogstav) => sum * 26 + bogstav.charCodeAt(0) - 64, 0)
  if (Number(sted?.[2]) !== raekke || kolonne > sidsteKolonne) throw new UlaeseligtRegneark("ugyldigtRegneark")
  const type = /\st\s*=\s*["'](\w+)["']/.exec(attributter)?.[1] ?? "n"
  const stil = Number(/\ss\s*=\s*["'](\d+)["']/.exec(attributter)?.[1] ?? -1)
  return { raekke, kolonne, type, stil, formel: false, vaerdi: undefined }
}

/** Cells that only have a format do not count. */
const maalt = ({ formel, kolonne, raekke, vaerdi }: Celle, fyldte: Set<number>): void => {
  if (!formel && (vaerdi === undefined || vaerdi === "")) return
  fyldte.add(raekke)
  if (kolonne > maxKolonner) throw new UlaeseligtRegneark("forMangeKolonner", raekke)
  if (fyldte.size > maxRows + 1) throw new UlaeseligtRegneark("forMangeRaekker", raekke)
}

const saet = (maerker: Map<number, Map<number, Maerke>>, { kolonne, raekke }: Celle, maerke: Maerke): void => {
  const egne = maerker.get(raekke - 1)
  if (egne === undefined) maerker.set(raekke - 1, new Map([[kolonne - 1, maerke]]))
  else egne.set(kolonne - 1, maerke)
}

const maerkeAf = (
  { formel, stil, type, vaerdi }: Celle,
  procentformater: ReadonlyArray<boolean>
): Maerke | undefined => {
  if (formel && (vaerdi === undefined || (vaerdi === "" && type !== "str"))) {
    return { tekst: "=", fejl: { kode: "formelUdenVaerdi" } }
  }
  const fundet = vaerdi === undefined || vaerdi === "" ? {} : saerlig(type, vaerdi, procentformater[stil] === true)
  const advarsler: ReadonlyArray<Cellebemaerkning> = formel ? [{ kode: "formelcelle" }] : []
  return formel || Object.keys(fundet).length > 0 ? { ...fundet, advarsler } : undefined
}

const saerlig = (type: string, vaerdi: string, procent: boolean): Maerke => {
  switch (type) {
    case "e":
      return { tekst: vaerdi, fejl: { kode: "fejlvaerdi" } }
    case "b":
      return { tekst: vaerdi === "1" ? "SAND" : "FALSK", fejl: { kode: "logiskVaerdi" } }
    case "d":
      return isoDag(vaerdi)
    case "n": {
      const vist = procent ? somProcent(vaerdi) : undefined
      return vist === undefined ? {} : { tekst: `${vist} %`, fejl: { kode: "procentformat", forslag: vist } }
    }
    default:
      return {}
  }
}

/** A day that the file spells out; one with a time would be another day in another place. */
const isoDag = (vaerdi: string): Maerke => {
  const dag = /^(\d{4})-(\d\d)-(\d\d)(?:T00:00(?::00(?:\.0+)?)?Z?)?$/.exec(vaerdi)
  const tekst = dag === null ? undefined : `${dag[3]}-${dag[2]}-${dag[1]}`
  return tekst !== undefined && "dato" in laesDato(tekst)
    ? { tekst, dansk: true }
    : { tekst: vaerdi, fejl: { kode: tekst === undefined ? "datoMedTid" : "ugyldigDato" } }
}
