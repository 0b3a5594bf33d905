/** `npm test`: every step in order, all of them even when one fails; the last line counts. `npm test -- types lint` runs only these. */
import { steps } from "./steps.mjs"

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(130))

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name))
if (unknown.length > 0) {
  console.error(`no step ${unknown.join(", ")}; there are ${steps.map((step) => step.name).join(", ")}`)
  process.exit(2)
}

/** A step that looked at nothing has not passed, whatever it says. */
const outcome = async (run) => {
  try {
    const { checks, problems, note, missing = [] } = await run()
    const all = checks === 0 && problems.length === 0 ? ["nothing was there to check"] : problems
    return { passed: Math.max(0, checks - all.length), problems: all, note, missing }
  } catch (error) {
    return { passed: 0, problems: [error.stack ?? String(error)], note: undefined, missing: [] }
  }
}

const shortened = (problem) => {
  const lines = problem.split("\n")
  return lines.length > 120 ? [...lines.slice(0, 120), `… and ${lines.length - 120} lines more`].join("\n") : problem
}

let passed = 0
let failed = 0
/** What this machine lacks. No failure of ours, but nobody should take the run for a whole one. */
const lacking = []
for (const { name, run } of steps.filter((step) => wanted.length === 0 || wanted.includes(step.name))) {
  const start = performance.now()
  const result = await outcome(run)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const counts = `${result.passed} passed${result.problems.length > 0 ? `, ${result.problems.length} FAILED` : ""}`
  console.log(
    `${name.padEnd(13)}${seconds.padStart(6)} s  ${counts}${result.note === undefined ? "" : ` (${result.note})`}`
  )
  for (const problem of result.problems) console.log(shortened(problem).replace(/^/gm, "    "))
  lacking.push(...result.missing)
  passed += result.passed
  failed += result.problems.length
}
for (const what of lacking) console.log(`\nMISSING ON THIS MACHINE, SO NOT CHECKED: ${what}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
