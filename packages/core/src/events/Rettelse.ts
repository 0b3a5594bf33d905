/** A registration was wrong: another value stands instead, or it should never have counted. The first stays in the log. */
import * as Schema from "effect/Schema"
import { Kilde, type Registrering } from "./Registrering.ts"

const Position = Schema.Int.check(Schema.isGreaterThan(0))
const Begrundelse = Schema.NonEmptyString

/** The value of a registration, whole, without its source; its schema is that of its type (`typeAf`, see codec.ts). */
const Vaerdi = Schema.Record(Schema.String, Schema.Json)

export const rettelser = {
  /** `position` is the original's; `foer` is the value that stood just before. */
  RegistreringRettet: Schema.Struct({
    position: Position,
    foer: Vaerdi,
    efter: Vaerdi,
    begrundelse: Begrundelse,
    kilde: Schema.optionalKey(Kilde)
  }),
  RegistreringAnnulleret: Schema.Struct({
    position: Position,
    foer: Vaerdi,
    begrundelse: Begrundelse,
    kilde: Schema.optionalKey(Kilde)
  })
} as const

interface Rettelse {
  readonly position: number
  readonly foer: Registrering
  readonly begrundelse: string
  readonly kilde?: typeof Kilde.Type
}
export interface RegistreringRettet extends Rettelse {
  readonly _tag: "RegistreringRettet"
  readonly efter: Registrering
}
export interface RegistreringAnnulleret extends Rettelse {
  readonly _tag: "RegistreringAnnulleret"
}
