/** The faces of one file: every table of it in which cells of the verdict table stand. */
import type { Delaftale } from "@delaftale/core"
import MarkdownIt from "markdown-it"
import type { Chromium } from "../../../../../testing/chromium.ts"
import { fraCsv, fraJson } from "./fraFiler.ts"
import { fraIati } from "./fraIati.ts"
import {
  aaretsCeller,
  billedetsCeller,
  forloebetsCeller,
  overblikketsCeller,
  periodensCeller,
  periodensOverblik
} from "./fraTabeller.ts"
import type { Flade } from "./gaaIgennem.ts"
import { tabellerI } from "./laesTabeller.ts"

export interface Laeser {
  readonly chromium: Chromium
  readonly delaftale: Delaftale
  /** The years of the files for programs. */
  readonly aar: ReadonlyArray<string>
  /** Criteria whose areas are rolled up into one answer. */
  readonly rulles: ReadonlySet<string>
  /** Whether pictures were drawn, each with a table of what it shows. */
  readonly billeder: boolean
}

export const fladerI = async (navn: string, tekst: string, laeser: Laeser): Promise<ReadonlyArray<Flade>> => {
  const { aar, delaftale } = laeser
  const fil = { hvor: "filen", aar } as const
  if (navn.endsWith(".iati.xml")) return [{ format: "iati", ...fil, laest: fraIati(tekst, delaftale) }]
  if (navn.endsWith(".csv")) return [{ format: "csv", ...fil, laest: fraCsv(tekst).laest }]
  if (navn.endsWith(".json")) return [{ format: "json", ...fil, laest: fraJson(tekst) }]
  return rapportens(navn, tekst, laeser)
}

const somHtml = (markdown: string): string =>
  `<!doctype html>${new MarkdownIt({ html: true }).render(markdown.replaceAll(/!\[[^\]]*\]\([^)]*\)/gu, ""))}`

/** "statusrapport-2018-19.html" is the report of "2018/19". */
const rapportens = async (navn: string, tekst: string, laeser: Laeser): Promise<ReadonlyArray<Flade>> => {
  const { billeder, chromium, delaftale, rulles } = laeser
  const format = navn.endsWith(".md") ? "md" : "html"
  const tabeller = await chromium.visit({ script: false }, async (page) => {
    await page.setContent(format === "html" ? tekst : somHtml(tekst))
    return tabellerI(page)
  })
  const alle = delaftale.projektaar.map(({ id }) => id)
  const [aaret] = alle.filter((en) => navn.includes(en.replace("/", "-")))
  const billedet = billeder ? [{ format, hvor: "billedet", aar: alle, laest: billedetsCeller(tabeller) } as const] : []
  if (aaret === undefined) {
    return [
      ...billedet,
      { format, hvor: "perioden", aar: alle, laest: periodensCeller(tabeller) },
      { format, hvor: "periodens overblik", aar: alle, laest: periodensOverblik(tabeller, rulles) }
    ]
  }
  return [
    ...billedet,
    { format, hvor: "aaret", aar: [aaret], laest: aaretsCeller(tabeller, aaret) },
    { format, hvor: "forloebet", aar: alle, laest: forloebetsCeller(tabeller, alle) },
    { format, hvor: "overblikket", aar: [aaret], laest: overblikketsCeller(tabeller, aaret, rulles) }
  ]
}
