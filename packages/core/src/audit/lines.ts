/** Cuts the bytes of a file into lines as they come. */
import type { LogFault } from "./LogCorrupt.ts"
import { maxLineBytes } from "./limits.ts"

/** Lines that stand one below the other, as text without LF and as they lie in the file, each with its LF. */
export interface Block {
  readonly lines: ReadonlyArray<string>
  /** Only good until the next bytes are pushed. */
  readonly bytes: Uint8Array
}

/** Holds the beginning of the next line between two pieces of a file, never more than a line may have. */
export interface LineCutter {
  /** The lines that these bytes complete, and what is wrong with the line after them, if it is no text. */
  readonly push: (bytes: Uint8Array) => CutLines
  /** The bytes after the last LF. */
  readonly rest: () => Uint8Array
}

/** The lines that were completed, and what is wrong with the one after them, if anything is. */
export interface CutLines {
  readonly blocks: ReadonlyArray<Block>
  readonly fault?: LogFault
}

/** Cuts bytes into lines as they come, in pieces of any size. */
export const makeLineCutter = (): LineCutter => {
  let rest: Uint8Array = new Uint8Array(0)
  return {
    push: (bytes) => {
      const begun = bytes.indexOf(lineFeed) + 1
      const whole = bytes.lastIndexOf(lineFeed) + 1
      const blocks: Array<Block> = []
      const fault =
        begun === 0
          ? undefined
          : (cutInto(blocks, joined(rest, bytes.subarray(0, begun))) ?? cutInto(blocks, bytes.subarray(begun, whole)))
      rest = begun === 0 ? joined(rest, bytes) : copied(bytes.subarray(whole))
      if (fault !== undefined) return { blocks, fault }
      return rest.length > maxLineBytes ? { blocks, fault: tooLong } : { blocks }
    },
    rest: () => rest
  }
}

/** The block without its first lines. */
export const withoutFirst = ({ bytes, lines }: Block, count: number): Block => ({
  lines: lines.slice(count),
  bytes: bytes.subarray(linesOn(bytes, 0, count))
})

/** Where the line begins that stands `count` lines after the one that begins at `from`. */
export const linesOn = (bytes: Uint8Array, from: number, count: number): number => {
  let at = from
  for (let i = 0; i < count; i++) at = bytes.indexOf(lineFeed, at) + 1
  return at
}

const lineFeed = 10
/** A text of this size is made among V8's young objects. From 128 kB on it is not, and takes four times as long. */
const blockBytes = 32 * 1024
const notUtf8: LogFault = { code: "utf8", reason: "the line is not UTF-8" }
const tooLong: LogFault = { code: "lineTooLong", reason: "the line has more than 1 MiB" }

/** Throws on bytes that are no UTF-8 and keeps a byte order mark, so that neither can pass for a line of ours. */
const decoder = /*#__PURE__*/ (() => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }))()
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean }
) => { readonly decode: (bytes: Uint8Array) => string }

/** Whole lines, in blocks, up to the first that is no UTF-8. */
const cutInto = (blocks: Array<Block>, whole: Uint8Array): LogFault | undefined => {
  for (let start = 0; start < whole.length; ) {
    const end = blockEnd(whole, start)
    const bytes = whole.subarray(start, end)
    const text = decodedText(bytes)
    if (text === undefined) {
      blocks.push(goodLines(bytes))
      return notUtf8
    }
    blocks.push({ lines: text.split("\n"), bytes })
    start = end
  }
  return undefined
}

/** After the last line that a block has room for, or after the first where that is too long. */
const blockEnd = (whole: Uint8Array, start: number): number => {
  const room = start + blockBytes
  if (room >= whole.length) return whole.length
  const end = whole.lastIndexOf(lineFeed, room - 1) + 1
  return end > start ? end : whole.indexOf(lineFeed, room) + 1
}

const goodLines = (whole: Uint8Array): Block => {
  const lines: Array<string> = []
  let start = 0
  while (start < whole.length) {
    const end = linesOn(whole, start, 1)
    const line = decodedText(whole.subarray(start, end))
    if (line === undefined) break
    lines.push(line)
    start = end
  }
  return { lines, bytes: whole.subarray(0, start) }
}

/** Without the last LF. */
const decodedText = (bytes: Uint8Array): string | undefined => {
  try {
    return decoder.decode(bytes.subarray(0, -1))
  } catch {
    return undefined
  }
}

/** Not by `slice`: a Buffer's is a view of the same bytes, which the caller may use again. */
const copied = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes)

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  if (a.length === 0) return copied(b)
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
