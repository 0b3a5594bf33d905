/** The tags of a part of a workbook, one after the other, with the text before each. No entity or DTD is ever read. */
import { UlaeseligtRegneark } from "./Regneark.ts"

export interface Tag {
  /** Without its prefix. */
  readonly navn: string
  readonly slags: "aabner" | "lukker" | "tom"
  readonly attributter: string
  /** The text between the tag before and this one, as it is written. */
  readonly foer: string
}

/** Text of a part: UTF-8 and nothing that declares, comments or quotes; a spreadsheet writes no such thing. */
export const xmlTekst = (bytes: Uint8Array): string => {
  let tekst: string
  try {
    tekst = new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    throw new UlaeseligtRegneark("ugyldigtRegneark")
  }
  const kodning = /^\s*<\?xml[^>]*encoding=["']([^"']*)/i.exec(tekst)?.[1]
  if (kodning !== undefined && !/^utf-?8$/i.test(kodning)) throw new UlaeseligtRegneark("ugyldigtRegneark")
  if (tekst.includes("<!")) throw new UlaeseligtRegneark("ulovligXml")
  return tekst
}

/** Sticky, so that what is no tag stops the reading instead of being passed over. */
export function* xmlTags(tekst: string): Generator<Tag, void> {
  const moenster =
    /([^<]*)<(?:\?[^>]*|(\/?)(?:[\w.-]+:)?([\w.-]+)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?))>/y
  let til = 0
  for (let fundet = moenster.exec(tekst); fundet !== null; fundet = moenster.exec(tekst)) {
    til = moenster.lastIndex
    const [, foer = "", lukker, navn, attributter = "", tom] = fundet
    if (navn === undefined) continue
    yield { navn, foer, attributter, slags: lukker === "/" ? "lukker" : tom === "/" ? "tom" : "aabner" }
  }
  if (tekst.indexOf("<", til) >= 0) throw new UlaeseligtRegneark("ugyldigtRegneark")
}

/** The value of an attribute, its prefix left out of account. */
export const attribut = ({ attributter }: Tag, navn: string): string | undefined => {
  const fundet = new RegExp(`\\s(?:[\\w.-]+:)?${navn}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributter)
  const raa = fundet?.[1] ?? fundet?.[2]
  return raa === undefined ? undefined : afkodet(raa)
}

const navngivne: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }

/** The five names of XML and numbers; others are left as they are. */
export const afkodet = (raa: string): string =>
  raa.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (hele, tal, hex, navn: string) => {
    if (navn !== undefined) return navngivne[navn.toLowerCase()] ?? hele
    const kode = tal === undefined ? Number.parseInt(hex, 16) : Number(tal)
    return kode <= 0x10ffff ? String.fromCodePoint(kode) : hele
  })
