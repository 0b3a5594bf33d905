/** The whole agreement as data, format 1: what was signed, and how each sentence of it is measured. */
import * as Schema from "effect/Schema"
import { Id, Tekst } from "../ground/Id.ts"
import { LocalDate } from "../ground/LocalDate.ts"
import { Aktivitet } from "./Aktivitet.ts"
import { Filart } from "./Indlaesning.ts"
import { Organ, Part, Styringsregel } from "./Parter.ts"
import { Projektaar } from "./Projektaar.ts"
import { Formaal, Oekonomi, Problemkompleks } from "./Ramme.ts"
import { Noegletal, Register, Spoergsmaal } from "./Register.ts"
import { Forpligtelse, Succeskriterium } from "./Succeskriterium.ts"

export const Boligomraade = Schema.Struct({ id: Id, navn: Schema.NonEmptyString })

/** An agreement as data (*delaftale*, sub-agreement): areas, years, promises, sources, readings. */
export const Delaftale = Schema.Struct({
  format: Schema.Literal(1),
  id: Id,
  titel: Tekst,
  helhedsplan: Tekst,
  indsatsomraade: Tekst,
  fra: LocalDate,
  til: LocalDate,
  /** The day it was made, where known: what is known of it before that day is nothing. */
  indgaaet: Schema.optionalKey(LocalDate),
  gyldighed: Tekst,
  projektaar: Schema.NonEmptyArray(Projektaar),
  boligomraader: Schema.NonEmptyArray(Boligomraade),
  ivaerksaettelse: Schema.optionalKey(Tekst),
  parter: Schema.NonEmptyArray(Part),
  organer: Schema.NonEmptyArray(Organ),
  problemkompleks: Schema.optionalKey(Problemkompleks),
  formaal: Schema.optionalKey(Schema.Array(Formaal)),
  kriterier: Schema.NonEmptyArray(Succeskriterium),
  aktiviteter: Schema.Array(Aktivitet),
  forpligtelser: Schema.Array(Forpligtelse),
  samspil: Schema.optionalKey(Schema.Array(Tekst)),
  oekonomi: Schema.optionalKey(Oekonomi),
  konflikthaandtering: Schema.optionalKey(Schema.Array(Tekst)),
  revision: Schema.optionalKey(Schema.Struct({ indstilles: Id, vedtages: Id, ordlyd: Schema.NonEmptyArray(Tekst) })),
  styring: Schema.optionalKey(Schema.Array(Styringsregel)),
  noegletal: Schema.Array(Noegletal),
  registre: Schema.Array(Register),
  spoergsmaal: Schema.optionalKey(Schema.Array(Spoergsmaal)),
  indlaesning: Schema.optionalKey(Schema.Array(Filart)),
  /** The body that the parties make up, where they make up one. */
  partsgruppe: Schema.optionalKey(Id)
})
export type Delaftale = typeof Delaftale.Type
