/** The table of the day: a body of rows for each promise, a button in each cell, one of them in the order of tabbing. */
import * as Arr from "effect/Array"
import { aendringsord } from "../../ord/aendringsord.ts"
import { ordlydPaa } from "../celletsGrundlag.ts"
import { dagensSkift, dagensSvar } from "../dagensSvar.ts"
import type { Sidedata, Skift, Svar } from "../Sidedata.ts"
import { el, findes } from "./el.ts"
import { flytVed } from "./piletaster.ts"
import { adressen, heleSvaret, kortTal, raekkehovedet, svaret } from "./svartekst.ts"
import type { Side, Tilstand } from "./Tilstand.ts"

const tegn: Record<Svar[2], string> = { opfyldt: "✓", ikkeOpfyldt: "✕", kanIkkeVurderes: "?", undtaget: "–" }

interface Felt {
  readonly celle: number
  readonly knap: HTMLButtonElement
}

/** What is filled anew for each day. */
interface Holdere {
  readonly felter: Array<Felt>
  readonly ordlydene: Map<string, HTMLElement>
}

export const svarene = (side: Side): ((tilstand: Tilstand) => void) => {
  const { data, ord } = side
  const holdere: Holdere = { felter: [], ordlydene: new Map() }
  const { felter } = holdere
  const tabel = el(
    "table",
    {},
    el("caption", {}, ord.tabelhjaelp),
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        el("th", { scope: "col" }, ord.loefte),
        ...data.projektaar.map((aar) => el("th", { scope: "col" }, aar))
      )
    ),
    ...loefterne(data).map(([kriterium, numre]) => loeftet(side, kriterium, numre, holdere))
  )
  findes("svar").append(el("h2", {}, ord.tabellen), tegnforklaring(side), el("div", { class: "rulle" }, tabel))
  flytVed(tabel)
  return ({ celle, dag }) => {
    const svar = dagensSvar(data, dag)
    const skift = dagensSkift(data, dag)
    const holder = felter.some((en) => en.celle === celle) ? celle : felter[0]?.celle
    for (const [kriterium, ordlyd] of holdere.ordlydene) ordlyd.textContent = ordlydPaa(data, kriterium, dag)
    for (const felt of felter) vis(side, felt, svaret(side, svar[felt.celle]), skift.get(felt.celle))
    for (const { celle: egen, knap } of felter) {
      knap.tabIndex = egen === holder ? 0 : -1
      knap.setAttribute("aria-pressed", String(egen === celle))
    }
  }
}

/** Cells by promise, in the order in which they stand. */
const loefterne = ({ celler }: Sidedata): ReadonlyArray<readonly [string, ReadonlyArray<number>]> => {
  const loefter = new Map<string, Array<number>>()
  for (const [nummer, { kriterium }] of celler.entries()) {
    const egne = loefter.get(kriterium)
    if (egne === undefined) loefter.set(kriterium, [nummer])
    else egne.push(nummer)
  }
  return [...loefter]
}

const loeftet = (
  side: Side,
  kriterium: string,
  numre: ReadonlyArray<number>,
  { felter, ordlydene }: Holdere
): HTMLTableSectionElement => {
  const { data, ord } = side
  const raekker = Object.values(
    Arr.groupBy(numre, (nummer) => {
      const { halvaar = "", omraade } = data.celler[nummer]!
      return `${omraade}|${halvaar}`
    })
  )
  const klasse = data.celler[numre[0]!]!.klasse
  const ordlyd = el("span", { class: "ordlyd", lang: "da" })
  ordlydene.set(kriterium, ordlyd)
  return el(
    "tbody",
    {},
    el(
      "tr",
      { class: "loefte" },
      el(
        "th",
        { scope: "rowgroup", colspan: String(data.projektaar.length + 1) },
        el("b", {}, kriterium),
        " ",
        el("span", { class: "klasse" }, ord[klasse]),
        " ",
        ordlyd
      )
    ),
    ...raekker.map((egne) => {
      return el(
        "tr",
        {},
        el("th", { scope: "row" }, raekkehovedet(side, data.celler[egne[0]]!)),
        ...data.projektaar.map((aar) => {
          const celle = egne.find((nummer) => data.celler[nummer]!.projektaar === aar)
          return celle === undefined ? el("td") : el("td", {}, feltet(side, celle, felter))
        })
      )
    })
  )
}

const feltet = ({ saet }: Side, celle: number, felter: Array<Felt>): HTMLButtonElement => {
  const knap = el("button", { type: "button", "data-celle": String(celle) })
  knap.addEventListener("click", () => saet({ celle }))
  felter.push({ celle, knap })
  return knap
}

const vis = (side: Side, { celle, knap }: Felt, svar: Svar | undefined, skift: Skift | undefined): void => {
  const { data, ord } = side
  const hvorfor = skift === undefined ? [] : skift[2].map((aarsag) => aendringsord(aarsag, data.sprog))
  const [vaerdi = "", maaltal = "", status] = svar ?? []
  knap.className = ["felt", status ?? "ude", ...(skift === undefined ? [] : ["skiftet"])].join(" ")
  const sagt = [heleSvaret(side, svar), ...(skift === undefined ? [] : [`${ord.aendret}: ${hvorfor.join(", ")}`])]
  knap.replaceChildren(
    el("span", { class: "kunoplaest" }, `${adressen(side, data.celler[celle]!)}: ${sagt.join("; ")}`),
    ...[
      el("span", { class: "tegn" }, status === undefined ? "" : tegn[status]),
      el("span", { class: "tal" }, vaerdi === "" ? "" : kortTal(side, vaerdi)),
      el("span", { class: "maal" }, maaltal === "" ? "" : kortTal(side, maaltal)),
      ...hvorfor.map((en) => el("span", { class: "aarsag" }, en))
    ].map(skjult)
  )
}

/** For the eye; the words beside it say the same. */
const skjult = (element: HTMLElement): HTMLElement => {
  element.setAttribute("aria-hidden", "true")
  return element
}

const tegnforklaring = ({ ord }: Side): HTMLElement =>
  el(
    "p",
    { class: "tegnforklaring" },
    ...(Object.keys(tegn) as ReadonlyArray<Svar[2]>).map((status) =>
      el(
        "span",
        { class: `felt ${status}` },
        el("span", { class: "tegn", "aria-hidden": "true" }, tegn[status]),
        ` ${ord.status[status]}`
      )
    )
  )
