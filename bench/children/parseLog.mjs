/** `parseLog.mjs ROOT LOG`: what one would do by hand: `sha256sum` of the files, and JSON.parse of every line. */
import { execFileSync } from "node:child_process"
import { readdirSync } from "node:fs"
import { join } from "node:path"
import { eachLine } from "../plainFold.mjs"

const [root, log] = process.argv.slice(2)
const folder = join(root, log)
const start = performance.now()
const names = readdirSync(folder).filter((name) => name.endsWith(".ndjson"))
execFileSync("sha256sum", names, { cwd: folder })
let events = 0
eachLine(folder, (line) => {
  if (JSON.parse(line).p !== undefined) events += 1
})
const millis = performance.now() - start
process.stdout.write(JSON.stringify({ events, millis, rss: process.resourceUsage().maxRSS * 1024 }))
