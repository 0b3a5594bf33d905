/** The days on which periods of an agreement end: an answer may be another one from there, with nothing new known. */
import { addMonths, dayBefore, type LocalDate, make, parts } from "../ground/LocalDate.ts"
import type { Delaftale } from "../terms/Delaftale.ts"

/** The last day of each month of the agreement: quarters, calendar years and projektår end on one, and the agreement itself. */
export const slutdage = ({ fra, projektaar, til }: Delaftale): ReadonlyArray<LocalDate> => {
  const [aar, maaned] = parts(fra)
  const foerste = make(aar, maaned, 1)
  const dage: Array<LocalDate> = []
  for (let naeste = 1; ; naeste++) {
    const dag = dayBefore(addMonths(foerste, naeste))
    if (dag >= til) break
    dage.push(dag)
  }
  return [...dage, ...projektaar.map((et) => et.til), til]
}
