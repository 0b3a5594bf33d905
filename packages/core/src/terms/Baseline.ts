/** The value that the parties agreed to start from. */
import * as Schema from "effect/Schema"
import { Decimal } from "../ground/Decimal.ts"
import { Id, Tekst } from "../ground/Id.ts"

/** The agreed value to start from, for an area or for all, with its own period and the exact words it was written in. */
export const Baseline = Schema.Struct({
  omraade: Schema.optionalKey(Id),
  vaerdi: Decimal,
  periode: Schema.NonEmptyString,
  ordlyd: Tekst,
  decimaler: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 20 })))
})
export type Baseline = typeof Baseline.Type
