/** Moving through time: the slider, the buttons from change to change, a date, and what the day brought. */
import { aendringsord } from "../../ord/aendringsord.ts"
import { dagensSkift, dagensSvar, dagFor, naesteSkift } from "../dagensSvar.ts"
import { dagord } from "./datoord.ts"
import { el, findes } from "./el.ts"
import { adressen, heleSvaret, svaret } from "./svartekst.ts"
import type { Side, Tilstand } from "./Tilstand.ts"

export const tiden = (side: Side): ((tilstand: Tilstand) => void) => {
  const { data, ord, saet } = side
  const sidste = data.dage.length - 1
  const skyder = el("input", { type: "range", id: "skyder", min: "0", max: String(sidste), step: "1" })
  const dato = el("input", { type: "date", id: "dato", min: data.dage[0]!.dag, max: data.dage[sidste]!.dag })
  const knap = (id: string, tekst: string, retning: 1 | -1) => {
    const ny = el("button", { type: "button", id }, tekst)
    ny.addEventListener("click", () => saet({ dag: naesteSkift(data, side.tilstand().dag, retning), valgtDato: "" }))
    return ny
  }
  const forrige = knap("forrige", `← ${ord.forrige}`, -1)
  const naeste = knap("naeste", `${ord.naeste} →`, 1)
  const stor = el("output", { id: "dag", for: "skyder" })
  const besked = el("p", { id: "besked", role: "status" })
  const aendret = el("div", { id: "aendret" })
  const udeladt = el("p", { id: "udeladt", class: "svag" })
  skyder.addEventListener("input", () => saet({ dag: Number(skyder.value), valgtDato: "" }))
  dato.addEventListener("change", () => {
    if (dato.value !== "") saet({ dag: dagFor(data, dato.value), valgtDato: dato.value })
  })
  findes("tid").append(
    el("h2", {}, ord.tidslinje),
    el("div", { class: "dagen" }, el("label", { for: "skyder" }, ord.kendtTil), stor),
    el("div", { class: "spor" }, skyder, maerker(side)),
    el("div", { class: "knapper" }, forrige, naeste, el("label", { for: "dato" }, ord.dato, " ", dato)),
    besked,
    ...(data.udeladt === undefined ? [] : [udeladt]),
    aendret
  )
  return (tilstand) => {
    const { dag } = tilstand
    const tekst = dagord(data.dage[dag]!.dag, data.sprog)
    stor.textContent = tekst
    skyder.value = String(dag)
    skyder.setAttribute("aria-valuetext", tekst)
    dato.value = tilstand.valgtDato || data.dage[dag]!.dag
    slukket(forrige, naesteSkift(data, dag, -1) === dag)
    slukket(naeste, naesteSkift(data, dag, 1) === dag)
    besked.textContent = sagt(side, tilstand)
    udeladt.textContent = udeladtord(side, dag)
    aendret.replaceChildren(...listen(side, dag))
  }
}

/** Still reachable by keyboard: whoever stands on it should not be thrown off. */
const slukket = (knap: HTMLButtonElement, er: boolean): void => knap.setAttribute("aria-disabled", String(er))

const sagt = ({ data, ord }: Side, { dag, valgtDato = "" }: Tilstand): string => {
  const { dag: vist, kendt, skift } = data.dage[dag]!
  const tekst = dagord(vist, data.sprog)
  const nyt = dag === 0 ? ord.foersteDag(tekst, kendt) : ord.dagen(tekst, kendt, skift.length)
  return valgtDato === "" || valgtDato === vist ? nyt : `${ord.ikkeDen(dagord(valgtDato, data.sprog), tekst)} ${nyt}`
}

/** On which day what tells of persons was counted that is shown now. */
const udeladtord = ({ data, ord }: Side, dag: number): string => {
  const { dage, mindsteantal } = data.udeladt ?? { dage: [], mindsteantal: 0 }
  const sidst = dage.findLast((en) => en <= dag)
  return sidst === undefined ? "" : ord.udeladt(dagord(data.dage[sidst]!.dag, data.sprog), mindsteantal)
}

/** Where on the slider answers change; a picture of what the buttons do. */
const maerker = ({ data }: Side): HTMLElement => {
  const holder = el("div", { class: "maerker", "aria-hidden": "true" })
  for (const [nummer, { skift }] of data.dage.entries()) {
    if (nummer === 0 || skift.length === 0) continue
    const maerke = el("i")
    maerke.style.left = `${(100 * nummer) / Math.max(1, data.dage.length - 1)}%`
    holder.append(maerke)
  }
  return holder
}

const listen = (side: Side, dag: number): ReadonlyArray<Node> => {
  const { data, ord, saet } = side
  const skift = [...dagensSkift(data, dag).values()]
  if (skift.length === 0) return []
  const foer = dagensSvar(data, dag - 1)
  const punkter = skift.map(([celle, svar, aarsager]) => {
    const vaelg = el("button", { type: "button", class: "henvis" }, adressen(side, data.celler[celle]!))
    vaelg.addEventListener("click", () => saet({ celle }))
    return el(
      "li",
      {},
      vaelg,
      ": ",
      heleSvaret(side, svaret(side, foer[celle])),
      " → ",
      heleSvaret(side, svaret(side, svar)),
      " ",
      ...aarsager.map((aarsag) => el("span", { class: "aarsag" }, aendringsord(aarsag, data.sprog)))
    )
  })
  const detaljer = el("details", {}, el("summary", {}, ord.aendretDenDag(skift.length)), el("ul", {}, ...punkter))
  detaljer.open = skift.length <= 4
  return [detaljer]
}
