/** Imports against the plan: the rules of dependency-cruiser, and what a rule on paths cannot say. */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { cruise } from "dependency-cruiser"
import configuration from "../.dependency-cruiser.mjs"
import { entries, rooms } from "../packages/core/rooms.mjs"
import { sources } from "./sources.mjs"

/** Which of our packages each package may use. */
const packages = {
  core: [],
  "store-contract": ["core"],
  "store-file": ["core"],
  "store-postgres": ["core"],
  report: ["core"],
  cli: ["core", "store-file", "store-postgres", "report"]
}

/**
 * @typedef {import("dependency-cruiser").ICruiseResult} Cruise
 * @typedef {{ modules: Cruise["modules"], summary: Pick<Cruise["summary"], "violations"> }} Seen
 *
 * @param {string} root
 * @param {(root: string) => Promise<Seen>} look
 */
export const architecture = async (root, look = cruised) => {
  const files = folders(root, "packages").flatMap((name) => sources(root, `packages/${name}/src`, /\.ts$/))
  const { modules, summary } = await look(root)
  const seen = new Set(modules.map((module) => module.source))
  const unseen = files.filter((file) => !seen.has(file))
  const ours = modules.filter(({ source }) => /^packages\/[^/]+\/src\//.test(source))
  return {
    checks: ours.length,
    problems: [
      ...unseen.map((file) => `${file}: not seen by dependency-cruiser, so none of its imports is checked`),
      ...summary.violations.map(({ from, to, rule }) => `${from} -> ${to}: ${rule.name}`),
      ...ours.flatMap(({ source, dependencies }) =>
        dependencies.flatMap((dependency) => importProblems(source, dependency))
      ),
      ...unplanned(root),
      ...manifestProblems(root)
    ]
  }
}

const cruised = async (root) => {
  const { forbidden = [], options } = configuration
  const folder = ["packages"].filter((name) => existsSync(join(root, name)))
  const all = {
    ...options,
    baseDir: root,
    exclude: { path: "^packages/[^/]+/(dist|test|bin|rooms)" },
    validate: true,
    ruleSet: { forbidden }
  }
  const { output } = await cruise(folder, all)
  if (typeof output === "string") throw new Error(output)
  return output
}

/** What depends on the words of the import, not on the file that they lead to. */
const importProblems = (source, { module, resolved }) => {
  const from = source.split("/")[1]
  const to = module.startsWith(".")
    ? resolved.match(/^packages\/([^/]+)\//)?.[1]
    : module.match(/^@delaftale\/([^/]+)/)?.[1]
  const problems = []
  if (module === "effect") problems.push("import effect/Module, not the barrel")
  if (/^fp-ts($|\/(?!lib\/[\w-]+\.js$))/.test(module))
    problems.push("import fp-ts/lib/Module.js: other paths fail in Node")
  if (to !== undefined && to !== from && module.startsWith(".")) problems.push("name the other package, not its files")
  if (to !== undefined && to !== from && !(packages[from] ?? []).includes(to))
    problems.push(`${from} may not use ${to}`)
  return problems.map((problem) => `${source} -> ${module}: ${problem}`)
}

const unplanned = (root) => {
  const src = join(root, "packages", "core", "src")
  const top = existsSync(src) ? readdirSync(src, { withFileTypes: true }) : []
  const named = (entry) =>
    entry.isDirectory() ? Object.hasOwn(rooms, entry.name) : Object.hasOwn(entries, entry.name.replace(/\.ts$/, ""))
  return [
    ...top
      .filter((entry) => !named(entry))
      .map(({ name }) => `packages/core/src/${name}: packages/core/rooms.mjs does not name it`),
    ...folders(root, "packages")
      .filter((name) => !Object.hasOwn(packages, name))
      .map((name) => `packages/${name}: tools/architecture.mjs does not say which packages it may use`)
  ]
}

/** package.json may promise no other direction than the imports. */
const manifestProblems = (root) =>
  folders(root, "packages").flatMap((name) => {
    const { dependencies, peerDependencies } = JSON.parse(
      readFileSync(join(root, "packages", name, "package.json"), "utf8")
    )
    return Object.keys({ ...dependencies, ...peerDependencies })
      .filter(
        (needed) =>
          needed.startsWith("@delaftale/") && !(packages[name] ?? []).includes(needed.slice("@delaftale/".length))
      )
      .map((needed) => `packages/${name}/package.json: ${name} may not use ${needed}`)
  })

const folders = (root, folder) =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, folder, entry.name, "package.json")))
    .map((entry) => entry.name)
