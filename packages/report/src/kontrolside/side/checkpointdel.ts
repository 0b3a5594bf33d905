/** Pasting a checkpoint: whether the log of the page passes through it. */
import { holdCheckpoint } from "../kontrol/holdCheckpoint.ts"
import { el } from "./el.ts"
import type { Side, Tilstand } from "./Tilstand.ts"

interface Checkpointdel {
  readonly del: HTMLElement
  readonly vis: (tilstand: Tilstand) => void
}

export const checkpointdel = (side: Side): Checkpointdel => {
  const { kaede, ord, saet } = side
  const tekst = el("textarea", { id: "note", rows: "6", spellcheck: "false" })
  const knap = el("button", { type: "button" }, ord.checkpointknap)
  knap.addEventListener("click", () => saet({ checkpoint: holdCheckpoint(tekst.value, kaede) }))
  const svar = el("div", { role: "status", id: "checkpointsvar" })
  return {
    del: el(
      "div",
      { class: "checkpoint" },
      el("h3", {}, ord.checkpoint),
      el("label", { for: "note" }, ord.checkpointtekst),
      tekst,
      knap,
      svar
    ),
    vis: ({ checkpoint }) => svar.replaceChildren(...(checkpoint === undefined ? [] : [svaret(side, checkpoint)]))
  }
}

const svaret = ({ ord }: Side, checkpoint: NonNullable<Tilstand["checkpoint"]>): HTMLElement => {
  if (checkpoint._tag === "Ulaeselig") return dommen("ikkeOpfyldt", ord.cp.ulaeselig)
  const {
    checkpoint: { log, position },
    fundet
  } = checkpoint
  const holder = fundet === "continues"
  const sagt = fundet === "anotherLog" ? ord.cp.anotherLog(log) : ord.cp[fundet](position)
  const klasse = holder ? "opfyldt" : fundet === "notReached" ? "kanIkkeVurderes" : "ikkeOpfyldt"
  return dommen(klasse, sagt, el("p", {}, ord.cp.underskrift))
}

const dommen = (klasse: string, tekst: string, ...mere: ReadonlyArray<Node>): HTMLElement =>
  el("div", { class: `dom ${klasse}` }, el("strong", {}, tekst), ...mere)
