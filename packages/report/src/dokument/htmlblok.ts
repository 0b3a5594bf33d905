/** One block of a document as HTML. */
import { ankerFor, type Blok, type Linje, type Ord, type Tabel } from "./Dokument.ts"
import { henvisning } from "./markdown.ts"
import { svarvist } from "./svartegn.ts"
import { undveget } from "./undvig.ts"

export const blokken = (blok: Blok): string => {
  switch (blok._tag) {
    case "Overskrift": {
      const id = blok.anker === undefined ? "" : ` id="${undveget(blok.anker)}"`
      return `<h${blok.niveau}${id}>${linjen(blok.linje)}</h${blok.niveau}>`
    }
    case "Afsnit":
      return `<p>${linjen(blok.linje)}</p>`
    case "Advarsel":
      return `<p class="advarsel">${linjen(blok.linje)}</p>`
    case "Citat":
      return `<blockquote><p>${linjen(blok.linje)}</p></blockquote>`
    case "Punkter":
      return `<ul>\n${blok.punkter.map((punkt) => `<li>${linjen(punkt)}</li>`).join("\n")}\n</ul>`
    case "Tabel":
      return tabellen(blok)
    case "Bokse": {
      const bokse = blok.bokse.map(
        ({ ord, status, tal }) =>
          `<li${status === undefined ? "" : ` class="${status}"`}><b>${undveget(tal)}</b> ${
            status === undefined ? undveget(ord) : svarvist(status, ord)
          }</li>`
      )
      return `<ul class="bokse">\n${bokse.join("\n")}\n</ul>`
    }
    case "Figur":
      return [
        "<figure>",
        rullende(blok.billede.titel, blok.billede.svg),
        `<figcaption>${undveget(blok.billede.tekst ?? blok.billede.titel)}</figcaption>`,
        `<details><summary>${undveget(blok.datatitel)}</summary>`,
        tabellen(blok.data),
        "</details>",
        "</figure>"
      ].join("\n")
    case "Kode":
      return `<pre tabindex="0"><code>${blok.linjer.map(undveget).join("\n")}</code></pre>`
  }
}

/** The words of a heading, for a list of contents. */
export const titelAf = (blok: Blok | undefined): string => (blok?._tag === "Overskrift" ? linjen(blok.linje) : "")

/** One that has a name can be wider than the page: it is moved inside its own region, by keyboard too. */
const tabellen = ({ hoved, ligeBrede, raekker, raekkehoved, talkolonner = [], titel }: Tabel): string => {
  const klasse = (kolonne: number): string => (talkolonner.includes(kolonne) ? ' class="tal"' : "")
  const cellen = (linjer: ReadonlyArray<Linje>, kolonne: number): string =>
    raekkehoved === true && kolonne === 0
      ? `<th scope="row">${linjerne(linjer)}</th>`
      : `<td${klasse(kolonne)}>${linjerne(linjer)}</td>`
  const tabel = [
    ligeBrede === true ? '<table class="lige">' : "<table>",
    ...(titel === undefined ? [] : [`<caption>${undveget(titel)}</caption>`]),
    `<thead><tr>${hoved.map((navn, nr) => `<th scope="col"${klasse(nr)}>${undveget(navn)}</th>`).join("")}</tr></thead>`,
    "<tbody>",
    ...raekker.map((celler) => `<tr>${celler.map(cellen).join("")}</tr>`),
    "</tbody>",
    "</table>"
  ].join("\n")
  return titel === undefined ? tabel : rullende(titel, tabel)
}

const rullende = (navn: string, indhold: string): string =>
  `<div class="rulle" role="region" aria-label="${undveget(navn)}" tabindex="0">\n${indhold}\n</div>`

const linjerne = (linjer: ReadonlyArray<Linje>): string => linjer.map(linjen).join("<br>")

const linjen = (linje: Linje): string => linje.map(ordet).join(" ")

const ordet = (ord: Ord): string => {
  switch (ord._tag) {
    case "Tekst":
      return undveget(ord.tekst)
    case "Fremhaevet":
      return `<strong>${undveget(ord.tekst)}</strong>`
    case "Lille":
      return `<small>${undveget(ord.tekst)}</small>`
    case "Nyt":
      return `<ins datetime="${ord.ved.vedtaget}" title="${undveget(ord.ved.begrundelse)}">${undveget(ord.tekst)}</ins>`
    case "Udgaaet":
      return `<del datetime="${ord.ved.vedtaget}" title="${undveget(ord.ved.begrundelse)}">${undveget(ord.tekst)}</del>`
    case "Henvisning":
      return `<a class="henvisning" href="#${undveget(ankerFor(ord.ved.revision))}">${undveget(henvisning(ord.ved))}</a>`
    case "Svar":
      return svarvist(ord.status, ord.tekst)
    case "Vej":
      return `<a href="#${undveget(ord.anker)}">${undveget(ord.tekst)}</a>`
  }
}
