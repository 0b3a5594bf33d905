/**
 * `npm run mutation [ROOM ...]`: changes the code in small ways and sees whether a test notices; below 85 % it fails, for
 * the code that keeps the log below 90 %. A room is one of core, or `store-file`; `store-file/judge` is one file of it.
 */
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { root } from "../../scripts/tools.mjs"

const here = import.meta.dirname
const known = [
  "ground",
  "terms",
  "events",
  "decisions",
  "indicators",
  "evaluation",
  "audit",
  "store",
  "app",
  "store-file"
]
const asked = process.argv.slice(2)
const rooms = asked.length === 0 ? ["ground", "indicators", "evaluation"] : asked
const roomOf = (name) => name.split("/")[0]
const unknown = rooms.filter((name) => !known.includes(roomOf(name)))
if (unknown.length > 0) {
  process.stderr.write(`mutation: no room ${unknown.join(", ")}; there is: ${known.join(", ")}\n`)
  process.exit(2)
}

const filesOf = (name) => {
  const [room, file = "*"] = name.split("/")
  return room === "store-file" ? `packages/store-file/src/${file}.ts` : `packages/core/src/${room}/${file}.ts`
}
const keepsTheLog = rooms.every((name) => ["audit", "store", "store-file"].includes(roomOf(name)))

const env = {
  ...process.env,
  DELAFTALE_RUNS: process.env["DELAFTALE_RUNS"] ?? "50",
  DELAFTALE_SEEDS: process.env["DELAFTALE_SEEDS"] ?? "20",
  DELAFTALE_ROOMS: [...new Set(rooms.map(roomOf))].join(","),
  DELAFTALE_LEAST: keepsTheLog ? "90" : "85"
}
const run = (command, args, cwd) => spawnSync(command, args, { cwd, env, stdio: "inherit" }).status ?? 1

if (!existsSync(join(here, "node_modules"))) {
  // Without its peers: vitest is that of the repository.
  const status = run("npm", ["ci", "--no-audit", "--no-fund", "--workspaces=false", "--legacy-peer-deps"], here)
  if (status !== 0) process.exit(status)
}

const stryker = join(here, "node_modules", "@stryker-mutator", "core", "bin", "stryker.js")
const mutated = rooms.map(filesOf).join(",")
process.exit(run(process.execPath, [stryker, "run", "tools/mutation/stryker.config.mjs", "--mutate", mutated], root))
