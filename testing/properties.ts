/** How many times every property runs: 100, or as many as DELAFTALE_RUNS says; DELAFTALE_SEED repeats a run. */
import fc from "fast-check"

const runs = process.env["DELAFTALE_RUNS"]
const seed = process.env["DELAFTALE_SEED"]

fc.configureGlobal({
  ...(runs === undefined ? {} : { numRuns: Number(runs) }),
  ...(seed === undefined ? {} : { seed: Number(seed) })
})
