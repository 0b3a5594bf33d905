/** The limits of format 1, checked before anything is written, and how they are measured. */

/** Nesting of a line: the event object counts 1, its `data` 2. */
export const maxDepth = 32
/** Bytes of one line in UTF-8, with its LF. */
export const maxLineBytes = 1024 * 1024
/** Events in one batch. */
export const maxBatchEvents = 100_000
/** Bytes of one batch in UTF-8: its event lines and its commit line, with their LFs. */
export const maxBatchBytes = 64 * 1024 * 1024

/** Bytes of a text in UTF-8; a lone surrogate counts 3, as an encoder would write U+FFFD. */
export const utf8Length = (text: string): number => {
  let bytes = text.length
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) continue
    if (unit < 0x800) bytes += 1
    else if (isPair(text, i)) {
      bytes += 2
      i++
    } else bytes += 2
  }
  return bytes
}

/** Whether the line with its LF is over the limit; most lines are so short that nothing need be counted. */
export const isLineTooLong = (line: string): boolean =>
  line.length * 3 + 1 > maxLineBytes && utf8Length(line) + 1 > maxLineBytes

/** Whether a batch is over the limit in bytes; counted only where a cheap upper bound does not settle it. */
export const isBatchTooLarge = (lines: ReadonlyArray<string>, commit: string): boolean => {
  let units = commit.length + 1
  for (const line of lines) units += line.length + 1
  return units * 3 > maxBatchBytes && batchLength(lines, commit) > maxBatchBytes
}

/** Bytes of the event lines and the commit line of a batch in UTF-8, each with its LF. */
export const batchLength = (lines: ReadonlyArray<string>, commit: string): number =>
  lines.reduce((bytes, line) => bytes + utf8Length(line) + 1, utf8Length(commit) + 1)

const isPair = (text: string, i: number): boolean =>
  (text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00
