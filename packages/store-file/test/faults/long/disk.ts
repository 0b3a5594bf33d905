/** `disk.ts MINUTES [FIRST]`: seeds from FIRST on (1 if left out) on the failing disk, as many as the time allows. */

import { kindsOfRun } from "../seeds/kindsOfRun.ts"
import { addSums, nothingRun, runSeeds } from "../seeds/runSeeds.ts"

const [minutes = "1", first = "1"] = process.argv.slice(2)
const until = Date.now() + Number(minutes) * 60_000

let sum = nothingRun
let seed = Number(first)
for (; Date.now() < until; seed++) {
  for (const [kind, options] of Object.entries(kindsOfRun)) {
    const told = await runSeeds(seed, 1, options)
    sum = addSums(sum, told)
    for (const problem of told.problems) console.log(`${kind}: ${problem}`)
  }
  if (seed % 500 === 0) console.error(`up to seed ${seed}: ${sum.problems.length} problems`)
}

const count = (pattern: RegExp): number => sum.problems.filter((problem) => pattern.test(problem)).length
const lost = count(/\blost:/)
const operator = count(/\b(corrupt|stuck):/)
console.log(
  `seeds ${Number(first)} to ${seed - 1}, ${sum.seeds} runs, acknowledged ${sum.acknowledged}, power cuts ${sum.cuts}, ` +
    `lost ${lost}, operator needed ${operator}, otherwise wrong ${sum.problems.length - lost - operator}`
)
process.exitCode = sum.problems.length === 0 ? 0 : 1
