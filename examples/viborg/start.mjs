/** The main job: the Viborg files into a file log, the log checked, the verdict table printed, the reports beside it. */
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, writeFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"

const here = dirname(fileURLToPath(import.meta.url))
const command = join(dirname(fileURLToPath(import.meta.resolve("@delaftale/cli/package.json"))), "bin", "delaftale.mjs")
const out = join(here, "out")
const log = join(out, "viborg-tryghed-og-trivsel")
const table = join(out, "status.csv")
const reports = join(out, "rapport")

const run = (args, stdout) => {
  const { status, stdout: text } = spawnSync(process.execPath, [command, ...args], {
    stdio: ["ignore", stdout, "inherit"],
    encoding: "utf8"
  })
  if (status !== 0) process.exit(status ?? 3)
  return text
}

mkdirSync(out, { recursive: true })
if (!existsSync(log)) run(["init", log, "--delaftale", join(here, "delaftale.json"), "--konstrueret"], "inherit")
run(["import", log, join(here, "data")], "inherit")
run(["verify", log], "inherit")
writeFileSync(table, run(["status", log, "--format", "csv"], "pipe"))
console.log()
run(["status", log], "inherit")
run(["report", log, "--out", reports], "ignore")
console.log(
  `\nLoggen:  ${relative(process.cwd(), log)}\nTabellen: ${relative(process.cwd(), table)}\nRapporterne, for hvert år og hele perioden: ${relative(process.cwd(), join(reports, "statusrapport-hele-perioden.html"))}`
)
