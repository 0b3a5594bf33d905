/** Where a log ends once batches that were sealed after a head stand in it. */
import type { NonEmptyReadonlyArray } from "effect/Array"
import { Position } from "../ground/Position.ts"
import type { Head } from "./Head.ts"
import { lastOf, type SealedBatch, timeOf } from "./SealedBatch.ts"
import { readCommit } from "./seal.ts"

/** Believes the batches, which must have been sealed after `head`, one after the other; `follow` checks. */
export const headAfter = (head: Head, batches: NonEmptyReadonlyArray<SealedBatch>): Head => {
  const last = batches[batches.length - 1]!
  return Object.freeze({
    log: head.log,
    position: Position.make(lastOf(last)),
    seal: readCommit(last.commit)!.sha256,
    anchor: last.commit,
    at: timeOf(last.lines.at(-1)!)
  })
}
