/** How a law is put to the test: 200 runs, or as many as DELAFTALE_RUNS says (testing/properties.ts). */
import fc from "fast-check"

export const lov = <Ts>(egenskab: fc.IProperty<Ts>): void => {
  fc.assert(egenskab, { numRuns: fc.readConfigureGlobal().numRuns ?? 200 })
}
