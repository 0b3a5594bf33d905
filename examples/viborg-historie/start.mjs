/** The whole period of a constructed Viborg: what was decided, what was sent out, and why the answers changed. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { delaftale, fortael } from "./historie.mjs"

const mappe = mkdtempSync(join(tmpdir(), "delaftale-historie-"))
const log = join(mappe, "viborg-historie")
try {
  fortael(log, join(mappe, "filer"), (om) => console.log(`· ${om}`))
  for (const args of [
    ["revision", "list", log],
    ["decide", "list", log],
    ["edition", "list", log],
    ["diff", log, "--from-edition", "1", "--to-edition", "2"],
    ["diff", log, "--from-edition", "3", "--to-edition", "4"],
    ["diff", log, "--from", "2020-02-18", "--to", "2020-02-19"],
    ["diff", log, "--from", "2021-04-19", "--to", "2021-04-20"],
    ["verify", log]
  ]) {
    console.log(`\n$ delaftale ${args.map((del) => (del === log ? "viborg-historie" : del)).join(" ")}\n`)
    console.log(delaftale(...args).trimEnd())
  }
} finally {
  rmSync(mappe, { recursive: true, force: true })
}
