/** Two blank projects, one of ES modules and one of CommonJS, and what somebody does there in the first ten minutes. */
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript"
import { command } from "../../scripts/command.mjs"
import { tool } from "../../scripts/tools.mjs"
import { fencesOf, prelude, withComparisons } from "../doctest.mjs"

/** Both lie in the folder that the packages were installed into. */
export const writeConsumers = (root, project, entries) => {
  symlinkSync(join(root, "examples"), join(project, "examples"), "dir")
  const put = (file, text) => writeFileSync(join(project, file), text)
  for (const type of ["module", "commonjs"]) {
    mkdirSync(join(project, type))
    put(`${type}/package.json`, JSON.stringify({ private: true, type }))
  }
  const lines = (line) => entries.map((entry, index) => line(entry, `entry${index}`)).join("\n")
  put(
    "module/consumer.ts",
    lines((entry, name) => `export * as ${name} from "${entry}"`)
  )
  put("module/import.js", imports(entries))
  put("module/readme.js", readmeExample(root))
  put(
    "commonjs/consumer.ts",
    lines((entry, name) => `import ${name} = require("${entry}")\nexport { ${name} }`)
  )
  put("commonjs/require.js", requires(entries))
  const configured = (module, moduleResolution, file) =>
    JSON.stringify({ compilerOptions: { ...compilerOptions, module, moduleResolution }, files: [file] })
  put("module/nodenext.json", configured("nodenext", "nodenext", "consumer.ts"))
  put("module/bundler.json", configured("preserve", "bundler", "consumer.ts"))
  put("commonjs/nodenext.json", configured("nodenext", "nodenext", "consumer.ts"))
}

/** Without skipLibCheck, or our own declarations would not be looked at; effect's name types of the DOM. */
const compilerOptions = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  target: "es2023",
  lib: ["es2023", "dom"],
  types: [],
  skipLibCheck: false
}

const imports = (entries) =>
  `for (const entry of ${JSON.stringify(entries)})
  if (Object.keys(await import(entry)).length === 0) throw new Error(entry + " is empty")`

/** Both ways give the same values: with two copies of a class, instanceof would lie. */
const requires = (entries) =>
  `const all = ${JSON.stringify(entries)}.map((entry) => [entry, require(entry)])
Promise.all(all.map(async ([entry, required]) => {
  for (const [name, value] of Object.entries(await import(entry)))
    if (required[name] !== value) throw new Error(entry + ": " + name + " is there twice")
}))`

/** The first example of the README, as JavaScript. */
const readmeExample = (root) => {
  const fences = fencesOf("README.md", readFileSync(join(root, "README.md"), "utf8"))
  const snippet = fences.find(({ info }) => info === "ts check")
  if (snippet === undefined) throw new Error("README.md has no example that is checked")
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext }
  return ts.transpileModule(prelude + withComparisons(snippet), { compilerOptions }).outputText
}

/** The libraries that draw name a newer Node than the packages do: it must be seen that they draw on the older one. */
const drawn = async (root, project, node, path, index) => {
  const log = join(`logs-${index}`, "viborg")
  const figures = join(root, "examples", "viborg", "data", "klagesager.csv")
  for (const words of [
    ["import", log, figures],
    ["report", log, "--projektaar", "2017/18", "--out", `drawn-${index}`]
  ]) {
    const { output, status } = await command(node, [path, ...words], { cwd: project })
    if (status !== 0) return [output || `exit code ${status}`]
  }
  const files = readdirSync(join(project, `drawn-${index}`), { recursive: true }).map(String)
  return files.some((file) => file.endsWith(".svg")) ? [] : [`no picture among ${files.join(", ")}`]
}

/** @returns {import("./pack.mjs").Check[]} */
export const consumers = (root, project, packages, nodes) => {
  const program = (what, file, ...args) => ({
    what,
    run: async () => {
      const { output, status } = await command(file, args, { cwd: project })
      return status === 0 ? [] : [output || `exit code ${status}`]
    }
  })
  const commands = packages.flatMap(({ bin, name }) =>
    Object.values(bin ?? {}).map((path) => join("node_modules", name, path))
  )
  const agreement = join(root, "examples", "viborg", "delaftale.json")
  return [
    ...nodes.flatMap((node, index) => [
      program(`import every entry under ${node}`, node, "module/import.js"),
      program(`require every entry under ${node}`, node, "commonjs/require.js"),
      program(`the example of the README under ${node}`, node, "module/readme.js"),
      ...commands.flatMap((path) => [
        program(`${path} --help under ${node}`, node, path, "--help"),
        // threads start on a file of their own, which nothing imports
        program(
          `${path} init under ${node}`,
          node,
          path,
          "init",
          join(`logs-${index}`, "viborg"),
          "--delaftale",
          agreement
        ),
        program(`${path} status --all under ${node}`, node, path, "status", "--all", `logs-${index}`),
        { what: `${path} report draws under ${node}`, run: () => drawn(root, project, node, path, index) }
      ])
    ]),
    ...[tool.tsc, tool.tsc6].flatMap((compiler) =>
      ["module/nodenext.json", "module/bundler.json", "commonjs/nodenext.json"].map((configuration) =>
        program(
          `${configuration} under ${compiler}`,
          process.execPath,
          compiler,
          "-p",
          configuration,
          "--pretty",
          "false"
        )
      )
    )
  ]
}
