/** Puts lines one below the other into buffers of moderate size, as they would stand in a file. */
import type { Block } from "@delaftale/core"

export interface LineBlocks {
  /** The bytes are copied, so they are the caller's again. */
  readonly add: (line: Uint8Array) => void
  /** Hands on what is left. */
  readonly end: () => void
}

/** The text of such a block is made among V8's young objects. */
const blockBytes = 32 * 1024

export const makeLineBlocks = (handOn: (bytes: Buffer) => void): LineBlocks => {
  let block = Buffer.allocUnsafe(blockBytes)
  let filled = 0
  const end = () => {
    if (filled > 0) handOn(block.subarray(0, filled))
    filled = 0
  }
  return {
    add: (line) => {
      const needed = line.length + 1
      if (filled + needed > block.length) {
        end()
        block = Buffer.allocUnsafe(Math.max(blockBytes, needed))
      }
      block.set(line, filled)
      block[filled + line.length] = 10
      filled += needed
    },
    end
  }
}

/** Of whole lines, each with its LF. */
export const blockOf = (bytes: Buffer): Block => ({
  bytes,
  lines: bytes.toString("utf8", 0, bytes.length - 1).split("\n")
})

export const blockOfLines = (lines: ReadonlyArray<string>): Block => ({
  lines,
  bytes: Buffer.from(lines.map((line) => `${line}\n`).join(""))
})
