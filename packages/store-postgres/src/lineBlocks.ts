/** Lines one below the other, as they would stand in a file. */
import type { Block } from "@delaftale/core"

/** Of whole lines, each with its LF. */
export const blockOf = (bytes: Buffer): Block => ({
  bytes,
  lines: bytes.toString("utf8", 0, bytes.length - 1).split("\n")
})

export const blockOfLines = (lines: ReadonlyArray<string>): Block => ({
  lines,
  bytes: Buffer.from(lines.map((line) => `${line}\n`).join(""))
})
