/** How a law is put to the test: 200 runs, or as many as DELAFTALE_RUNS says (testing/properties.ts). */
import fc from "fast-check"

const numRuns = fc.readConfigureGlobal().numRuns ?? 200

export const lov = <Ts>(egenskab: fc.IProperty<Ts>): void => {
  fc.assert(egenskab, { numRuns })
}

/** `del`: the law is put to many cases one by one, each with this part of the runs. */
export const lovAsync = <Ts>(egenskab: fc.IAsyncProperty<Ts>, del = 1): Promise<void> =>
  fc.assert(egenskab, { numRuns: Math.ceil(numRuns * del) })
