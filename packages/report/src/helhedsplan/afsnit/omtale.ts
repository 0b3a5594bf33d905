/** How the report of a plan speaks of its agreements and figures. */
import type { Plancelle } from "@delaftale/core"
import type { Ord } from "../../dokument/Dokument.ts"
import { paa, type Sprog } from "../../sprog.ts"
import type { Planfortalt } from "../Planrapport.ts"
import { cellenavn } from "../skjulteCeller.ts"

/** An agreement by what it is about. */
export const delnavn = ({ rapport: { delaftaler } }: Planfortalt, id: string): string =>
  delaftaler.find((en) => en.id === id)?.status.delaftale.indsatsomraade ?? id

export const vejTilDel = (fortalt: Planfortalt, id: string): Ord => ({
  _tag: "Vej",
  anker: `delaftale-${id}`,
  tekst: delnavn(fortalt, id)
})

/** What stands in place of a figure that is left out; nothing for one that is shown. */
export const vist = (celle: Plancelle, skjulte: ReadonlySet<string>, sprog: Sprog): string | undefined =>
  skjulte.has(cellenavn(celle)) ? paa(sprog, "for få til at vise", "too few to show") : undefined
