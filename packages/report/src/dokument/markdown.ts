/** A document as Markdown (CommonMark with the tables and struck-out words of GitHub); no word becomes markup. */
import { LocalDate } from "@delaftale/core"
import type { Blok, Dokument, Linje, Maerke, Ord } from "./Dokument.ts"

export const markdown = ({ blokke }: Dokument): string => `${blokke.map(blokken).join("\n\n")}\n`

const blokken = (blok: Blok): string => {
  switch (blok._tag) {
    case "Overskrift":
      return `${"#".repeat(blok.niveau)} ${linjen(blok.linje)}`
    case "Afsnit":
      return linjen(blok.linje)
    case "Advarsel":
      return `> ${linjen(blok.linje)}`
    case "Punkter":
      return blok.punkter.map((punkt) => `- ${linjen(punkt)}`).join("\n")
    case "Tabel":
      return [
        raekken(blok.hoved.map(undveget)),
        raekken(blok.hoved.map(() => "---")),
        ...blok.raekker.map((celler) => raekken(celler.map((linjer) => linjer.map(linjen).join("<br>"))))
      ].join("\n")
  }
}

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
