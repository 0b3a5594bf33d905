/** Brings a clone to where its tools run: installs what the lock file says, builds what is older than its sources. Says so on standard error only. */
import { spawnSync } from "node:child_process"
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { built, fingerprint, remember } from "./built.mjs"
import { installed } from "./installed.mjs"
import { npm, npmEnvironment, root, toolNode } from "./tools.mjs"

const lock = join(root, ".tmp", "setup.lock")
const tenMinutes = 600_000

/** Only one set-up at a time does work; the others wait, look again, and find it done. */
export const setUp = ({ build }) => {
  const steps = [
    { done: () => installed(root), work: install },
    ...(build ? [{ done: () => built(root), work: buildAll }] : [])
  ]
  if (steps.every((step) => step.done())) return
  takeLock()
  try {
    for (const step of steps) if (!step.done()) step.work()
  } finally {
    rmSync(lock, { force: true })
  }
}

const install = () => {
  say("installing the packages of package-lock.json (the first time about 1 GB on disk)")
  const { file, first } = npm()
  const flags = ["--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"]
  run(file, [...first, "ci", ...flags], { env: npmEnvironment(), shell: file.endsWith(".cmd") })
}

const buildAll = () => {
  say("building")
  const print = fingerprint(root)
  run(toolNode(), [join(root, "scripts", "build.mjs"), "--no-types"])
  remember(root, print)
}

const run = (command, args, options = {}) => {
  const { error, status } = spawnSync(command, args, { cwd: root, stdio: ["ignore", 2, 2], ...options })
  if (error !== undefined) say(error.message)
  if (status === 0) return
  rmSync(lock, { force: true })
  say(`this failed: ${[command, ...args].join(" ")}`)
  process.exit(status ?? 1)
}

const takeLock = () => {
  mkdirSync(dirname(lock), { recursive: true })
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" })
      return
    } catch (error) {
      if (error.code !== "EEXIST") throw error
    }
    if (leftBehind()) rmSync(lock, { force: true })
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  }
}

const leftBehind = () => {
  try {
    const owner = Number(readFileSync(lock, "utf8"))
    if (Date.now() - statSync(lock).mtimeMs > tenMinutes) return true
    if (owner > 0) process.kill(owner, 0)
    return false
  } catch (error) {
    return error.code === "ESRCH"
  }
}

const say = (text) => process.stderr.write(`delaftale: ${text}\n`)
