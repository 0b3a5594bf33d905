/** What is kept, and how one sees that it was kept: a register without a row was not kept, and missing is not zero. */
import * as Schema from "effect/Schema"
import { Id, Tekst } from "../ground/Id.ts"
import { Udvalg } from "./Udvalg.ts"

/**
 * `foert`: a row inside the year shows it was kept that year, or any row up to the end of the year does (lists).
 * `startliste`: rows from before the agreement are lawful; else each row's day lies inside it.
 */
export const Register = Schema.Struct({
  id: Id,
  navn: Tekst,
  ansvarlig: Id,
  af: Schema.NonEmptyArray(Udvalg),
  foert: Schema.Literals(["iAaret", "indtilAaretsUdgang"]),
  startliste: Schema.optionalKey(Schema.Boolean)
})
export type Register = typeof Register.Type

/** A figure that is reported: for whom, in what unit, and whether by year or by a day. */
export const Noegletal = Schema.Struct({
  id: Id,
  navn: Tekst,
  enhed: Schema.Literals(["antal", "procent"]),
  tid: Schema.Literals(["projektaar", "dato"]),
  ansvarlig: Id,
  /** Areas whose figure this is; absent where it is one for all. */
  prOmraade: Schema.Boolean
})
export type Noegletal = typeof Noegletal.Type

/** A question of the surveys, with the answers it knows. */
export const Spoergsmaal = Schema.Struct({
  tekst: Schema.NonEmptyString,
  svar: Schema.NonEmptyArray(Schema.NonEmptyString)
})
export type Spoergsmaal = typeof Spoergsmaal.Type
