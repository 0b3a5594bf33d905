/** One answer explained, from the words of the agreement to the registrations, beside the table. */
import type { Forklaringsdele, Punkt } from "@delaftale/report"
import { el } from "./el.ts"

/** `tilbage` is where the reader came from. */
export const forklaringen = ({ afsnit, slut, titel }: Forklaringsdele, tilbage: HTMLElement): ReadonlyArray<Node> => {
  const knap = el("button", { type: "button", class: "tilbage" }, "Tilbage til svaret")
  knap.addEventListener("click", () => tilbage.focus())
  return [
    el("h2", { tabindex: "-1", id: "forklaring-h" }, titel),
    ...afsnit.flatMap(({ overskrift, punkter }) => [el("h3", {}, overskrift), el("ul", {}, ...punkter.map(punktet))]),
    ...slut.map((tekst) => el("p", { class: "svag" }, tekst)),
    knap
  ]
}

const punktet = ({ tekst, under = [] }: Punkt): HTMLLIElement =>
  el("li", {}, tekst, ...(under.length === 0 ? [] : [el("ul", {}, ...under.map((en) => el("li", {}, en)))]))

const besked = (tekst: string): ReadonlyArray<Node> => [
  el("h2", { id: "forklaring-h" }, "Forklaring"),
  el("p", { class: "svag" }, tekst)
]

export const ingenForklaring = () => besked("Vælg et svar i tabellen for at se, hvordan det er blevet til.")
export const undervejs = () => besked("Loggen læses igennem efter svarets grundlag …")
