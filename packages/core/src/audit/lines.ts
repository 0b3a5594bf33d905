/** Cuts the bytes of a file into lines as they come. */
import type { LogFault } from "./LogCorrupt.ts"
import { maxLineBytes } from "./limits.ts"

/** Holds the beginning of the next line between two pieces of a file, never more than a line may have. */
export interface LineCutter {
  /** The lines that these bytes complete, without LF, and what is wrong with the line after them, if it is no text. */
  readonly push: (bytes: Uint8Array) => CutLines
  /** The bytes after the last LF. */
  readonly rest: () => Uint8Array
}

export interface CutLines {
  readonly lines: ReadonlyArray<string>
  readonly fault?: LogFault
}

export const makeLineCutter = (): LineCutter => {
  let rest: Uint8Array = new Uint8Array(0)
  return {
    push: (bytes) => {
      const first = bytes.indexOf(lineFeed)
      const last = bytes.lastIndexOf(lineFeed)
      const begun = joined(rest, first < 0 ? bytes : bytes.subarray(0, first))
      rest = first < 0 ? begun : bytes.slice(last + 1)
      if (first < 0) return lengthChecked({ lines: [] }, rest)
      const cut = decoded(begun)
      if (first === last || cut.fault !== undefined) return lengthChecked(cut, rest)
      const more = decoded(bytes.subarray(first + 1, last))
      return lengthChecked({ ...more, lines: cut.lines.concat(more.lines) }, rest)
    },
    rest: () => rest
  }
}

const lengthChecked = (cut: CutLines, rest: Uint8Array): CutLines =>
  cut.fault === undefined && rest.length > maxLineBytes ? { ...cut, fault: tooLong } : cut

const lineFeed = 10
const notUtf8: LogFault = { code: "utf8", reason: "the line is not UTF-8" }
const tooLong: LogFault = { code: "lineTooLong", reason: "the line has more than 1 MiB" }

/** Throws on bytes that are no UTF-8 and keeps a byte order mark, so that neither can pass for a line of ours. */
const decoder = () => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean }
) => { readonly decode: (bytes: Uint8Array) => string }

/** All lines at one go, since few calls are fast; only where that fails one by one, to find the first bad one. */
const decoded = (whole: Uint8Array): CutLines => {
  const text = decodedText(whole)
  return text === undefined ? decodedOneByOne(whole) : { lines: text.split("\n") }
}

const decodedOneByOne = (whole: Uint8Array): CutLines => {
  const lines: Array<string> = []
  for (let start = 0; start <= whole.length; ) {
    const next = whole.indexOf(lineFeed, start)
    const end = next < 0 ? whole.length : next
    const line = decodedText(whole.subarray(start, end))
    if (line === undefined) break
    lines.push(line)
    start = end + 1
  }
  return { lines, fault: notUtf8 }
}

const decodedText = (bytes: Uint8Array): string | undefined => {
  try {
    return decoder().decode(bytes)
  } catch {
    return undefined
  }
}

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  if (a.length === 0) return b.slice()
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
