/** A document as one HTML file that asks for nothing else: no script, no picture, no font; words are only words. */
import { ankerFor, type Blok, type Dokument, type Linje, type Ord } from "./Dokument.ts"
import { henvisning } from "./markdown.ts"
import { stil } from "./stil.ts"

export const html = ({ blokke, titel }: Dokument): string =>
  [
    "<!doctype html>",
    '<html lang="da">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${undveget(titel)}</title>`,
    `<style>${stil}</style>`,
    "</head>",
    "<body>",
    ...blokke.map(blokken),
    "</body>",
    "</html>",
    ""
  ].join("\n")

const blokken = (blok: Blok): string => {
  switch (blok._tag) {
    case "Overskrift": {
      const id = blok.anker === undefined ? "" : ` id="${undveget(blok.anker)}"`
      return `<h${blok.niveau}${id}>${linjen(blok.linje)}</h${blok.niveau}>`
    }
    case "Afsnit":
      return `<p>${linjen(blok.linje)}</p>`
    case "Advarsel":
      return `<p class="advarsel">${linjen(blok.linje)}</p>`
    case "Punkter":
      return `<ul>\n${blok.punkter.map((punkt) => `<li>${linjen(punkt)}</li>`).join("\n")}\n</ul>`
    case "Tabel":
      return [
        "<table>",
        `<thead><tr>${blok.hoved.map((celle) => `<th scope="col">${undveget(celle)}</th>`).join("")}</tr></thead>`,
        "<tbody>",
        ...blok.raekker.map((celler) => `<tr>${celler.map((linjer) => `<td>${cellen(linjer)}</td>`).join("")}</tr>`),
        "</tbody>",
        "</table>"
      ].join("\n")
  }
}

const cellen = (linjer: ReadonlyArray<Linje>): string => linjer.map(linjen).join("<br>")

const linjen = (linje: Linje): string => linje.map(ordet).join(" ")

const ordet = (ord: Ord): string => {
  switch (ord._tag) {
    case "Tekst":
      return undveget(ord.tekst)
    case "Fremhaevet":
      return `<strong>${undveget(ord.tekst)}</strong>`
    case "Nyt":
      return `<ins datetime="${ord.ved.vedtaget}" title="${undveget(ord.ved.begrundelse)}">${undveget(ord.tekst)}</ins>`
    case "Udgaaet":
      return `<del datetime="${ord.ved.vedtaget}" title="${undveget(ord.ved.begrundelse)}">${undveget(ord.tekst)}</del>`
    case "Henvisning":
      return `<a class="henvisning" href="#${undveget(ankerFor(ord.ved.revision))}">${undveget(henvisning(ord.ved))}</a>`
  }
}

const tegn: { readonly [tegn: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
}

/** Also for attributes. Control signs are no part of HTML. */
const undveget = (tekst: string): string =>
  tekst
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .replace(/[&<>"']/gu, (fundet) => tegn[fundet]!)
