/** Builds every package: tsup writes the JavaScript, `tsc -b` the declarations (not with --no-types). Leftovers of earlier builds go. */
import { spawnSync } from "node:child_process"
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { sideskript } from "../packages/report/sideskript.mjs"
import { entries } from "./entries.mjs"
import { root, tool } from "./tools.mjs"

const run = (...args) => {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] })
  if (status !== 0) process.exit(status ?? 1)
}

/** A file that was renamed, and a shared chunk, whose name holds a hash, are not overwritten, only orphaned. */
const removeOlderThan = (start) => {
  for (const name of Object.keys(entries)) {
    const dist = join(root, "packages", name, "dist")
    for (const file of existsSync(dist) ? readdirSync(dist, { recursive: true, encoding: "utf8" }) : []) {
      const old = /\.js(\.map)?$/.test(file) && statSync(join(dist, file)).mtimeMs < start
      if (old) rmSync(join(dist, file))
    }
  }
}

const start = Date.now() - 10
run(tool.tsup)
removeOlderThan(start)
writeFileSync(
  join(root, "packages/report/dist/sideskript.js"),
  `export const sideskript = ${JSON.stringify(sideskript)}\n`
)
if (!process.argv.includes("--no-types")) run(tool.tsc, "-b", ...Object.keys(entries).map((name) => `packages/${name}`))
