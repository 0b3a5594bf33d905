/** The table of verdicts: a body of rows for each promise, each answer a button that explains it. */
import type { Celle, Loefte, Tabel } from "../Besked.ts"
import { el } from "./el.ts"
import { flytVed } from "./piletaster.ts"

const tegn = { opfyldt: "✓", ikkeOpfyldt: "✕", kanIkkeVurderes: "?", undtaget: "–" } as const

/** `aar` is one of the agreement's years; undefined: all. */
export const tabel = (
  { loefter }: Tabel,
  aar: string | undefined,
  vaelg: (celle: Celle, knap: HTMLButtonElement) => void
): HTMLTableElement => {
  const valgt = loefter
    .map((loefte) => ({
      ...loefte,
      celler: loefte.celler.filter((en) => aar === undefined || en.adresse.projektaar === aar)
    }))
    .filter(({ celler }) => celler.length > 0)
  const hoved = ["Hvor", ...(aar === undefined ? ["Projektår"] : []), "Værdi", "Måltal", "Svar"]
  const element = el(
    "table",
    {},
    el("caption", {}, aar === undefined ? "Alle projektår" : `Projektåret ${aar}`),
    el(
      "thead",
      {},
      el("tr", {}, ...hoved.map((en) => el("th", { scope: "col", class: erTal(en) ? "tal" : undefined }, en)))
    ),
    ...valgt.map((loefte) => loeftet(loefte, hoved.length, aar === undefined, vaelg))
  )
  const [foerste] = element.querySelectorAll("button")
  if (foerste !== undefined) foerste.tabIndex = 0
  flytVed(element)
  return element
}

const erTal = (kolonne: string): boolean => kolonne === "Værdi" || kolonne === "Måltal"

const loeftet = (
  { celler, kriterium, ordlyd }: Loefte,
  bredde: number,
  medAar: boolean,
  vaelg: (celle: Celle, knap: HTMLButtonElement) => void
): HTMLTableSectionElement =>
  el(
    "tbody",
    { "data-kriterium": kriterium },
    el(
      "tr",
      { class: "loefte" },
      el("th", { scope: "rowgroup", colspan: String(bredde) }, el("b", {}, kriterium), " ", el("span", {}, ordlyd))
    ),
    ...celler.map((celle) => raekken(celle, medAar, vaelg))
  )

const raekken = (
  celle: Celle,
  medAar: boolean,
  vaelg: (celle: Celle, knap: HTMLButtonElement) => void
): HTMLTableRowElement => {
  const { aarsag, maaltal, omraade, projektaar, status, vaerdi } = celle.tekst
  const hvor = omraade === "" ? "Samlet" : omraade === "alle" ? "Alle områder" : omraade
  const halvaar = projektaar.slice(celle.adresse.projektaar.length)
  const knap = el(
    "button",
    {
      type: "button",
      tabindex: "-1",
      "aria-label": `${celle.svar}. Forklar ${celle.tekst.kriterium}, ${hvor}, ${projektaar}`
    },
    el("span", { class: "tegn", "aria-hidden": "true" }, tegn[status]),
    el("span", {}, celle.svar)
  )
  knap.addEventListener("click", () => vaelg(celle, knap))
  return el(
    "tr",
    { class: status, "data-aarsag": aarsag },
    el("th", { scope: "row" }, medAar ? hvor : `${hvor}${halvaar}`),
    ...(medAar ? [el("td", {}, projektaar)] : []),
    el("td", { class: "tal", "data-tal": vaerdi }, celle.cirka),
    el("td", { class: "tal" }, maaltal),
    el("td", {}, knap)
  )
}
