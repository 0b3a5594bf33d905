/** A report, and the language in which it is told. */
import { LocalDate, type Vurdering } from "@delaftale/core"
import { type Blok, linje, type Ord } from "../../dokument/Dokument.ts"
import { paa, type Sprog } from "../../sprog.ts"
import { halvaarsord, omraadenavn } from "../../tal/celletekst.ts"
import type { Rapportloefte, Statusrapport } from "../Statusrapport.ts"

export interface Fortalt {
  readonly rapport: Statusrapport
  readonly sprog: Sprog
}

/** Section by section; each has a name of its own to be led to. */
export const afsnitstitel = (titel: string, anker: string): Blok => ({
  _tag: "Overskrift",
  niveau: 2,
  linje: linje(titel),
  anker
})

export const undertitel = (titel: string, anker: string): Blok => ({
  _tag: "Overskrift",
  niveau: 3,
  linje: linje(titel),
  anker
})

export const dato = (dag: LocalDate.LocalDate, sprog: Sprog): string => (sprog === "da" ? LocalDate.toDanish(dag) : dag)

/** The area of a cell as a reader is told it. */
export const stedord = ({ rapport, sprog }: Fortalt, omraade: string | undefined): string => {
  if (omraade === undefined) return paa(sprog, "alle områder under ét", "all areas together")
  return omraade === "alle"
    ? paa(sprog, "alle områder hver for sig", "every area")
    : omraadenavn(rapport.delaftale, omraade)
}

/** The same, with the half-year where it is one. */
export const sted = (fortalt: Fortalt, celle: Pick<Vurdering, "omraade" | "halvaar">): string =>
  [stedord(fortalt, celle.omraade), halvaarsord(celle, fortalt.sprog)].filter((ord) => ord !== "").join(", ")

/** "a, b og c". */
export const opremset = (led: ReadonlyArray<string>, sprog: Sprog, bindeord: "og" | "eller" = "og"): string => {
  const og = bindeord === "og" ? paa(sprog, "og", "and") : paa(sprog, "eller", "or")
  return led.length < 2 ? led.join("") : `${led.slice(0, -1).join(", ")} ${og} ${led.at(-1)}`
}

/** The way to a promise's own section. */
export const vejTil = ({ id }: Pick<Rapportloefte, "id">): Ord => ({ _tag: "Vej", anker: `loefte-${id}`, tekst: id })

/** In quotation marks: those inside become single ones, and the full stop is left to the sentence around it. */
export const citat = (ord: string): string =>
  `»${ord.trim().replace(/\.$/u, "").replaceAll("»", "›").replaceAll("«", "‹")}«`

export const medStort = (ord: string): string => ord.charAt(0).toUpperCase() + ord.slice(1)
