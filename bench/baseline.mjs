/** What each ratio was when it was last written down (`npm run bench -- --baseline`), and what has become of it. */
import { existsSync, readFileSync, writeFileSync } from "node:fs"

const file = new URL("./baseline.json", import.meta.url)
/** A ratio that has lost more than this share is said to have fallen: below it, a run differs from the next by itself. */
const noise = 0.15

const read = () => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {})

/** What was measured takes the place of what stood there; other measures keep theirs. */
export const writeBaseline = (rows) => {
  const ratios = { ...read(), ...Object.fromEntries(rows.map(({ name, ratio }) => [name, ratio])) }
  const sorted = Object.fromEntries(Object.entries(ratios).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`)
}

/** The row with the ratio of before, and how much of it has been won or lost. */
export const againstBaseline = (row) => {
  const baseline = read()[row.name]
  return baseline === undefined ? row : { ...row, baseline, change: Number((row.ratio / baseline - 1).toFixed(3)) }
}

export const hasFallen = ({ change = 0 }) => change < -noise
