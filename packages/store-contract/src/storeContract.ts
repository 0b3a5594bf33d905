/** The whole contract as tests: the one call that an adapter's test file makes. */
import { describe, it } from "vitest"
import type { Adapter } from "./Adapter.ts"
import { contractCases } from "./contractCases.ts"

/**
 * Registers every case with vitest, a `describe` for each group. What the store cannot do stands in the report as
 * skipped, with what is missing in its name.
 */
export const storeContract = <Place>(adapter: Adapter<Place>): void => {
  const cases = contractCases(adapter)
  describe(`the contract of a store: ${adapter.name}`, () => {
    for (const title of new Set(cases.map((each) => each.title))) {
      describe(title, () => {
        for (const { missing, name, run } of cases.filter((each) => each.title === title)) {
          if (missing === undefined) it(name, run)
          else it(`${name} (NOT RUN: it needs ${missing})`, ({ skip }) => skip(`needs ${missing}`))
        }
      })
    }
  })
}
