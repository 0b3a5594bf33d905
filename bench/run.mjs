/** `npm run bench [NAME ...]`: runs the measures named (all without a name), one JSON line each, and a table for people. */
import { peerMeasures } from "./againstPeers.mjs"
import { fileMeasures } from "./file.mjs"
import { incremental } from "./incremental.mjs"
import { measure } from "./measure.mjs"
import { replay1m, replay1mOneCore, workers2 } from "./pieces.mjs"
import { postgresMeasures } from "./postgres.mjs"
import { replay200k } from "./replay.mjs"
import { report100k } from "./report.mjs"
import { resume } from "./resume.mjs"
import { verify1gb } from "./verify1gb.mjs"

const measures = {
  "replay-200k": replay200k,
  "replay-1m": replay1m,
  "replay-1m-1core": replay1mOneCore,
  "workers-2": workers2,
  incremental,
  resume,
  ...fileMeasures,
  "file-verify-1gb": verify1gb,
  ...postgresMeasures,
  ...peerMeasures,
  "report-100k": report100k
}

/** By its name, or by how some begin: `file` is all that begin with `file-`, `postgres` those with `pg-`. */
const asked = process.argv.slice(2)
const firstPart = { postgres: "pg" }
const isMeant = (name, word) => (word in measures ? name === word : name.startsWith(`${firstPart[word] ?? word}-`))
const names = Object.keys(measures).filter((name) => asked.length === 0 || asked.some((word) => isMeant(name, word)))
const unknown = asked.filter((word) => !names.some((name) => isMeant(name, word)))
if (unknown.length > 0) {
  process.stderr.write(`bench: no measure ${unknown.join(", ")}; there is: ${Object.keys(measures).join(", ")}\n`)
  process.exit(2)
}

const rows = []
for (const name of names) rows.push(await measure(await measures[name]()))
for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`)
process.stderr.write(`\n${"measure".padEnd(26)}${"ratio".padStart(8)}${"goal".padStart(8)}   ours / theirs\n`)
for (const { goal, name, ours, ratio, theirs, unit } of rows) {
  const figures = `${ours.median} / ${theirs.median} ${unit}`
  process.stderr.write(`${name.padEnd(26)}${String(ratio).padStart(8)}${String(goal).padStart(8)}   ${figures}\n`)
}
if (rows.some(({ goal, ratio }) => ratio < goal)) process.stderr.write("below its goal: see above\n")
