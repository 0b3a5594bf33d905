/** What a revision changed beside the words of the form: a target that only the data held, an area, a way of counting. */
import type { Delaftale } from "@delaftale/core"
import { stedord } from "../aendringer/stedord.ts"
import type { Vaerdiaendring } from "../aendringer/vaerdiaendringer.ts"
import { type Linje, type Maerke, type Ord, tekst } from "../dokument/Dokument.ts"
import type { Historie } from "./Historie.ts"

type Sted = readonly ["kriterier" | "forpligtelser" | "aktiviteter", string] | readonly ["oekonomi"]

/** At this place, without the fields whose words are marked where they stand. What came or went whole is not taken apart. */
export const andreAendringer = (
  historie: Historie,
  sted: Sted,
  udenFelter: ReadonlyArray<string>
): ReadonlyArray<Linje> =>
  historie.flatMap(({ aendringer, delaftale, ved }, nummer) => {
    const foer = historie[nummer - 1]?.delaftale
    if (foer === undefined || ved === undefined || !findes(foer, sted) || !findes(delaftale, sted)) return []
    return aendringer
      .filter(({ sti }) => sted.every((ord, dybde) => sti[dybde]?.ord === ord))
      .filter(({ sti }) => !udenFelter.includes(sti[sted.length]?.ord ?? ""))
      .map((aendring) => linjen(aendring, ved))
  })

const findes = (aftale: Delaftale, sted: Sted): boolean =>
  sted[0] === "oekonomi" ? aftale.oekonomi !== undefined : aftale[sted[0]].some(({ id }) => id === sted[1])

const linjen = ({ efter, foer, sti }: Vaerdiaendring, ved: Maerke): Linje => {
  const ny: ReadonlyArray<Ord> = efter === undefined ? [] : [{ _tag: "Nyt", tekst: efter, ved }]
  const gammel: ReadonlyArray<Ord> = foer === undefined ? [] : [{ _tag: "Udgaaet", tekst: foer, ved }]
  return [tekst(`Ændret: ${stedord(sti)}:`), ...gammel, ...ny, { _tag: "Henvisning", ved }]
}
