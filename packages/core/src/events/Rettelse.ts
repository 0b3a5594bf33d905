/** A registration was wrong: another value stands instead, or it should never have counted. The first stays in the log. */
import * as Schema from "effect/Schema"
import { Kilde, type Registrering } from "./Registrering.ts"

const Position = Schema.Int.check(Schema.isGreaterThan(0))
const Begrundelse = Schema.NonEmptyString

/** The value of a registration, whole, without its source; its schema is that of its type (`typeAf`, see codec.ts). */
const Vaerdi = Schema.Record(Schema.String, Schema.Json)

export const rettelser = {
  /**
   * `position` is the original's; `foer` is the value that stood just before. `import` is the position of the import
   * that is undone with it (see Fortrydelse.ts).
   */
  RegistreringRettet: Schema.Struct({
    position: Position,
    foer: Vaerdi,
    efter: Vaerdi,
    begrundelse: Begrundelse,
    kilde: Schema.optionalKey(Kilde),
    import: Schema.optionalKey(Position)
  }),
  RegistreringAnnulleret: Schema.Struct({
    position: Position,
    foer: Vaerdi,
    begrundelse: Begrundelse,
    kilde: Schema.optionalKey(Kilde),
    import: Schema.optionalKey(Position)
  })
} as const

interface Rettelse {
  readonly position: number
  readonly foer: Registrering
  readonly begrundelse: string
  readonly kilde?: typeof Kilde.Type
  readonly import?: number
}
/** A registration was given another value (*rettet*, corrected). */
export interface RegistreringRettet extends Rettelse {
  readonly _tag: "RegistreringRettet"
  readonly efter: Registrering
}
/** A registration was taken out of every figure (*annulleret*, annulled). */
export interface RegistreringAnnulleret extends Rettelse {
  readonly _tag: "RegistreringAnnulleret"
}
