/** Brings the peers to their folder when first asked for; never by `npm ci`. */
import { execFileSync } from "node:child_process"
import { existsSync } from "node:fs"
import { dirname, join } from "node:path"
import { npm, npmEnvironment } from "../scripts/tools.mjs"

export const peers = join(import.meta.dirname, "peers")

const inFolder = (folder, args, env = {}) => {
  const { file, first } = npm()
  const stdio = ["ignore", "ignore", "inherit"]
  execFileSync(file, [...first, ...args], { cwd: folder, env: { ...npmEnvironment(), ...env }, stdio })
}

const install = (folder, ...more) =>
  inFolder(folder, [
    "install",
    "--ignore-scripts",
    ...["--no-audit", "--no-fund", "--no-package-lock", "--workspaces=false"],
    ...more
  ])

export const installPeers = () => {
  if (existsSync(join(peers, "node_modules"))) return
  process.stderr.write("bench: installing the peers\n")
  install(peers)
}

/** Its driver is compiled, with the headers of the Node that runs this. */
export const installEmmettSqlite = () => {
  const corner = join(peers, "emmett-sqlite")
  if (existsSync(join(corner, "node_modules/sqlite3/build/Release/node_sqlite3.node"))) return
  process.stderr.write("bench: installing Emmett for SQLite, and compiling its driver (about two minutes)\n")
  install(corner, "--legacy-peer-deps")
  const headers = { npm_config_nodedir: dirname(dirname(process.execPath)), npm_config_build_from_source: "true" }
  inFolder(corner, ["rebuild", "sqlite3"], headers)
}
