/** The READMEs of the packages as npm shows them: what they have a reader type, and the tour, in a folder with nothing but the packages. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs"
import { delimiter, dirname, join } from "node:path"
import ts from "typescript"
import { command } from "../../scripts/command.mjs"
import { fencesOf, prelude, withComparisons } from "../doctest.mjs"
import { followed, sessionBlocks } from "../sessions.mjs"

/** Pages that bring all they need; a page that wants the files of a clone is typed by `sessions`. */
const walks = ["docs/tour.md", "packages/cli/README.md"]

/**
 * @param {string} root
 * @param {string} project
 * @param {readonly { folder: string }[]} packages
 * @param {readonly string[]} nodes
 * @returns {import("./pack.mjs").Check[]}
 */
export const readmes = (root, project, packages, nodes) => {
  bringPglite(root, project)
  const examples = packages.flatMap(({ folder }) => examplesOf(root, `${folder}/README.md`))
  const runners = Object.entries(kinds).map(([type, kind]) => writeRunner(project, type, kind, examples))
  return nodes.flatMap((node, index) => [
    ...runners.map(({ file, type }) => ({
      what: `${examples.length} examples of the READMEs as ${type} under ${node}`,
      run: async () => {
        const { output, status } = await command(node, [file], { cwd: project })
        return status === 0 ? [] : [output || `exit code ${status}`]
      }
    })),
    ...walks.map((page) => ({
      what: `${page} typed under ${node}`,
      run: () => typed(root, project, page, node, index)
    }))
  ])
}

/** What one README has its reader install beside ours; the repository tests with it, so it is here already. */
const bringPglite = (root, project) =>
  symlinkSync(join(root, "node_modules", "@electric-sql"), join(project, "node_modules", "@electric-sql"), "dir")

/** As printed: no step between the page and Node, but for the values that comments promise. */
const examplesOf = (root, page) =>
  fencesOf(page, readFileSync(join(root, page), "utf8"))
    .filter(({ info }) => info === "ts check")
    .map((fence) => ({
      name: `./${page.split("/")[1]}-README-${fence.line}.js`,
      code: javascript(prelude) + withComparisons(fence)
    }))

/** One process runs them all, one after the other: each has its own file, whose name says where it stands. */
const writeRunner = (project, type, { example, run }, examples) => {
  for (const { code, name } of examples) writeFileSync(join(project, type, name), example(code))
  const names = JSON.stringify(examples.map(({ name }) => name))
  const file = join(type, "readmes.js")
  writeFileSync(join(project, file), run(names))
  return { file, type }
}

const javascript = (code) =>
  ts
    .transpileModule(code, { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext } })
    .outputText.replaceAll("\n", " ")

/** What somebody makes of it whose project is CommonJS. */
export const required = (code) => {
  const imports = /\bimport (?:\* as (\w+)|(\{[^}]*\})) from ("[^"]+");?/g
  const body = code.replace(
    imports,
    (_, all, names, from) => `const ${all ?? names.replaceAll(" as ", ": ")} = require(${from});`
  )
  return `module.exports = (async () => { ${body}\n})()`
}

/** How a project of each kind has an example, and runs those of these names. */
const kinds = {
  module: { example: (code) => code, run: (names) => `for (const name of ${names}) await import(name)` },
  commonjs: {
    example: required,
    run: (names) => `(async () => { for (const name of ${names}) await require(name) })()`
  }
}

const typed = async (root, project, page, node, index) => {
  const here = join(project, `walk-${index}-${walks.indexOf(page)}`)
  mkdirSync(here)
  const blocks = sessionBlocks(page, readFileSync(join(root, page), "utf8"))
  if (blocks.length === 0) return [`${page} has nothing to type`]
  const path = [dirname(node), join(project, "node_modules", ".bin"), process.env["PATH"]].join(delimiter)
  return followed(blocks, here, { ...process.env, LC_ALL: "C.UTF-8", NO_COLOR: "1", PATH: path })
}
