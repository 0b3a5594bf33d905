/** What the lines are called in which an agreement is read back. */
import type { Emne } from "@delaftale/core"
import { paa, type Sprog } from "../sprog.ts"

const emner: { readonly [emne in Emne]: readonly [da: string, en: string] } = {
  maales: ["Måles", "Measured"],
  kilder: ["Kilder", "Sources"],
  omfang: ["For hvem", "For whom"],
  krav: ["Krav", "Demand"],
  udgangspunkter: ["Udgangspunkt", "Baseline"],
  maaltal: ["Måltal", "Target"],
  regnestykke: ["Regnestykke", "Arithmetic"],
  frist: ["Hvornår", "When"],
  afrunding: ["Afrunding", "Rounding"]
}

/** What a line of an agreement read back is called (*emneord*, word for a subject): "Measured", "Demand". */
export const emneord = (emne: Emne, sprog: Sprog): string => paa(sprog, ...emner[emne])
