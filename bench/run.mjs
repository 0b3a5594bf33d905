/**
 * `npm run bench [NAME ...]`: runs the measures named (without a name all but the longest), one JSON line each, and a table
 * for people, with what has changed since the baseline. `npm run bench -- --baseline [NAME ...]` writes that anew.
 */
import { loadavg } from "node:os"
import { againstBaseline, hasFallen, writeBaseline } from "./baseline.mjs"
import { measure } from "./measure.mjs"
import { longMeasures, measures } from "./measures.mjs"

/** By its name, or by how some begin: `file` is all that begin with `file-`, `postgres` those with `pg-`. */
const words = process.argv.slice(2)
const setsBaseline = words.includes("--baseline")
const asked = words.filter((word) => word !== "--baseline")
const all = { ...measures, ...longMeasures }
const firstPart = { postgres: "pg" }
const isMeant = (name, word) => (word in all ? name === word : name.startsWith(`${firstPart[word] ?? word}-`))
const isAsked = (name) => asked.some((word) => isMeant(name, word))
/** One that takes long is run only by its own name. */
const names = [
  ...Object.keys(measures).filter((name) => asked.length === 0 || isAsked(name)),
  ...Object.keys(longMeasures).filter((name) => asked.includes(name))
]
const unknown = asked.filter((word) => !names.some((name) => isMeant(name, word)))
if (unknown.length > 0) {
  process.stderr.write(`bench: no measure ${unknown.join(", ")}; there is: ${Object.keys(all).join(", ")}\n`)
  process.exit(2)
}
const isShort = process.env.BENCH_EVENTS !== undefined || process.env.BENCH_ROUNDS !== undefined
if (setsBaseline && isShort) {
  process.stderr.write("bench: with BENCH_EVENTS or BENCH_ROUNDS the figures are no results, and no baseline\n")
  process.exit(2)
}

/** A measure that breaks is named, and does not take the others with it. */
const rows = []
const broken = []
for (const name of names) {
  try {
    const row = { ...(await measure(await all[name]())), load: Number(loadavg()[0].toFixed(2)) }
    rows.push(isShort ? { ...row, short: true } : againstBaseline(row))
    process.stdout.write(`${JSON.stringify(rows.at(-1))}\n`)
  } catch (error) {
    broken.push(`${name}: ${error.message}`)
  }
}

const percent = ({ change }) => (change === undefined ? "" : `${change < 0 ? "" : "+"}${Math.round(100 * change)} %`)
const columns = (name, ratio, goal, change, rest) =>
  `${name.padEnd(32)}${ratio.padStart(8)}${goal.padStart(8)}${change.padStart(9)}   ${rest}\n`
const say = (text) => process.stderr.write(text)
say(`\n${columns("measure", "ratio", "goal", "change", "ours / theirs")}`)
for (const row of rows) {
  const { goal, name, ours, ratio, theirs, unit } = row
  say(columns(name, String(ratio), String(goal), percent(row), `${ours.median} / ${theirs.median} ${unit}`))
}
for (const { goal, name, ratio } of rows.filter((row) => row.ratio < row.goal)) {
  say(`below its goal: ${name}, ${ratio} of ${goal}\n`)
}
for (const { baseline, name, ratio } of rows.filter(hasFallen)) {
  say(`FALLEN SINCE THE BASELINE: ${name}, ${ratio}; it was ${baseline}\n`)
}
for (const text of broken) say(`FAILED: ${text}\n`)
if (isShort) say("fewer events or rounds than the measures mean: a trial, no results\n")
if (setsBaseline) writeBaseline(rows)
process.exitCode = broken.length > 0 ? 1 : 0
