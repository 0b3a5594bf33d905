/** The packages as a stranger gets them: packed, looked at, installed, imported and required, type-checked, bundled, run. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { command } from "../../scripts/command.mjs"
import { npm, npmEnvironment } from "../../scripts/tools.mjs"
import { libraryEntries, publicPackages } from "../api/libraryEntries.mjs"
import { bundles } from "./bundles.mjs"
import { consumers, writeConsumers } from "./consumers.mjs"
import { readmes } from "./readmes.mjs"
import { tarballs } from "./tarballs.mjs"

/** @typedef {{ what: string, run: () => Promise<string[]> | string[] }} Check */

/** Ours, and the one that started npm: the packages promise more than the Node we develop on. */
const ownNodes = () => [...new Set([process.execPath, process.env["npm_node_execpath"] ?? process.execPath])]

/**
 * @param {string} root
 * @param {{ nodes?: readonly string[], tell?: (what: string, problems: readonly string[]) => void }} [options]
 */
export const pack = async (root, { nodes = ownNodes(), tell = () => {} } = {}) => {
  const project = mkdtempSync(join(tmpdir(), "delaftale-pack-"))
  try {
    const packages = publicPackages(root)
    const entries = libraryEntries(root).map(({ entry }) => entry)
    const installed = await install(root, project, packages)
    if (installed.status !== 0) return { checks: 1, problems: [`pack and install: ${installed.output}`] }
    writeConsumers(root, project, entries)
    const checks = [
      ...readdirSync(join(project, "tarballs")).flatMap((name) => tarballs(root, join(project, "tarballs", name))),
      ...consumers(root, project, packages, nodes),
      ...readmes(root, project, packages, nodes),
      ...(await bundles(project, entries, nodes))
    ]
    const problems = []
    for (const { run, what } of checks) {
      const found = await run()
      tell(what, found)
      problems.push(...found.map((problem) => `${what}: ${firstLines(problem)}`))
    }
    return { checks: checks.length + 1, problems }
  } finally {
    rmSync(project, { recursive: true, force: true })
  }
}

const install = async (root, project, packages) => {
  const { file, first } = npm()
  const env = npmEnvironment()
  mkdirSync(join(project, "tarballs"))
  const workspaces = packages.flatMap(({ folder }) => ["--workspace", folder])
  const packing = ["pack", ...workspaces, "--pack-destination", join(project, "tarballs"), "--ignore-scripts"]
  const packed = await command(file, [...first, ...packing, "--loglevel=error"], { cwd: root, env })
  if (packed.status !== 0) return packed
  const dependencies = { ...tarballsOf(packages), ...peersOf(root, packages) }
  const manifest = { name: "stranger", private: true, type: "module", dependencies }
  writeFileSync(join(project, "package.json"), JSON.stringify(manifest))
  const installing = ["install", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
  return command(file, [...first, ...installing], { cwd: project, env })
}

const tarballsOf = (packages) =>
  Object.fromEntries(
    packages.map(({ name, version }) => [name, `file:tarballs/${name.slice(1).replace("/", "-")}-${version}.tgz`])
  )

/** What a package asks its user to bring, in the version that we test with. */
const peersOf = (root, packages) =>
  Object.fromEntries(
    packages
      .flatMap((manifest) => Object.keys(manifest.peerDependencies ?? {}))
      .filter((peer) => !peer.startsWith("@delaftale/"))
      .map((peer) => [peer, JSON.parse(readFileSync(join(root, "node_modules", peer, "package.json"), "utf8")).version])
  )

const firstLines = (text) => text.split("\n").slice(0, 8).join("\n")
