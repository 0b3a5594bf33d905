/** Years follow each other without a gap, from the first day to the last, of an agreement or of a plan over several. */
import { dayAfter } from "../ground/LocalDate.ts"
import type { Delaftale } from "./Delaftale.ts"
import type { Meld } from "./Meld.ts"

export const provAarene = ({ fra, projektaar, til }: Pick<Delaftale, "fra" | "projektaar" | "til">, meld: Meld) => {
  if (til < fra) meld("til", "ligger før fra")
  let ventet = fra
  for (const [nummer, aar] of projektaar.entries()) {
    if (aar.fra !== ventet) meld(`projektaar[${nummer}].fra`, `skal være ${ventet}, så årene slutter til hinanden`)
    if (aar.til < aar.fra) meld(`projektaar[${nummer}].til`, "ligger før fra")
    ventet = dayAfter(aar.til)
  }
  const sidste = projektaar[projektaar.length - 1]!
  if (sidste.til !== til) meld(`projektaar[${projektaar.length - 1}].til`, `skal være aftalens sidste dag, ${til}`)
}
