/** The hashes that the commit lines of a segment must carry, computed from its bytes alone: nothing is parsed. */
import { createHash } from "node:crypto"

/** For the bytes of one segment, in pieces that each end with a whole line, but for the last. */
export interface SealHasher {
  /** The hash of each batch that these bytes close, in order. */
  readonly push: (piece: Buffer) => ReadonlyArray<string>
}

/** `anchor` is the line above the first batch. The first `opening` lines of the segment belong to no batch. */
export const makeSealHasher = (anchor: string, opening: number): SealHasher => {
  let hash = createHash("sha256").update(`${anchor}\n`)
  let skipped = 0
  return {
    push: (piece) => {
      const seals: Array<string> = []
      let from = 0
      for (; skipped < opening && from < piece.length; skipped++) from = lineEnd(piece, from)
      for (let commit = commitFrom(piece, from); commit >= 0; commit = commitFrom(piece, from)) {
        seals.push(hash.update(piece.subarray(from, commit)).digest("hex"))
        from = lineEnd(piece, commit)
        hash = createHash("sha256").update(piece.subarray(commit, from))
      }
      hash.update(piece.subarray(from))
      return seals
    }
  }
}

const lineFeed = 10
const opened = '{"commit":'

/** After the line that begins at `from`. */
const lineEnd = (piece: Buffer, from: number): number => piece.indexOf(lineFeed, from) + 1 || piece.length

/** Where the next line begins that opens like a commit line, the one at `from` among them; below 0 where none does. */
const commitFrom = (piece: Buffer, from: number): number => {
  if (piece.toString("latin1", from, from + opened.length) === opened) return from
  const feed = piece.indexOf(`\n${opened}`, from, "latin1")
  return feed < 0 ? feed : feed + 1
}
