/** A document as one HTML file that asks for nothing else: no script, no font; pictures stand in it; words are only words. */
import type { Dokument } from "./Dokument.ts"
import { blokken, titelAf } from "./htmlblok.ts"
import { stil } from "./stil.ts"
import { svartegn } from "./svartegn.ts"
import { undveget } from "./undvig.ts"

/** A document as one HTML file that asks for nothing. */
export const html = (dokument: Dokument): string =>
  [
    "<!doctype html>",
    `<html lang="${dokument.sprog ?? "da"}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    ...(dokument.indhold === undefined ? [] : ['<meta name="color-scheme" content="light dark">']),
    `<title>${undveget(dokument.titel)}</title>`,
    `<style>${stil}</style>`,
    "</head>",
    "<body>",
    ...kroppen(dokument),
    "</body>",
    "</html>",
    ""
  ].join("\n")

const kroppen = ({ blokke, indhold }: Dokument): ReadonlyArray<string> => {
  if (indhold === undefined) return ["<main>", ...blokke.map(blokken), "</main>"]
  const [indledning = [], ...afsnit] = iAfsnit(blokke)
  const veje = afsnit.map(([hoved]) => `<li><a href="#${ankeret(hoved)}">${titelAf(hoved)}</a></li>`)
  return [
    svartegn,
    `<a class="spring" href="#hovedindhold">${undveget(indhold.spring)}</a>`,
    '<main id="hovedindhold">',
    "<header>",
    ...indledning.map(blokken),
    "</header>",
    `<nav aria-label="${undveget(indhold.titel)}"><ol>${veje.join("")}</ol></nav>`,
    ...afsnit.flatMap((egne) => [
      `<section aria-labelledby="${ankeret(egne[0])}">`,
      ...egne.map(blokken),
      "</section>"
    ]),
    "</main>"
  ]
}

type Blokke = Dokument["blokke"]

const ankeret = (blok: Blokke[number] | undefined): string =>
  blok?._tag === "Overskrift" && blok.anker !== undefined ? undveget(blok.anker) : ""

/** What stands before the first heading of level 2, and each such heading with what stands under it. */
const iAfsnit = (blokke: Blokke): ReadonlyArray<Blokke> => {
  const afsnit: Array<Array<Blokke[number]>> = [[]]
  for (const blok of blokke) {
    if (blok._tag === "Overskrift" && blok.niveau === 2) afsnit.push([])
    afsnit.at(-1)!.push(blok)
  }
  return afsnit
}
