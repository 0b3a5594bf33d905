/** A Node that is too old hears so in a sentence, and not by the trace of an import that failed. */
import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { expect, it } from "vitest"

const bin = fileURLToPath(new URL("../bin/delaftale.mjs", import.meta.url))

const under = (version: string) => {
  const versions = `{ value: { ...process.versions, node: ${JSON.stringify(version)} } }`
  const foer = `data:text/javascript,${encodeURIComponent(`Object.defineProperty(process, "versions", ${versions})`)}`
  return spawnSync(process.execPath, ["--import", foer, bin, "--version"], { encoding: "utf8" })
}

it.each(["18.20.8", "20.18.3"])("refuses Node %s in both languages", (version) => {
  const { status, stderr, stdout } = under(version)
  expect([status, stdout]).toEqual([2, ""])
  expect(stderr.trimEnd().split("\n")).toEqual([
    expect.stringContaining("skal bruge Node 22.19 eller nyere"),
    expect.stringContaining("needs Node 22.19 or newer")
  ])
})
