/** A document as Markdown (CommonMark with the tables and struck-out words of GitHub); no word becomes markup. */
import { LocalDate } from "@delaftale/core"
import type { Blok, Dokument, Linje, Maerke, Ord, Tabel } from "./Dokument.ts"

/** `billedmappe`: the folder that the pictures lie in, seen from the text. */
export const markdown = ({ blokke }: Dokument, billedmappe = "."): string =>
  `${blokke.map((blok) => blokken(blok, billedmappe)).join("\n\n")}\n`

const blokken = (blok: Blok, billedmappe: string): string => {
  switch (blok._tag) {
    case "Overskrift":
      return `${"#".repeat(blok.niveau)} ${linjen(blok.linje)}`
    case "Afsnit":
      return linjen(blok.linje)
    case "Advarsel":
    case "Citat":
      return `> ${linjen(blok.linje)}`
    case "Punkter":
      return blok.punkter.map((punkt) => `- ${linjen(punkt)}`).join("\n")
    case "Tabel":
      return tabellen(blok)
    case "Bokse":
      return blok.bokse.map(({ ord, tal }) => `- ${om("**", undveget(tal))} ${undveget(ord)}`).join("\n")
    case "Figur": {
      const { beskrivelse, navn, titel, tekst = titel } = blok.billede
      return [`![${undveget(beskrivelse)}](${billedmappe}/${navn}.svg)`, undveget(tekst), tabellen(blok.data)].join(
        "\n\n"
      )
    }
    case "Kode":
      return ["```sh", ...blok.linjer, "```"].join("\n")
  }
}

/** A name stands above the table as a line of its own. */
const tabellen = ({ hoved, raekker, titel }: Tabel): string =>
  [
    ...(titel === undefined ? [] : [om("**", undveget(titel)), ""]),
    raekken(hoved.map(undveget)),
    raekken(hoved.map(() => "---")),
    ...raekker.map((celler) => raekken(celler.map((linjer) => linjer.map(linjen).join("<br>"))))
  ].join("\n")

const raekken = (celler: ReadonlyArray<string>): string => `| ${celler.join(" | ")} |`

const linjen = (linje: Linje): string =>
  iBegyndelsen(
    linje
      .map(ordet)
      .filter((ord) => ord !== "")
      .join(" ")
  )

const ordet = (ord: Ord): string => {
  switch (ord._tag) {
    case "Tekst":
    case "Lille":
    case "Svar":
    case "Vej":
      return undveget(ord.tekst)
    case "Fremhaevet":
    case "Nyt":
      return om("**", undveget(ord.tekst))
    case "Udgaaet":
      return om("~~", undveget(ord.tekst))
    case "Henvisning":
      return undveget(henvisning(ord.ved))
  }
}

const om = (tegn: string, tekst: string): string => (tekst === "" ? "" : `${tegn}${tekst}${tegn}`)

export const henvisning = ({ gyldigFra, revision, vedtaget }: Maerke): string =>
  `(revision ${revision}, vedtaget ${LocalDate.toDanish(vedtaget)}, gælder fra ${LocalDate.toDanish(gyldigFra)})`

/** One line, and what could be read as markup behind a backslash. Addresses are markup too. */
const undveget = (tekst: string): string =>
  tekst
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .replace(/[\\`*_[\]<>&~|#$]/gu, "\\$&")
    .replace(/:(?=\/\/)/gu, "\\:")
    .replace(/@/gu, "\\@")
    .replace(/\bwww\./giu, (www) => `${www.slice(0, -1)}\\.`)

/** What would make a list, a heading or a rule of a line. */
const iBegyndelsen = (linje: string): string =>
  linje.replace(/^(?=[-+=](\s|$|[-+=]))/u, "\\").replace(/^(\d{1,9})(?=[.)](\s|$))/u, "$1\\")
