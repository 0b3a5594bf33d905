/** How many of the cells have each answer, and which cells answer for a promise. */
import type { Vurdering } from "@delaftale/core"
import type { Raekke } from "../tal/Raekke.ts"
import type { Optalt } from "./Statusrapport.ts"

/** In the order in which they are told. */
export const svarene: ReadonlyArray<Vurdering["status"]> = ["opfyldt", "ikkeOpfyldt", "kanIkkeVurderes", "undtaget"]

/** The row "alle" answers for the areas; without one each area answers for itself. */
export const hovedsvar = (celler: ReadonlyArray<Raekke>): ReadonlyArray<Raekke> => {
  const alle = celler.filter(({ omraade }) => omraade === "alle")
  return alle.length > 0 ? alle : celler
}

export const optalt = (celler: ReadonlyArray<Raekke>): Optalt => {
  const antal = (status: Vurdering["status"]) => celler.filter((en) => en.status === status).length
  return {
    opfyldt: antal("opfyldt"),
    ikkeOpfyldt: antal("ikkeOpfyldt"),
    kanIkkeVurderes: antal("kanIkkeVurderes"),
    undtaget: antal("undtaget")
  }
}
