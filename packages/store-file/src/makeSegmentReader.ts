/**
 * Reads segments and hashes them, piece by piece as far as there is room: says of each piece which seals its batches
 * must carry, and at the end the hash of the whole segment.
 */
import { createHash } from "node:crypto"
import { closeSync, openSync } from "node:fs"
import { codeOf } from "./codeOf.ts"
import type { Answer, HashedPiece, SegmentTask } from "./HashedPiece.ts"
import { makePieceReader, pieceBytes } from "./PieceReader.ts"
import { makeSealHasher } from "./SealHasher.ts"

/** Takes a segment to read, or the room of a piece that is no longer needed. */
export const makeSegmentReader = (say: (answer: Answer) => void): ((said: SegmentTask | ArrayBuffer) => void) => {
  /** As many pieces as it reads ahead. */
  const free: Array<ArrayBuffer> = Array.from({ length: 4 }, () => new ArrayBuffer(pieceBytes))
  let next: ((into: ArrayBuffer) => HashedPiece) | undefined
  const readOn = (): void => {
    while (next !== undefined) {
      const into = free.pop()
      if (into === undefined) return
      const piece = next(into)
      if (piece.length === 0) next = undefined
      say(piece)
    }
  }
  return (said) => {
    try {
      if (said instanceof ArrayBuffer) free.push(said)
      else next = begin(said)
      readOn()
    } catch (cause) {
      next = undefined
      say({ _tag: "Failed", code: codeOf(cause), message: String(cause) })
    }
  }
}

const begin = ({ anchor, isHashed, opening, path }: SegmentTask): ((into: ArrayBuffer) => HashedPiece) => {
  const fd = openSync(path, "r")
  const read = makePieceReader(fd)
  const hasher = makeSealHasher(anchor, opening)
  const whole = isHashed ? createHash("sha256") : undefined
  return (into) => {
    const { buffer, length } = read(into)
    const bytes = Buffer.from(buffer, 0, length)
    whole?.update(bytes)
    if (length > 0) return { _tag: "Piece", buffer, length, seals: hasher.push(bytes) }
    closeSync(fd)
    const sha256 = whole?.digest("hex")
    return { _tag: "Piece", buffer, length, seals: [], ...(sha256 === undefined ? {} : { sha256 }) }
  }
}
