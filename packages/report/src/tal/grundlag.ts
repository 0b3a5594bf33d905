/** What a figure is counted from, in the words of the agreement's data: the interpreter of Indikator that gives a base. */
import type { Maaling } from "@delaftale/core"

export type Indikator = Maaling["indikator"]

/** What a figure counts: persons, attendances, answers, a reported figure (*grundlag*, basis). */
export interface Grundlag {
  readonly slags:
    | "personer"
    | "deltagelser"
    | "svar"
    | "registreringer"
    | "poster"
    | "perioder"
    | "opgjort"
    | "karakter"
  /** The reported figure, for `opgjort`. */
  readonly noegletal?: string
}

/** A share is counted from what it is a share of; where that is a fixed number, from what is held against it. */
export const grundlagFor = (indikator: Indikator, enhed: Maaling["enhed"]): Grundlag => {
  switch (indikator.slags) {
    case "andel":
      return grundlagFor(indikator.naevner.slags === "fast" ? indikator.taeller : indikator.naevner, enhed)
    case "aendring":
      return grundlagFor(indikator.indikator, enhed)
    case "personer":
      return { slags: "personer" }
    case "svarandel":
      return { slags: "svar" }
    case "opgjort":
      return { slags: enhed === "personer" ? "personer" : "opgjort", noegletal: indikator.noegletal }
    case "bestand":
      return { slags: enhed === "personer" ? "personer" : "poster" }
    case "sum":
      return { slags: sumAf(indikator, enhed) }
    case "antal":
      return { slags: enhed === "deltagelser" ? "deltagelser" : "registreringer" }
    case "kadence":
      return { slags: "perioder" }
    case "bedoemt":
      return { slags: "karakter" }
  }
}

const sumAf = ({ felt }: Extract<Indikator, { readonly slags: "sum" }>, enhed: Maaling["enhed"]): Grundlag["slags"] => {
  if (felt === "deltagere" || enhed === "deltagelser") return "deltagelser"
  return enhed === "personer" ? "personer" : "opgjort"
}
