/** What one would write by hand instead: split, JSON.parse, fold. No seals, no validation, no cuts, no reasons. */
import { closeSync, openSync, readdirSync, readSync } from "node:fs"
import { join } from "node:path"
import { emptyState, figuresOf, step } from "./handFold.mjs"

/** Each line of the segments, read in chunks. */
export const eachLine = (folder, take) => {
  const buffer = Buffer.allocUnsafe(1 << 20)
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith(".ndjson"))
    .sort()) {
    const file = openSync(join(folder, name), "r")
    let rest = Buffer.alloc(0)
    for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer)) {
      const bytes = Buffer.concat([rest, buffer.subarray(0, size)])
      let from = 0
      for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
        take(bytes.toString("utf8", from, end))
        from = end + 1
      }
      rest = Buffer.from(bytes.subarray(from))
    }
    closeSync(file)
  }
}

/** The events of the segments in log order, parsed. */
export const eachEvent = (folder, take) =>
  eachLine(folder, (line) => {
    const event = JSON.parse(line)
    if (event.p !== undefined) take(event)
  })

/** The figures of a log. */
export const plainFold = (folder) => {
  const state = emptyState()
  eachEvent(folder, ({ data, p, type }) => step(state, type, data, p))
  return figuresOf(state)
}
