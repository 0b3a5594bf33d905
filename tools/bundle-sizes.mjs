/**
 * What our packages weigh in somebody's program: each entry, and what evaluating alone takes, bundled, minified and
 * gzipped. `bundle-sizes.json` says how many kB (of 1000 bytes) each may have, without `effect`, which is the program's own
 * (a peer dependency), and with it.
 */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { build } from "esbuild"
import { libraryEntries } from "./api/libraryEntries.mjs"

/** Verdicts over events that are in memory already: the agreement read, the events judged; no log, no store. */
const programs = { "evaluate only": 'export { laesDelaftale, vurderHaendelser } from "@delaftale/core"' }

/** What Node has itself, and a driver of `pg` that is there only where somebody has installed it. */
const notBundled = ["node:*", "pg-native"]

const kilobytes = async (root, program, external) => {
  const { outputFiles = [] } = await build({
    stdin: { contents: program, resolveDir: join(root, "tools"), sourcefile: "program.js" },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    mainFields: ["module", "main"],
    conditions: ["import"],
    external: [...notBundled, ...external],
    write: false,
    legalComments: "none",
    logLevel: "silent"
  })
  const bytes = Buffer.concat(outputFiles.map(({ contents }) => contents))
  if (bytes.length === 0) throw new Error(`esbuild wrote nothing for ${program}`)
  return Number((gzipSync(bytes, { level: 9 }).length / 1000).toFixed(1))
}

/** @param {string} root */
const measured = async (root) => {
  const entries = libraryEntries(root).map(({ entry }) => [entry, `export * from "${entry}"`])
  const sizes = {}
  for (const [name, program] of [...Object.entries(programs), ...entries]) {
    sizes[name] = {
      "without effect": await kilobytes(root, program, ["effect", "effect/*"]),
      "with effect": await kilobytes(root, program, [])
    }
  }
  return sizes
}

/**
 * What is too large, what has no budget, and which budget nothing is measured for.
 *
 * @param {Record<string, Record<string, number>>} sizes
 * @param {Record<string, Record<string, number>>} budgets
 */
export const overBudget = (sizes, budgets) => [
  ...Object.entries(sizes).flatMap(([name, kinds]) =>
    Object.entries(kinds).flatMap(([kind, size]) => {
      const budget = budgets[name]?.[kind]
      if (budget === undefined) return [`${name}, ${kind}: ${size} kB, and no budget`]
      return size > budget ? [`${name}, ${kind}: ${size} kB gzipped, at most ${budget}`] : []
    })
  ),
  ...Object.keys(budgets).flatMap((name) => (name in sizes ? [] : [`${name} has a budget, but is not there`]))
]

/** @param {string} root */
export const bundleSizes = async (root) => {
  const budgets = JSON.parse(readFileSync(join(root, "tools", "bundle-sizes.json"), "utf8"))
  const sizes = await measured(root)
  const evaluating = sizes["evaluate only"]
  return {
    checks: Object.values(sizes).flatMap((kinds) => Object.keys(kinds)).length,
    problems: overBudget(sizes, budgets),
    note: `evaluate only: ${evaluating["without effect"]} kB gzipped, with effect ${evaluating["with effect"]}`
  }
}
