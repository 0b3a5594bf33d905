/** Any byte changed is found, and the check that the README shows works without a program of ours. */
import { execFileSync } from "node:child_process"
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { delaftale, her, medLog } from "./kommando.ts"

const segment = (log: string): string => join(log, readdirSync(log).find((navn) => navn.endsWith(".ndjson"))!)

/** Line 1 of the file is its header; the export counts from the genesis line below it. */
const slags = [
  { navn: "genesis", begynder: '{"log":' },
  { navn: "event", begynder: '{"p":' },
  { navn: "commit", begynder: '{"commit":' },
  { navn: "header", begynder: '{"header":' }
]

describe("a log of Viborg", () => {
  it.each(slags)(
    "names the line where one byte of a $navn line was changed",
    { timeout: 120_000 },
    ({ begynder, navn }) =>
      medLog((log) => {
        delaftale("import", log, join(her, "data", "klagesager.csv"))
        const fil = segment(log)
        const linjer = readFileSync(fil, "utf8").split("\n")
        const nummer = linjer.findLastIndex((linje) => linje.startsWith(begynder))
        const linje = linjer[nummer]!
        const sted = linje.search(/[0-9](?=[^0-9]*$)/)
        linjer[nummer] = `${linje.slice(0, sted)}${(Number(linje[sted]) + 1) % 10}${linje.slice(sted + 1)}`
        writeFileSync(fil, linjer.join("\n"))
        const svar = delaftale("verify", log)
        expect(svar.kode).toBe(1)
        // A changed event is seen in the first line that seals it, unless the event itself can no longer be one.
        const vist = navn === "event" ? [nummer, nummer + 1] : navn === "header" ? [1] : [nummer]
        expect(vist.map((hvilken) => `linje ${hvilken} `).some((tekst) => svar.fejl.includes(tekst))).toBe(true)
      })
  )

  it("can be checked with cat, sed and sha256sum, as the README shows", { timeout: 120_000 }, () =>
    medLog((log) => {
      delaftale("import", log, join(her, "data"))
      const readme = readFileSync(join(her, "..", "..", "README.md"), "utf8")
      const [, fra, til, commit] =
        /sed -n '(\d+),(\d+)p' log\.ndjson \| sha256sum[\s\S]*?sed -n '(\d+)p'/.exec(readme) ?? []
      const shell = (kommando: string) => execFileSync("sh", ["-c", kommando], { encoding: "utf8" })
      const samlet = `cat '${log}'/*.ndjson | grep -v '^{"header":'`
      const sum = shell(`${samlet} | sed -n '${fra},${til}p' | sha256sum`).slice(0, 64)
      expect(shell(`${samlet} | sed -n '${commit}p'`)).toContain(`"sha256":"${sum}"`)
    })
  )
})
