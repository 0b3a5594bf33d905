/** One file, one thought: no source file is longer than 250 lines. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { sources } from "./sources.mjs"

const limit = 250
const folders = ["packages", "examples", "bench", "scripts", "tools", "testing"]
/** The peers' harness is kept as it was handed over, so that its results can be compared. */
const isOurs = (file) => !file.startsWith("bench/peers/")

/** @param {string} root */
export const fileSizes = (root) => {
  const files = folders.flatMap((folder) => sources(root, folder, /\.(ts|mjs)$/)).filter(isOurs)
  const sizes = files.map((file) => ({ file, lines: linesOf(join(root, file)) })).sort((a, b) => a.lines - b.lines)
  const at = (share) => sizes[Math.min(sizes.length - 1, Math.floor(share * sizes.length))]?.lines ?? 0
  return {
    checks: sizes.length,
    problems: sizes
      .filter(({ lines }) => lines > limit)
      .map(({ file, lines }) => `${file}: ${lines} lines, at most ${limit}`),
    note: `lines a file: median ${at(0.5)}, p90 ${at(0.9)}, max ${at(1)}`
  }
}

const linesOf = (file) => readFileSync(file, "utf8").trimEnd().split("\n").length
