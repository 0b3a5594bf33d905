/** Asks tools/verify.py, which shares no line of code with our own reader. */
import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import type { Found } from "./golden.ts"

const tools = fileURLToPath(new URL("../../../tools", import.meta.url))
const driver = fileURLToPath(new URL("./secondVerifier.py", import.meta.url))

const python = (args: ReadonlyArray<string>, input = "") =>
  spawnSync("python3", ["-B", ...args], { encoding: "utf8", input, maxBuffer: 2 ** 28 })

export const hasPython = python(["--version"]).status === 0

/** In `file`, at the byte `at`, `drop` bytes are replaced by `put`. */
export interface Damage {
  readonly file: string
  readonly at: number
  readonly drop: number
  readonly put: Uint8Array
}

/** As a person runs it. */
export const verifyLogs = (folders: ReadonlyArray<string>) => python([`${tools}/verify.py`, ...folders])

/** What it says of the log after each damage, all in one process. The folder is as it was afterwards. */
export const verifyDamaged = (folder: string, damages: ReadonlyArray<Damage>): ReadonlyArray<string> => {
  const rows = damages.map(({ at, drop, file, put }) => [file, at, drop, Buffer.from(put).toString("hex")])
  const { status, stderr, stdout } = python([driver], JSON.stringify({ tools, folder, damages: rows }))
  if (status !== 0) throw new Error(stderr)
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line))
}

/** The same in the terms of our own reader. */
export const foundIn = (said: string): Found => {
  const line = /: CORRUPT at line (\d+) /.exec(said)?.[1]
  if (line !== undefined) return { line: Number(line) }
  const events = /: whole, (\d+) events /.exec(said)?.[1]
  if (events === undefined) throw new Error(`not understood: ${said}`)
  return { events: Number(events) }
}
