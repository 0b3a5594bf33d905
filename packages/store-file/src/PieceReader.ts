/** A file in pieces that end with a whole line. */
import { readSync } from "node:fs"

/** Bytes of a piece where no line is longer. */
export const pieceBytes = 256 * 1024
/** More than any line of a log may have: such a piece is handed over as it is, for others to refuse. */
const maxBytes = 2 * 1024 * 1024

export interface Piece {
  /** The one that was given, or a larger one. */
  readonly buffer: ArrayBuffer
  /** Bytes in it; 0 at the end of the file. */
  readonly length: number
}

/** Each call reads on. What stands after the last LF of the file is a piece of its own. */
export const makePieceReader = (fd: number): ((into: ArrayBuffer) => Piece) => {
  let at = 0
  let rest = Buffer.alloc(0)
  const fill = (bytes: Buffer<ArrayBuffer>, filled: number): Piece => {
    const count = readSync(fd, bytes, filled, bytes.length - filled, at)
    at += count
    const all = filled + count
    const end = bytes.subarray(0, all).lastIndexOf(lineFeed) + 1
    const isLast = count === 0 || all === maxBytes
    if (end === 0 && !isLast) return fill(all === bytes.length ? doubled(bytes) : bytes, all)
    const length = end === 0 ? all : end
    rest = Buffer.from(bytes.subarray(length, all))
    return { buffer: bytes.buffer, length }
  }
  return (into) => {
    const bytes = Buffer.from(into)
    return fill(bytes, rest.copy(bytes))
  }
}

const lineFeed = 10

const doubled = (bytes: Buffer): Buffer<ArrayBuffer> => {
  const larger = Buffer.from(new ArrayBuffer(bytes.length * 2))
  bytes.copy(larger)
  return larger
}
