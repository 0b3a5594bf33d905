/** What somebody handed in is no checkpoint by that key, said so that one can tell damage from the wrong file. */
import * as Data from "effect/Data"

/**
 * Stable. `note`: the text is no signed note. `key`: the text is no verifier key, or none for Ed25519. `unsigned`: no
 * signature on it is by that key. `signature`: one says that it is, and is wrong. `checkpoint`: what is signed is not
 * the position and seal of a log.
 */
export type InvalidNoteCode = "note" | "key" | "unsigned" | "signature" | "checkpoint"

/** A signed note is damaged, is not signed by the key, or says something else than a checkpoint. */
export class InvalidNote extends Data.TaggedError("InvalidNote")<{
  readonly code: InvalidNoteCode
  /** One English clause. */
  readonly reason: string
}> {
  override get message(): string {
    return this.reason
  }
}
