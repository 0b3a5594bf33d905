/** An import that should not have been: everything it added is taken back, and its rows may come in anew. */
import * as Schema from "effect/Schema"

const Position = Schema.Int.check(Schema.isGreaterThan(0))

export const fortrydelser = {
  /**
   * `til` is the position of the ImportGennemfoert, `fra` that of the first event of its batch. It closes the batch in
   * which each registration of the import is annulled and each correction of it made back.
   */
  ImportFortrudt: Schema.Struct({
    fra: Position,
    til: Position,
    fil: Schema.NonEmptyString,
    sha256: Schema.String.check(Schema.isPattern(/^[0-9a-f]{64}$/u)),
    begrundelse: Schema.NonEmptyString.check(Schema.isMaxLength(2000))
  })
} as const

/** An import was undone (*import fortrudt*). */
export type ImportFortrudt = { readonly _tag: "ImportFortrudt" } & (typeof fortrydelser.ImportFortrudt)["Type"]
