/** A batch that has been put somewhere else, as a bad store does it. */
import { type Head, pureSha256, type SealedBatch, sealBatch } from "@delaftale/core"

/** The lines of a batch as they would have to be after another head. */
export const movedTo = (head: Head, { lines }: SealedBatch): SealedBatch =>
  sealBatch(
    pureSha256,
    head,
    lines.map((line, i) => line.replace(/^\{"p":\d+/, `{"p":${head.position + i + 1}`))
  )
