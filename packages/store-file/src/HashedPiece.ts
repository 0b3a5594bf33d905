/** What is said between the thread that reads and hashes segments and the one that parses them. */

export interface SegmentTask {
  readonly path: string
  /** The line above the first batch of the segment. */
  readonly anchor: string
  /** How many lines of the segment stand before that batch. */
  readonly opening: number
  /** Whether the hash of the whole segment is wanted. */
  readonly isHashed: boolean
}

/** A piece of the segment; the empty one is its end. */
export interface HashedPiece {
  readonly _tag: "Piece"
  /** Lent: it goes back to the thread when the piece has been read. */
  readonly buffer: ArrayBuffer
  /** Bytes in it, whole lines but for what stands after the last LF of the segment. */
  readonly length: number
  /** The hash of each batch that the piece closes. */
  readonly seals: ReadonlyArray<string>
  /** Of the whole segment: with the empty piece. */
  readonly sha256?: string
}

export type Answer =
  | { readonly _tag: "Ready" }
  | HashedPiece
  | { readonly _tag: "Failed"; readonly code: string; readonly message: string }
