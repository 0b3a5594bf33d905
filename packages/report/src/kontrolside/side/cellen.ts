/** The chosen cell on the day: what it says and said, why, its explanation, its events, and the seals behind them. */
import { positioner as somTekst } from "../../forklaring/positioner.ts"
import { aendringsord } from "../../ord/aendringsord.ts"
import { linjerPaa, optalt, positionerPaa, rettelserPaa } from "../celletsGrundlag.ts"
import { dagensSkift, dagensSvar } from "../dagensSvar.ts"
import type { Sidecelle } from "../Sidedata.ts"
import { dagord } from "./datoord.ts"
import { el, findes } from "./el.ts"
import { seglene } from "./seglene.ts"
import { adressen, heleSvaret, svaret, udfald } from "./svartekst.ts"
import type { Side, Tilstand } from "./Tilstand.ts"

export const cellen = (side: Side): ((tilstand: Tilstand) => void) => {
  const { ord } = side
  const indhold = el("div", { id: "cellens" })
  const besked = el("p", { role: "status", class: "kunoplaest" })
  const tilbage = el("button", { type: "button", class: "tilbage" }, `↑ ${ord.tilbage}`)
  tilbage.addEventListener("click", () => {
    const { celle } = side.tilstand()
    document.querySelector<HTMLElement>(`[data-celle="${celle ?? 0}"]`)?.focus()
  })
  findes("celle").append(el("h2", { id: "celle-h" }, ord.cellen), besked, indhold, tilbage)
  let sidst: number | undefined
  return (tilstand) => {
    const { celle } = tilstand
    tilbage.hidden = celle === undefined
    if (celle === undefined) return indhold.replaceChildren(el("p", { class: "svag" }, ord.vaelg))
    const om = side.data.celler[celle]!
    indhold.replaceChildren(...cellens(side, tilstand, celle, om))
    if (sidst !== celle) besked.textContent = `${ord.cellen}: ${adressen(side, om)}`
    if (sidst !== celle && window.matchMedia("(max-width: 70rem)").matches) findes("celle").scrollIntoView()
    sidst = celle
  }
}

const cellens = (side: Side, tilstand: Tilstand, nummer: number, celle: Sidecelle): ReadonlyArray<Node> => {
  const { data } = side
  const { dag } = tilstand
  const svar = svaret(side, dagensSvar(data, dag)[nummer])
  const positioner = svar === undefined ? [] : positionerPaa(celle, dag)
  const rettelser = rettelserPaa(data, positioner, dag)
  return [
    el(
      "p",
      { class: `dom ${svar?.[2] ?? "ude"}` },
      el("span", { class: "adresse" }, adressen(side, celle)),
      el("strong", {}, svar === undefined ? side.ord.ikkeIAftalen : udfald(side, svar)),
      el("span", {}, svar === undefined ? "" : heleSvaret(side, svar).replace(`${udfald(side, svar)}, `, ""))
    ),
    skiftet(side, dag, nummer),
    ...personord(side, celle, dag),
    ...(svar === undefined ? [] : forklaringen(side, celle, dag)),
    ...(celle.personer === true
      ? [el("p", { class: "svag" }, side.ord.personhaendelser)]
      : haendelserne(side, positioner, rettelser)),
    ...seglene(side, tilstand, [...positioner, ...rettelser])
  ]
}

/** Which day it is that the cell says something of. */
const personord = ({ data, ord }: Side, { personer }: Sidecelle, dag: number): ReadonlyArray<Node> => {
  const sidst = personer === true ? data.udeladt?.dage.findLast((en) => en <= dag) : undefined
  return sidst === undefined
    ? []
    : [el("p", { class: "svag" }, ord.opgjortDen(dagord(data.dage[sidst]!.dag, data.sprog)))]
}

const skiftet = (side: Side, dag: number, nummer: number): Node => {
  const { data, ord } = side
  const skift = dagensSkift(data, dag).get(nummer)
  if (skift === undefined) return el("p", { class: "svag" }, ord.uaendret)
  const [, svar, aarsager] = skift
  const foer = svaret(side, dagensSvar(data, dag - 1)[nummer])
  const led = (navn: string, tekst: string): ReadonlyArray<Node> => [el("dt", {}, navn), el("dd", {}, tekst)]
  return el(
    "dl",
    { class: "skift" },
    ...led(ord.foer, heleSvaret(side, foer)),
    ...led(ord.nu, heleSvaret(side, svaret(side, svar))),
    ...led(ord.fordi, aarsager.map((en) => aendringsord(en, data.sprog)).join(", "))
  )
}

const forklaringen = ({ data }: Side, celle: Sidecelle, dag: number): ReadonlyArray<Node> => {
  const dele: Array<Node> = []
  let liste: HTMLUListElement | undefined
  let under: HTMLUListElement | undefined
  for (const [niveau, tekst] of linjerPaa(celle, dag)) {
    const ord = data.tekster[tekst]!
    if (niveau === 0) {
      liste = el("ul")
      dele.push(el("h3", {}, ord), liste)
    } else if (niveau === 1) {
      const punkt = el("li", {}, ord)
      under = el("ul")
      punkt.append(under)
      liste?.append(punkt)
    } else under?.append(el("li", {}, ord))
  }
  for (const tom of dele.flatMap((del) => (del instanceof Element ? [...del.querySelectorAll("ul:empty")] : [])))
    tom.remove()
  return dele
}

const haendelserne = (
  side: Side,
  positioner: ReadonlyArray<number>,
  rettelser: ReadonlyArray<number>
): ReadonlyArray<Node> => {
  const { data, ord } = side
  if (positioner.length === 0) return [el("h3", {}, ord.haendelser(0)), el("p", {}, ord.ingenHaendelser)]
  const hoved = [ord.maaned, ord.type, ord.fil, ord.antal, ord.numre]
  const tabel = el(
    "table",
    { class: "optalt" },
    el("thead", {}, el("tr", {}, ...hoved.map((en) => el("th", { scope: "col" }, en)))),
    el(
      "tbody",
      {},
      ...optalt(data, positioner).map(({ fil, maaned, positioner: egne, type }) =>
        el(
          "tr",
          {},
          ...(type === ""
            ? [ord.udenSlags, "", ""].map((tekst) => el("td", {}, tekst))
            : [maaned || ord.udenDag, type, fil || ord.udenFil].map((tekst) => el("td", {}, tekst))),
          el("td", { class: "hoejre" }, String(egne.length)),
          el("td", {}, somTekst(egne))
        )
      )
    )
  )
  return [
    el("h3", {}, ord.haendelser(positioner.length)),
    el(
      "div",
      { class: "rulle", tabindex: "0", role: "region", "aria-label": ord.haendelser(positioner.length) },
      tabel
    ),
    ...(rettelser.length === 0 ? [] : [el("p", {}, ord.rettet(somTekst(rettelser)))]),
    enkeltvis(
      side,
      [...positioner, ...rettelser].sort((a, b) => a - b)
    )
  ]
}

/** The lines as they stand in the log, made only when they are asked for. */
const enkeltvis = ({ data, ord }: Side, positioner: ReadonlyArray<number>): Node => {
  const { raekker } = data.log
  if (raekker === undefined) return el("p", { class: "svag" }, ord.enkeltvis)
  const detaljer = el("details", {}, el("summary", {}, ord.raekkerHer(positioner.length)))
  detaljer.addEventListener("toggle", () => {
    if (detaljer.childElementCount > 1) return
    const linjer = positioner.map((position) => el("li", {}, raekker[position - 1] ?? ""))
    detaljer.append(el("ol", { class: "raekker", tabindex: "0" }, ...linjer))
  })
  return detaljer
}
