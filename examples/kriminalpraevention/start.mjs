/** The agreement about preventing crime: its files into a log, and the table as it was known on 1 September 2025. */
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const her = dirname(fileURLToPath(import.meta.url))
const kommando = join(
  dirname(fileURLToPath(import.meta.resolve("@delaftale/cli/package.json"))),
  "bin",
  "delaftale.mjs"
)
const log = join(her, "out", "trolderup")

const delaftale = (...argumenter) => {
  const { status } = spawnSync(process.execPath, [kommando, ...argumenter], { stdio: ["ignore", "inherit", "inherit"] })
  if (status !== 0) process.exit(status ?? 3)
}

mkdirSync(join(her, "out"), { recursive: true })
if (!existsSync(log)) delaftale("init", log, "--delaftale", join(her, "delaftale.json"), "--konstrueret")
delaftale("import", log, join(her, "data"))
delaftale("status", log, "--known-on", "2025-09-01")
