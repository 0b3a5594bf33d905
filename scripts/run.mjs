/** `node scripts/run.mjs [--no-build] FILE ARGS`: sets up, then runs FILE of this repository on the Node of node_modules, where the caller stands. */
import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { setUp } from "./setup.mjs"
import { root, toolNode } from "./tools.mjs"

const noBuild = process.argv[2] === "--no-build"
const [file = "", ...args] = process.argv.slice(noBuild ? 3 : 2)

setUp({ build: !noBuild })

const path = join(root, file)
if (!existsSync(path)) {
  process.stderr.write(`delaftale: there is no ${file}\n`)
  process.exit(2)
}

/** Not through the shell's PATH: a shell that has once found the system's Node keeps to it. */
const child = spawn(toolNode(), [path, ...args], { stdio: "inherit", cwd: process.env["INIT_CWD"] ?? process.cwd() })
/** @type {NodeJS.Signals[]} */
const signals = ["SIGINT", "SIGTERM", "SIGHUP"]
for (const signal of signals) process.on(signal, () => child.kill(signal))
child.on("error", (error) => {
  process.stderr.write(`delaftale: ${error.message}\n`)
  process.exit(1)
})
child.on("exit", (code, signal) => {
  if (signal !== null) {
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  } else process.exit(code ?? 1)
})
