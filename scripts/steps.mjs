/** The steps of `npm test`, in order. Each says how many checks it made and which problems it found. */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { agreementWords } from "../tools/agreement-words.mjs"
import { api } from "../tools/api/api.mjs"
import { architecture } from "../tools/architecture.mjs"
import { bundleSizes } from "../tools/bundle-sizes.mjs"
import { doctest } from "../tools/doctest.mjs"
import { fileSizes } from "../tools/file-sizes.mjs"
import { libraryUse } from "../tools/library-use.mjs"
import { pack } from "../tools/pack/pack.mjs"
import { recipes } from "../tools/recipes.mjs"
import { sessions } from "../tools/sessions.mjs"
import { site } from "../tools/site/site.mjs"
import { sources } from "../tools/sources.mjs"
import { command } from "./command.mjs"
import { entries } from "./entries.mjs"
import { root, tool } from "./tools.mjs"

/** @typedef {{ checks: number, problems: string[], note?: string, missing?: string[] }} Result */

/** A program that says all is well by its exit code is one check. */
const program = async (...args) => {
  const { status, output } = await command(process.execPath, args, { cwd: root, minutes: 10 })
  return { status, output, checks: 1, problems: status === 0 ? [] : [output || `exit code ${status}`] }
}

const types = async () => {
  const files = ["packages", "examples", "testing"].flatMap((folder) => sources(root, folder, /\.ts$/))
  const { problems } = await program(tool.tsc, "-b", "--pretty", "false")
  return { checks: files.length === 0 ? 0 : 1, problems, note: `${files.length} files` }
}

const lint = async () => {
  const { checks, output, problems } = await program(
    tool.biome,
    "check",
    "--error-on-warnings",
    "--colors=off",
    "--max-diagnostics=40"
  )
  const files = Number(/Checked (\d+) file/.exec(output)?.[1] ?? 0)
  return { checks: files === 0 && problems.length === 0 ? 0 : checks, problems, note: `${files} files` }
}

const build = async () => {
  const { problems } = await program("scripts/build.mjs")
  const wanted = Object.entries(entries).flatMap(([name, files]) =>
    Object.keys(files).flatMap((entry) => [`packages/${name}/dist/${entry}.js`, `packages/${name}/dist/${entry}.d.ts`])
  )
  const missing = wanted.filter((file) => !existsSync(join(root, file))).map((file) => `${file} was not written`)
  return { checks: wanted.length, problems: [...problems, ...missing] }
}

/** Every test is a check. A workspace whose tests vanish, or are all skipped, is a problem and not a success. */
const tests = async () => {
  const report = join(root, ".tmp", `vitest-${process.pid}.json`)
  const { output, status } = await command(
    process.execPath,
    [tool.vitest, "run", "--reporter=json", `--outputFile=${report}`, "--reporter=default", "--no-color"],
    { cwd: root, minutes: 15 }
  )
  if (!existsSync(report)) return { checks: 1, problems: [output] }
  const { numFailedTests, numPassedTests, numPendingTests, testResults } = JSON.parse(readFileSync(report, "utf8"))
  const silent = workspaces().filter(
    (folder) => !testResults.some((file) => file.name.startsWith(join(root, folder, "test")) && passes(file))
  )
  const failures = testResults.flatMap((file) => failuresOf(file))
  const unexplained = status !== 0 && failures.length === 0 ? [output] : []
  return {
    checks: numPassedTests + numFailedTests,
    problems: [...failures, ...unexplained, ...silent.map((folder) => `${folder}/test: no test ran`)],
    note: `${testResults.length} files${numPendingTests > 0 ? `, ${numPendingTests} skipped` : ""}`
  }
}

const workspaces = () => [
  ...["packages", "examples"].flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`)),
  "tools"
]

const passes = (file) => file.assertionResults.some(({ status }) => status === "passed")

const failuresOf = ({ assertionResults, message, name, status }) => {
  const failed = assertionResults.filter((test) => test.status === "failed")
  const file = name.replace(`${root}/`, "")
  if (failed.length === 0) return status === "failed" ? [`${file}: ${message}`] : []
  return failed.map((test) => `${file}: ${test.fullName}\n${ourLines(test.failureMessages.join("\n"))}`)
}

const ourLines = (text) =>
  text
    .split("\n")
    .filter((line) => !/^ +at .*node_modules/.test(line))
    .join("\n")

/** An example is run as its reader runs it; its own tests are among the tests. */
const examples = async () => {
  const starts = readdirSync(join(root, "examples")).map((name) => `examples/${name}/start.mjs`)
  const results = await inTurn(starts, async (file) => ({ file, ...(await program(file)) }))
  return {
    checks: starts.length,
    problems: results.flatMap(({ file, problems }) => problems.map((problem) => `${file}: ${problem}`))
  }
}

const inTurn = async (items, work) => {
  const results = []
  for (const item of items) results.push(await work(item))
  return results
}

/** @type {ReadonlyArray<{ name: string, run: () => Promise<Result> | Result }>} */
export const steps = [
  { name: "types", run: types },
  { name: "lint", run: lint },
  { name: "architecture", run: () => architecture(root) },
  { name: "build", run: build },
  { name: "tests", run: tests },
  { name: "examples", run: examples },
  { name: "snippets", run: () => doctest(root) },
  { name: "recipes", run: () => recipes(root) },
  { name: "sessions", run: () => sessions(root) },
  { name: "site", run: () => site(root) },
  { name: "unused", run: () => program(tool.knip, "--no-progress") },
  { name: "words", run: () => agreementWords(root) },
  { name: "sizes", run: () => fileSizes(root) },
  { name: "bundles", run: () => bundleSizes(root) },
  { name: "libraries", run: () => libraryUse(root) },
  { name: "api", run: () => api() },
  { name: "packages", run: () => pack(root) }
]
