/** The table as CSV, with its description after W3C's "CSV on the Web". */
import { csvlinje, udenFormel } from "./csvlinje.ts"
import { type Kolonne, kolonner, primaernoegle } from "./kolonner.ts"
import { konstrueredeTal, proveniensTekst, type Udgivelse } from "./Udgivelse.ts"

/** How a CSV file is written (*csvvalg*, choices for CSV). */
export interface Csvvalg {
  /** The decimal character; "," as Danes write, and as Danish spreadsheets read. */
  readonly decimaltegn: "," | "."
  /** Some spreadsheets read UTF-8 only where a byte order mark says so. */
  readonly bom: boolean
}

/** The printed cells are Danish; what is written here has a point, unless commas are asked for. */
const skrevet = ({ fri, navn, type, vaerdi }: Kolonne, decimaltegn: Csvvalg["decimaltegn"]) => {
  const erTal = type === "tal" || navn === "vaerdi" || navn === "maaltal" || navn === "baseline"
  return (...rest: Parameters<typeof vaerdi>): string => {
    const tekst = vaerdi(...rest)
    if (fri === true) return udenFormel(tekst)
    return erTal ? tekst.replace(/(?<=\d)[.,](?=\d)/g, decimaltegn) : tekst
  }
}

/** The table as CSV, separated by semicolons. */
export const csv = ({ delaftale, raekker }: Udgivelse, { bom, decimaltegn }: Csvvalg): string => {
  const skriv = kolonner.map((kolonne) => skrevet(kolonne, decimaltegn))
  const linjer = [
    csvlinje(kolonner.map(({ titel }) => titel.da)),
    ...raekker.map((raekke) => csvlinje(skriv.map((en) => en(raekke, delaftale))))
  ]
  return `${bom ? "\uFEFF" : ""}${linjer.join("\n")}\n`
}

const datatype = ({ type }: Kolonne, decimaltegn: Csvvalg["decimaltegn"]) => {
  switch (type) {
    case "tal":
      return { base: "decimal", format: { decimalChar: decimaltegn } }
    case "heltal":
      return "nonNegativeInteger"
    case "dato":
      return { base: "date", format: "yyyy-MM-dd" }
    case "jaNej":
      return { base: "boolean", format: "ja|nej" }
    case "tekst":
      return "string"
  }
}

/** Text of the file that stands beside the table, under the table's name and "-metadata.json". */
export const csvw = (
  { delaftale, mindsteantal, proveniens }: Udgivelse,
  { decimaltegn }: Csvvalg,
  url: string
): string => {
  const metadata = {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "da" }],
    url,
    "dc:title": `Målopfyldelse: ${delaftale.titel}`,
    "dc:description": [
      ...(proveniens.konstrueret ? [konstrueredeTal] : []),
      `Antal personer under ${mindsteantal} er undertrykt. Intervaller som 37.. og brøker som 6375/103 står nøjagtigt i værdi; i talkolonnerne er der højst seks decimaler.`
    ],
    "dc:source": proveniensTekst(proveniens),
    "dc:identifier": `${proveniens.log}#${proveniens.position}:${proveniens.segl}`,
    dialect: { delimiter: ";", encoding: "utf-8", header: true, lineTerminators: ["\n"], quoteChar: '"' },
    tableSchema: {
      columns: kolonner.map((kolonne) => ({
        name: kolonne.navn,
        titles: kolonne.titel,
        datatype: datatype(kolonne, decimaltegn),
        null: "",
        ...(primaernoegle.includes(kolonne.navn) ? { required: true } : {})
      })),
      primaryKey: primaernoegle
    },
    ...(proveniens.konstrueret ? { notes: [{ type: "mærke", text: "KONSTRUEREDE TAL" }] } : {})
  }
  return `${JSON.stringify(metadata, null, 2)}\n`
}
