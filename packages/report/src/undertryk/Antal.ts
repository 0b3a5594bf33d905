/** What suppression works on: counts of persons, and the sums that a reader knows between them. */

/** A whole number. */
export interface Antal {
  readonly antal: number
  /** It stands in what is published; a remainder that nobody publishes may still be worked out from the rest. */
  readonly vises: boolean
  /** What is told about it in other ways, for example by a verdict against a known target. */
  readonly mindst?: number
  readonly hoejst?: number
  /** Told already, so that hiding it helps no more. */
  readonly fast?: boolean
  /** Not to be worked out, though it is not small. */
  readonly hemmelig?: boolean
}

/** `ialt` is the sum of `led`, and readers know it. */
export interface Sum {
  readonly ialt: string
  readonly led: ReadonlyArray<string>
}
