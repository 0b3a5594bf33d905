/** What a way of measuring is checked against, where faults go, and which spans its figures are read over. */
import type { Delaftale } from "./Delaftale.ts"
import type { Frist } from "./Maaling.ts"
import type { Meld } from "./Meld.ts"
import type { Navnebog } from "./Navnebog.ts"

export interface Proevning {
  readonly aftale: Delaftale
  readonly navne: Navnebog
  readonly meld: Meld
}

/** What the figure is read over: each projektår, or spans with an end of their own. */
export type Tidsrum =
  | { readonly slags: "aar" }
  | { readonly slags: "del"; readonly navn: string; readonly til?: string }

const helaar: Tidsrum = { slags: "aar" }

export const tidsrumFor = (frist: Frist): Tidsrum => {
  switch (frist.slags) {
    case "hvertHalvaar":
      return { slags: "del", navn: "fristen hvertHalvaar" }
    case "senest":
      return { slags: "del", navn: "fristen senest", til: frist.dato }
    default:
      return helaar
  }
}
