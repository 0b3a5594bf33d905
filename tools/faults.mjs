/** `npm run faults NAME [ARG ...]`: one long run of the fault tests of the file store, from the sources. */
import { spawn } from "node:child_process"
import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { root } from "../scripts/tools.mjs"

const folder = join(root, "packages/store-file/test/faults/long")
const [name = "", ...args] = process.argv.slice(2)
const file = join(folder, `${name}.ts`)
if (!/^[a-z]+$/.test(name) || !existsSync(file)) {
  const names = readdirSync(folder).map((there) => there.replace(".ts", ""))
  process.stderr.write(`faults: no run ${name}; there is: ${names.join(", ")}\n`)
  process.exit(2)
}
const child = spawn(process.execPath, ["--conditions=delaftale-source", file, ...args], { stdio: "inherit" })
/** @type {NodeJS.Signals[]} */
const signals = ["SIGINT", "SIGTERM", "SIGHUP"]
for (const signal of signals) process.on(signal, () => child.kill(signal))
child.on("exit", (code) => process.exit(code ?? 1))
