/** The packages as a stranger gets them: packed, installed into an empty project, imported, required, type-checked, run. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { command } from "../scripts/command.mjs"
import { npm, npmEnvironment, tool } from "../scripts/tools.mjs"

/** @param {string} root */
export const pack = async (root) => {
  const project = mkdtempSync(join(tmpdir(), "delaftale-pack-"))
  try {
    const manifests = publicPackages(root)
    const installed = await install(root, project, manifests)
    if (installed.status !== 0) return { checks: 1, problems: [`pack and install: ${installed.output}`] }
    writeConsumers(project, entriesOf(manifests))
    const problems = []
    const checks = checksOf(root, manifests)
    for (const { what, file, args } of checks) {
      const { status, output } = await command(file, args, { cwd: project })
      if (status !== 0) problems.push(`${what}: ${firstLines(output)}`)
    }
    return { checks: checks.length + 1, problems }
  } finally {
    rmSync(project, { recursive: true, force: true })
  }
}

const publicPackages = (root) =>
  readdirSync(join(root, "packages"))
    .map((name) => ({ ...readJson(join(root, "packages", name, "package.json")), folder: `packages/${name}` }))
    .filter((manifest) => manifest.private !== true)

const install = async (root, project, manifests) => {
  const { file, first } = npm()
  const env = npmEnvironment()
  mkdirSync(join(project, "tarballs"))
  const workspaces = manifests.flatMap(({ folder }) => ["--workspace", folder])
  const packing = ["pack", ...workspaces, "--pack-destination", join(project, "tarballs"), "--ignore-scripts"]
  const packed = await command(file, [...first, ...packing, "--loglevel=error"], { cwd: root, env })
  if (packed.status !== 0) return packed
  const dependencies = { ...tarballsOf(manifests), ...peersOf(root, manifests) }
  const manifest = { name: "stranger", private: true, type: "module", dependencies }
  writeFileSync(join(project, "package.json"), JSON.stringify(manifest))
  const installing = ["install", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
  return command(file, [...first, ...installing], { cwd: project, env })
}

const tarballsOf = (manifests) =>
  Object.fromEntries(
    manifests.map(({ name, version }) => [name, `file:tarballs/${name.slice(1).replace("/", "-")}-${version}.tgz`])
  )

/** What a package asks its user to bring, in the version that we test with. */
const peersOf = (root, manifests) =>
  Object.fromEntries(
    manifests
      .flatMap((manifest) => Object.keys(manifest.peerDependencies ?? {}))
      .filter((peer) => !peer.startsWith("@delaftale/"))
      .map((peer) => [peer, readJson(join(root, "node_modules", peer, "package.json")).version])
  )

const entriesOf = (manifests) =>
  manifests.flatMap(({ name, exports }) =>
    Object.keys(exports)
      .filter((entry) => entry !== "./package.json")
      .map((entry) => name + entry.slice(1))
  )

const checksOf = (root, manifests) => {
  const programs = manifests.flatMap(({ name, bin }) =>
    Object.values(bin ?? {}).map((path) => join("node_modules", name, path))
  )
  return [
    ...nodes().flatMap((node) => [
      ...entriesOf(manifests).flatMap((entry) => [imported(node, entry), required(node, entry)]),
      ...programs.flatMap((path) => [run(node, path, "--help"), ...threaded(root, node, path)])
    ]),
    ...[tool.tsc, tool.tsc6].map((compiler) => ({
      what: `declarations under ${compiler}`,
      file: process.execPath,
      args: [compiler, "-p", ".", "--pretty", "false"]
    }))
  ]
}

/** Ours, and the one that started npm: the packages promise more than the Node we develop on. */
const nodes = () => [...new Set([process.execPath, process.env["npm_node_execpath"] ?? process.execPath])]

const imported = (node, entry) => ({
  what: `import "${entry}" under ${node}`,
  file: node,
  args: [
    "--input-type=module",
    "-e",
    `if (Object.keys(await import("${entry}")).length === 0) throw new Error("empty")`
  ]
})

const run = (node, path, ...args) => ({
  what: `${path} ${args.join(" ")} under ${node}`,
  file: node,
  args: [path, ...args]
})

/** Threads start on a file of their own, which nothing imports. */
const threaded = (root, node, path) => {
  const store = `logs-${nodes().indexOf(node)}`
  const agreement = join(root, "examples", "viborg", "delaftale.json")
  return [
    run(node, path, "init", join(store, "viborg"), "--delaftale", agreement),
    run(node, path, "status", "--all", store)
  ]
}

/** Both ways give the same values: with two copies of a class, instanceof would lie. */
const required = (node, entry) => ({
  what: `require("${entry}") under ${node}`,
  file: node,
  args: [
    "--input-type=commonjs",
    "-e",
    `const all = require("${entry}"); import("${entry}").then((m) => {
      for (const name of Object.keys(m)) if (all[name] !== m[name]) throw new Error(name + " is there twice")
    })`
  ]
})

const writeConsumers = (project, entries) => {
  const lines = (line) => entries.map((entry, index) => line(entry, `entry${index}`)).join("\n")
  writeFileSync(
    join(project, "consumer.ts"),
    lines((entry, name) => `export * as ${name} from "${entry}"`)
  )
  writeFileSync(
    join(project, "consumer.cts"),
    lines((entry, name) => `import ${name} = require("${entry}")\nexport { ${name} }`)
  )
  writeFileSync(
    join(project, "tsconfig.json"),
    JSON.stringify({ compilerOptions, files: ["consumer.ts", "consumer.cts"] })
  )
}

/** Without skipLibCheck, or our own declarations would not be looked at; effect's name types of the DOM. */
const compilerOptions = {
  noEmit: true,
  strict: true,
  module: "nodenext",
  target: "es2023",
  lib: ["es2023", "dom"],
  types: [],
  skipLibCheck: false
}

const firstLines = (text) => text.split("\n").slice(0, 8).join("\n")

const readJson = (file) => JSON.parse(readFileSync(file, "utf8"))
