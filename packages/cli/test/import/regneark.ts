/** Workbooks for tests: what a program writes, and what is written by hand, part by part. */

import type { Grundlag } from "@delaftale/core"
import writeXlsxFile from "write-excel-file/node"
import type { Indlaest } from "../../src/import/Indlaest.ts"
import type { Kildefil } from "../../src/import/indhold.ts"
import { type Indlaesningsvalg, laesFil } from "../../src/import/laesFil.ts"
import { medRegneark } from "../../src/import/laesRegneark.ts"
import { zip } from "../../src/import/zip.ts"
import { delaftale, tom } from "./viborg.ts"

type Celle = { readonly type: StringConstructor | NumberConstructor | DateConstructor; readonly value: unknown } | null

/** The cell that a person would have in a sheet for this text of a CSV file. */
const celle = (tekst: string, type: string): Celle => {
  if (tekst === "") return null
  if (type === "antal" || type === "procent") return { type: Number, value: Number(tekst.replace(",", ".")) }
  if (type !== "dato" && type !== "datoIAftalen") return { type: String, value: tekst }
  const [dag, maaned, aar] = tekst.split("-").map(Number)
  return { type: Date, value: new Date(Date.UTC(aar!, maaned! - 1, dag)) }
}

/** A table as a program saves it, with days and numbers as such. */
export const somRegneark = async (
  navn: string,
  hoved: ReadonlyArray<string>,
  raekker: ReadonlyArray<ReadonlyArray<string>>
): Promise<Kildefil> => {
  const filart = delaftale.indlaesning!.find((en) => en.kolonner.every((kolonne) => hoved.includes(kolonne.navn)))
  const typer = hoved.map((en) => filart?.kolonner.find((kolonne) => kolonne.navn === en)?.type ?? "tekst")
  const data = [
    hoved.map((en) => celle(en, "tekst")),
    ...raekker.map((celler) => celler.map((en, n) => celle(en, typer[n]!)))
  ]
  const bytes = await writeXlsxFile(data as never, { dateFormat: "dd-mm-yyyy" } as never).toBuffer()
  return await medRegneark({ navn: navn.replace(/\.csv$/, ".xlsx"), bytes })
}

const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const xml = (indhold: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${indhold}`

/** Styles by number: 0 general, 1 a day, 2 a percentage, 3 a day with a time, 4 a per cent sign that is only text. */
const typografi = xml(
  `<styleSheet><numFmts count="3"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/><numFmt numFmtId="165" formatCode="dd\\-mm\\-yyyy\\ hh:mm"/><numFmt numFmtId="166" formatCode="0.0&quot;%&quot;"/></numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>`
)

export interface Bog {
  /** By name: the rows of the sheet as XML. */
  readonly ark: Readonly<Record<string, string>>
  readonly faelles?: string
  readonly egenskaber?: string
  readonly dele?: Readonly<Record<string, string>>
}

export const bog = ({ ark, dele = {}, egenskaber = "", faelles }: Bog): Uint8Array => {
  const navne = Object.keys(ark)
  const alle: Record<string, string> = {
    "[Content_Types].xml": xml("<Types/>"),
    "xl/workbook.xml": xml(
      `<workbook xmlns:r="${rel}"><workbookPr${egenskaber}/><sheets>${navne.map((navn, n) => `<sheet name="${navn}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`).join("")}</sheets></workbook>`
    ),
    "xl/_rels/workbook.xml.rels": xml(
      `<Relationships>${navne.map((_, n) => `<Relationship Id="rId${n + 1}" Type="${rel}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`).join("")}<Relationship Id="st" Type="${rel}/styles" Target="styles.xml"/></Relationships>`
    ),
    "xl/styles.xml": typografi,
    ...(faelles === undefined ? {} : { "xl/sharedStrings.xml": xml(`<sst>${faelles}</sst>`) }),
    ...Object.fromEntries(
      navne.map((navn, n) => [
        `xl/worksheets/sheet${n + 1}.xml`,
        xml(`<worksheet><sheetData>${ark[navn]}</sheetData></worksheet>`)
      ])
    ),
    ...dele
  }
  return new Uint8Array(
    zip(new Map(Object.entries(alle).map(([sti, tekst]) => [sti, new TextEncoder().encode(tekst)])))
  )
}

/** A cell of text, written in the sheet itself. */
const tekst = (sted: string, indhold: string): string =>
  `<c r="${sted}" t="inlineStr"><is><t xml:space="preserve">${indhold}</t></is></c>`

/** A row of texts from column A; what begins with `<` is the cell as it stands, with `@` for its place. */
export const raekke = (nummer: number, ...celler: ReadonlyArray<string>): string => {
  const alle = celler.map((en, n) => {
    const sted = `${String.fromCharCode(65 + n)}${nummer}`
    return en.startsWith("<") ? en.replaceAll("@", sted) : en === "" ? "" : tekst(sted, en)
  })
  return `<row r="${nummer}">${alle.join("")}</row>`
}

export const laesBytes = async (
  navn: string,
  bytes: Uint8Array,
  grundlag: Grundlag = tom,
  valg: Indlaesningsvalg = { springFejlOver: true }
): Promise<Indlaest> => laesFil(await medRegneark({ navn, bytes }), grundlag, valg)
