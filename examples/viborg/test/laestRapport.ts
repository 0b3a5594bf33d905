/** The tables of a report as a browser shows them, and their cells as the verdict table writes them. */
import { aarsagsord, svarord } from "@delaftale/report"
import type { Page } from "playwright-core"

export interface Laesttabel {
  readonly titel: string
  readonly hoved: ReadonlyArray<string>
  /** Each cell as its lines. */
  readonly raekker: ReadonlyArray<ReadonlyArray<ReadonlyArray<string>>>
}

/** In the page, which knows what is a table; as text, since tests know nothing of pages. */
const laes = `[...document.querySelectorAll("table")].map((tabel) => {
  const ord = (knude) => (knude?.textContent ?? "").replace(/\\s+/gu, " ").trim()
  const linjer = (celle) =>
    celle.innerHTML.split(/<br\\s*\\/?>/u).map((del) => {
      const her = document.createElement("span")
      her.innerHTML = del
      return ord(her)
    })
  return {
    titel: ord(tabel.caption ?? tabel.previousElementSibling),
    hoved: [...tabel.querySelectorAll("thead th")].map(ord),
    raekker: [...tabel.querySelectorAll("tbody tr")].map((raekke) => [...raekke.children].map(linjer))
  }
})`

/** Named by their caption; in Markdown, by the line above them. */
export const tabellerI = (page: Page): Promise<ReadonlyArray<Laesttabel>> => page.evaluate(laes)

export interface Laestcelle {
  readonly vaerdi: string
  readonly maaltal: string
  readonly status: string
  readonly aarsag: string
}

const statusser = ["opfyldt", "ikkeOpfyldt", "kanIkkeVurderes", "undtaget"] as const
const aarsager = [
  ...["baselineNul", "undtagelseGivet", "periodeAaben", "opgoeresVedUdloeb", "fristIkkeNaaet", "manglerIndberetning"],
  ...["manglerBaseline", "manglerForegaaendeAar", "naevnerNul", "ufuldstaendigtAntal", "ikkeBedoemt", "kilderMangler"]
] as ReadonlyArray<Parameters<typeof aarsagsord>[0]>

const udenEnhed = (ord: string): string => ord.replace(/ (%|pp)$/u, "").replace("−", "-")

/** "mindst 37" is "37..", "8 til 48" is "8..48", and under "ca. 61,89 %" stands the fraction itself. */
export const vaerdien = (linjer: ReadonlyArray<string>): string => {
  const broek = linjer.find((linje) => linje.startsWith("= "))
  if (broek !== undefined) return broek.slice(2)
  const [foerste = ""] = linjer
  if (foerste === "–") return ""
  const mindst = /^mindst (.*)$/u.exec(foerste)?.[1]
  if (mindst !== undefined) return `${udenEnhed(mindst)}..`
  return foerste.split(" til ").map(udenEnhed).join("..")
}

export const maaltallet = ([foerste = ""]: ReadonlyArray<string>): string =>
  foerste === "–"
    ? ""
    : udenEnhed(
        foerste
          .replace(/^over /u, ">")
          .replace(/^under /u, "<")
          .replace(/^(mindst|højst) /u, "")
      )

export const svaret = (linjer: ReadonlyArray<string>): Pick<Laestcelle, "status" | "aarsag"> => ({
  status: statusser.find((en) => linjer.includes(svarord(en, "da"))) ?? "",
  aarsag: aarsager.find((en) => linjer.includes(aarsagsord(en, "da"))) ?? ""
})
