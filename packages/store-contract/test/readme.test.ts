/** The test file that the README tells one to save runs, and shows as many groups of cases as it says. */
import { spawnSync } from "node:child_process"
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"

const root = new URL("../../../", import.meta.url).pathname
const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8")

interface Report {
  readonly success: boolean
  readonly testResults: ReadonlyArray<{
    readonly assertionResults: ReadonlyArray<{ readonly ancestorTitles: ReadonlyArray<string> }>
  }>
}

it("is a test file as it stands", { timeout: 120_000 }, () => {
  const [, file = "", code = ""] = /^```js file=(\S+)\n([\s\S]*?)^```$/m.exec(readme) ?? []
  const said = Number(/shows (\d+) groups of cases/.exec(readme.replaceAll("\n", " "))?.[1])
  const folder = join(root, ".tmp", `contract-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  try {
    writeFileSync(join(folder, file), code)
    writeFileSync(join(folder, "vitest.config.js"), "export default {}\n")
    const vitest = join(root, "node_modules/vitest/vitest.mjs")
    const args = [vitest, "run", "--root", folder, "--reporter=json", "--outputFile=report.json"]
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", cwd: folder })
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
    const { success, testResults } = JSON.parse(readFileSync(join(folder, "report.json"), "utf8")) as Report
    expect(success).toBe(true)
    const groups = testResults.flatMap(({ assertionResults }) =>
      assertionResults.map((one) => one.ancestorTitles.at(-1))
    )
    expect(new Set(groups).size).toBe(said)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
