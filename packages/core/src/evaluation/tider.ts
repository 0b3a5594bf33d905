/** When a promise is judged: every year, the one named, or the spans that its deadline makes. */
import { inddelingFor, udsnitAf } from "../indicators/Inddeling.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import type { Maaling } from "../terms/Maaling.ts"
import type { Projektaar } from "../terms/Projektaar.ts"
import type { Celle } from "./Kontekst.ts"

/** A year, and the part of it where the cell is not the whole of it. */
type Tid = Pick<Celle, "projektaar" | "udsnit">

/** In these years, in the order of the days. */
export const tiderFor = (
  delaftale: Delaftale,
  { frist }: Maaling,
  aarene: ReadonlyArray<Projektaar>
): ReadonlyArray<Tid> => {
  const inddeling = inddelingFor(frist, delaftale)
  if (inddeling === undefined) {
    const aar = frist.slags === "engang" ? aarene.filter(({ id }) => id === frist.projektaar) : aarene
    return aar.map((projektaar) => ({ projektaar }))
  }
  const udsnit = udsnitAf(inddeling, delaftale)
  return aarene.flatMap((projektaar) =>
    udsnit.filter((et) => et.projektaar === projektaar.id).map((et) => ({ projektaar, udsnit: et }))
  )
}
