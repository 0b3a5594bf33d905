/** `npm run mutation [ROOM ...]`: changes the code in small ways and sees whether a test notices; below 85 % it fails. */
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { root } from "../../scripts/tools.mjs"

const here = import.meta.dirname
const known = ["ground", "terms", "events", "decisions", "indicators", "evaluation", "audit", "store", "app"]
const asked = process.argv.slice(2)
const rooms = asked.length === 0 ? ["ground", "indicators", "evaluation"] : asked
const unknown = rooms.filter((room) => !known.includes(room))
if (unknown.length > 0) {
  process.stderr.write(`mutation: no room ${unknown.join(", ")}; there is: ${known.join(", ")}\n`)
  process.exit(2)
}

const env = { ...process.env, DELAFTALE_RUNS: process.env["DELAFTALE_RUNS"] ?? "50", DELAFTALE_ROOMS: rooms.join(",") }
const run = (command, args, cwd) => spawnSync(command, args, { cwd, env, stdio: "inherit" }).status ?? 1

if (!existsSync(join(here, "node_modules"))) {
  const status = run("npm", ["ci", "--no-audit", "--no-fund", "--workspaces=false"], here)
  if (status !== 0) process.exit(status)
}

const stryker = join(here, "node_modules", "@stryker-mutator", "core", "bin", "stryker.js")
const mutated = rooms.map((room) => `packages/core/src/${room}/*.ts`).join(",")
process.exit(run(process.execPath, [stryker, "run", "tools/mutation/stryker.config.json", "--mutate", mutated], root))
