/** Whether the log of today is the one that was signed, grown since. */
import type { Checkpoint } from "./Checkpoint.ts"
import type { Head } from "./Head.ts"

/** What a log is to a checkpoint, as far as it has been walked. */
export type Continuation = "notReached" | "continues" | "anotherSeal" | "insideBatch" | "anotherLog"

/**
 * One step of a walk over the heads that a log passed, from the one before its first event on, beginning with
 * `notReached`: the log continues what was signed if a head on the way was it.
 */
export const continuation = (checkpoint: Checkpoint, before: Continuation, head: Head): Continuation => {
  if (head.log !== checkpoint.log) return "anotherLog"
  if (before !== "notReached" || head.position < checkpoint.position) return before
  if (head.position > checkpoint.position) return "insideBatch"
  return head.seal === checkpoint.seal ? "continues" : "anotherSeal"
}
