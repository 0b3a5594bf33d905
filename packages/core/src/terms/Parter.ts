/** Who the agreement is between and who decides what: roles and organisations, never names. */
import * as Schema from "effect/Schema"
import { Id, Tekst } from "../ground/Id.ts"

/** A seat, by role and organisation; the name of whoever fills it lives in an erasable file outside. */
export const Part = Schema.Struct({ id: Id, rolle: Tekst, organisation: Tekst })
export type Part = typeof Part.Type

/** A body or role that may act: the `by` of an event names one of these. */
export const Organ = Schema.Struct({ id: Id, navn: Tekst, opgave: Schema.optionalKey(Tekst) })
export type Organ = typeof Organ.Type

/** Who must be told of a local circumstance, or of a decision that is brought before the board: bodies and seats. */
const Underretning = Schema.Struct({
  ved: Schema.Literals(["forhold", "beslutning"]),
  ansvarlig: Id,
  modtagere: Schema.NonEmptyArray(Id),
  bemaerkning: Schema.optionalKey(Tekst)
})
export type Underretning = typeof Underretning.Type

/** A duty of governance (G1-G8): who, what, and the words it rests on. */
export const Styringsregel = Schema.Struct({
  id: Id,
  emne: Tekst,
  ordlyd: Schema.NonEmptyArray(Tekst),
  ansvarlig: Schema.optionalKey(Schema.Array(Id)),
  modtagere: Schema.optionalKey(Schema.Array(Id)),
  underretning: Schema.optionalKey(Schema.NonEmptyArray(Underretning))
})
