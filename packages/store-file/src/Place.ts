/** A place between two batches of a segment: whoever knows it need not read from the segment's opening to find it. */
import type { Head } from "@delaftale/core"
import type { Anchor } from "./Anchor.ts"

export interface Place {
  /** The first position of the segment. */
  readonly segment: number
  /** Bytes of the segment that stand before it. */
  readonly at: number
  /** What the next batch follows. Its `at` is not known where nobody read the batch before. */
  readonly head: Head
}

/** Whether a walk from here to the end of the log comes by what HEAD names, or begins exactly there. */
export const comesBy = ({ position, seal }: Head, anchor: Anchor | undefined): boolean =>
  anchor === undefined || anchor.position > position || (anchor.position === position && anchor.seal === seal)
