/** `npm run bench [NAME ...]`: runs the measures named (all without a name), one JSON line each, and a table for people. */
import { measure } from "./measure.mjs"
import { replay200k } from "./replay.mjs"

const measures = { replay: replay200k }

const asked = process.argv.slice(2)
const names = asked.length === 0 ? Object.keys(measures) : asked
const unknown = names.filter((name) => !Object.hasOwn(measures, name))
if (unknown.length > 0) {
  process.stderr.write(`bench: no measure ${unknown.join(", ")}; there is: ${Object.keys(measures).join(", ")}\n`)
  process.exit(2)
}

const rows = []
for (const name of names) rows.push(await measure(await measures[name]()))
for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`)
process.stderr.write(`\n${"measure".padEnd(16)}${"ratio".padStart(8)}${"goal".padStart(8)}   ours / theirs\n`)
for (const { goal, name, ours, ratio, theirs, unit } of rows) {
  const figures = `${ours.median} / ${theirs.median} ${unit}`
  process.stderr.write(`${name.padEnd(16)}${String(ratio).padStart(8)}${String(goal).padStart(8)}   ${figures}\n`)
}
if (rows.some(({ goal, ratio }) => ratio < goal)) process.stderr.write("below its goal: see above\n")
