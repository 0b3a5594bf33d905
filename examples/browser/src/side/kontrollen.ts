/** What became of the check: the head of a log that is whole, or the line at which it is not. */
import type { FraArbejder, Kontrol } from "../Besked.ts"
import { el } from "./el.ts"

export const tal = (antal: number): string => antal.toLocaleString("da-DK")

/** "15. oktober 2018". */
const dag = (tidspunkt: string): string =>
  new Date(tidspunkt).toLocaleDateString("da-DK", { day: "numeric", month: "long", year: "numeric" })

const dom = (holder: boolean, tekst: string, ...mere: ReadonlyArray<Node>): HTMLElement =>
  el(
    "div",
    { class: `dom ${holder ? "opfyldt" : "ikkeOpfyldt"}` },
    el("strong", {}, el("span", { "aria-hidden": "true" }, holder ? "✓ " : "✕ "), tekst),
    ...mere
  )

export const helDom = (kontrol: Kontrol, bytes: number): ReadonlyArray<HTMLElement> => {
  const led = (navn: string, vaerdi: string | Node): ReadonlyArray<Node> => [el("dt", {}, navn), el("dd", {}, vaerdi)]
  const { bundter, foerste, linjer, log, position, segl, sidste } = kontrol
  return [
    dom(
      true,
      "Loggen er hel",
      el(
        "p",
        {},
        `${tal(bundter)} segl er regnet efter, og ${tal(position)} hændelser er læst. Ingen linje mangler, og ingen er ændret siden den blev forseglet.`
      )
    ),
    el(
      "dl",
      {},
      ...led("Log", log),
      ...led("Slutter ved", `position ${tal(position)}, linje ${tal(linjer)}`),
      ...led("Segl", el("code", { id: "segl" }, segl)),
      ...led("Skrevet", dag(foerste) === dag(sidste) ? dag(sidste) : `${dag(foerste)} til ${dag(sidste)}`),
      ...led("Størrelse", `${tal(bytes)} bytes`)
    ),
    el(
      "p",
      { class: "svag" },
      "Seglet viser, at loggen hænger sammen. At den er den, der altid har været, viser først et checkpoint, som en anden har gemt: sammenlign position og segl med det."
    )
  ]
}

export const andenDom = (besked: Extract<FraArbejder, { _tag: "Brudt" | "Afvist" }>): ReadonlyArray<HTMLElement> => {
  if (besked._tag === "Afvist") return [dom(false, "Filen kan ikke opgøres", el("p", {}, besked.tekst))]
  return [
    dom(
      false,
      `Loggen er ikke hel: linje ${tal(besked.linje)}`,
      el("p", {}, bundtet(besked)),
      el("p", {}, `Grund (${besked.kode}): `, el("code", { lang: "en" }, besked.grund)),
      el("p", {}, "Der vises ingen tal fra en log, der ikke er hel. Find en kopi, som holder.")
    )
  ]
}

const bundtet = ({ fra, linje }: Extract<FraArbejder, { _tag: "Brudt" }>): string => {
  const hvor =
    fra === linje
      ? "Den er ikke, som den blev forseglet."
      : `Linje ${tal(fra)} til ${tal(linje)} er forseglet sammen, og mindst én af dem er ændret.`
  return `${hvor} Linje 1 er loggens første; hovedlinjer i segmentfiler tælles ikke med.`
}
