/** Writes a log in one process and replays it in another, and tells how much memory that one took. */
import { join } from "node:path"
import { bundle, start } from "../child.ts"

export interface Replayed {
  readonly events: number
  /** The most that the process ever had in memory (resident), with Node and all. */
  readonly megabytes: number
}

export const measure = async (root: string, events: number): Promise<Replayed> => {
  const logs = join(root, "logs")
  await lastLine(await bundle("memory/writeLog.ts", root), [logs, String(events)])
  return JSON.parse(await lastLine(await bundle("memory/replay.ts", root), [logs])) as Replayed
}

/** Left to itself Node lets the young part of its heap grow to some 100 MB, which would hide what a log takes. */
const young = "--max-semi-space-size=8"

const lastLine = async (program: string, args: ReadonlyArray<string>): Promise<string> => {
  let last = ""
  const keep = (line: string) => {
    last = line
  }
  await start(program, args, keep, [young]).gone
  return last
}
