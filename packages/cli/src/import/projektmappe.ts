/** The plan of a workbook: its sheets in order, where each lies, and which formats its cells may have. */
import { UlaeseligtRegneark } from "./Regneark.ts"
import { attribut, type Tag, xmlTags, xmlTekst } from "./xmlTags.ts"
import { maxEntries } from "./zip.ts"

interface Arkplads {
  readonly navn: string
  readonly sti: string
  readonly skjult: boolean
}

interface Projektmappe {
  readonly ark: ReadonlyArray<Arkplads>
  /** By the number that a cell gives: whether it is shown as a percentage. */
  readonly procentformater: ReadonlyArray<boolean>
  /** All parts that the cells are read from, by path; nothing else of the workbook is looked at. */
  readonly dele: ReadonlyMap<string, string>
}

const mappen = "xl/workbook.xml"
const forbindelserne = "xl/_rels/workbook.xml.rels"

export const projektmappe = (hent: (sti: string) => Uint8Array | undefined): Projektmappe => {
  const dele = new Map<string, string>()
  const del = (sti: string, kraevet: boolean): string => {
    const bytes = hent(sti)
    if (bytes === undefined && kraevet) throw new UlaeseligtRegneark("ugyldigtRegneark")
    if (bytes !== undefined && !dele.has(sti)) dele.set(sti, xmlTekst(bytes))
    return dele.get(sti) ?? ""
  }
  const forbindelser = tags(del(forbindelserne, true), "Relationship")
  const stiTil = (slags: string): string | undefined => {
    const fundet = forbindelser.find((en) => attribut(en, "Type")?.endsWith(`/${slags}`) === true)
    return fundet === undefined ? undefined : stiAf(fundet)
  }
  const ark = tags(del(mappen, true), "sheet").flatMap((en) => pladsAf(en, forbindelser))
  if (new Set(ark.map(({ sti }) => sti)).size < ark.length) throw new UlaeseligtRegneark("ugyldigtRegneark")
  dele.set(mappen, dele.get(mappen)!.replace(/(date1904\s*=\s*["'])true(["'])/, "$11$2"))
  for (const { sti } of ark) del(sti, true)
  del(stiTil("sharedStrings") ?? "xl/sharedStrings.xml", false)
  const typografi = del(stiTil("styles") ?? "xl/styles.xml", false)
  return { ark, dele, procentformater: formater(typografi) }
}

/** No more of a kind than a workbook may have parts. */
const tags = (tekst: string, navn: string): ReadonlyArray<Tag> => {
  const fundne: Array<Tag> = []
  for (const tag of xmlTags(tekst)) {
    if (tag.navn === navn && tag.slags !== "lukker") fundne.push(tag)
    if (fundne.length > maxEntries) throw new UlaeseligtRegneark("regnearkForStort")
  }
  return fundne
}

/** A sheet of charts has no cells and is none of ours. */
const pladsAf = (ark: Tag, forbindelser: ReadonlyArray<Tag>): ReadonlyArray<Arkplads> => {
  const id = attribut(ark, "id")
  const forbindelse = forbindelser.filter((en) => attribut(en, "Id") === id)
  if (forbindelse.length !== 1) throw new UlaeseligtRegneark("ugyldigtRegneark")
  if (attribut(forbindelse[0]!, "Type")?.endsWith("/worksheet") !== true) return []
  const skjult = !["visible", undefined].includes(attribut(ark, "state"))
  return [{ navn: attribut(ark, "name") ?? "", sti: stiAf(forbindelse[0]!), skjult }]
}

/** Within the workbook only: nothing outside it is ever looked up. */
const stiAf = (forbindelse: Tag): string => {
  const maal = attribut(forbindelse, "Target") ?? ""
  if (attribut(forbindelse, "TargetMode") === "External" || maal.includes(":")) {
    throw new UlaeseligtRegneark("ugyldigtRegneark")
  }
  return maal.startsWith("/") ? maal.slice(1) : `xl/${maal}`
}

const formater = (tekst: string): ReadonlyArray<boolean> => {
  const egne = new Map<string, string>()
  const grund: Array<string> = []
  const celler: Array<string> = []
  let liste: Array<string> | undefined
  for (const tag of xmlTags(tekst)) {
    const { navn, slags } = tag
    if (navn === "numFmt") egne.set(attribut(tag, "numFmtId") ?? "", attribut(tag, "formatCode") ?? "")
    else if (navn === "cellXfs" || navn === "cellStyleXfs") {
      liste = slags === "aabner" ? (navn === "cellXfs" ? celler : grund) : undefined
    } else if (navn === "xf" && slags !== "lukker") {
      liste?.push(attribut(tag, "numFmtId") ?? grund[Number(attribut(tag, "xfId") ?? -1)] ?? "0")
    }
  }
  return celler.map((id) => erProcent(id, egne.get(id)))
}

/** Formats 9 and 10 are built in; in others a quoted or escaped sign is only text. */
const erProcent = (id: string, format: string | undefined): boolean =>
  format === undefined ? id === "9" || id === "10" : /%/.test(format.replace(/"[^"]*"|\\./g, ""))
