/** A plan over several agreements, format 1: which logs are its parts, and what of theirs is the same. */
import * as Schema from "effect/Schema"
import { Id, Tekst } from "../ground/Id.ts"
import { LocalDate } from "../ground/LocalDate.ts"
import { LogId } from "../ground/LogId.ts"
import { Indikator } from "./Indikator.ts"
import { Projektaar } from "./Projektaar.ts"

/** By the id of an agreement: what the plan calls one thing may have another name in each. */
const iHver = <S extends Schema.Codec<unknown>>(schema: S) =>
  Schema.Record(Schema.String, schema).annotate({ description: "by the id of a delaftale" })

/** An area of the plan, and the id under which each agreement knows it; absent from those that do not work there. */
const Planomraade = Schema.Struct({ id: Id, navn: Schema.NonEmptyString, kaldes: iHver(Id) })

/**
 * `id` is that of the agreement itself, `log` the log it stands in. `noegler` names the list that its persons' keys come
 * from: only keys of the same list are compared. Absent: its keys are its own.
 */
const Plandelaftale = Schema.Struct({ id: Id, log: LogId, noegler: Schema.optionalKey(Id) })

/**
 * A figure over several agreements: each says in its own terms what it counts. `enhed` says what is counted, so that small
 * counts of persons are known as such.
 */
const Faellestal = Schema.Struct({
  id: Id,
  navn: Tekst,
  enhed: Schema.Literals(["antal", "personer", "deltagelser", "husstande"]),
  indikatorer: iHver(Indikator)
})
/** A figure that several agreements of a plan count alike (*fællestal*, shared figure). */
export type Faellestal = typeof Faellestal.Type

/** A source of money, and the budget posts of each agreement that are paid from it. */
const Finansiering = Schema.Struct({ id: Id, navn: Tekst, poster: iHver(Schema.NonEmptyArray(Id)) })

/** The schema of a plan's file (*helhedsplan*, overall plan over several agreements); `laesHelhedsplan` reads it. */
export const Helhedsplan = Schema.Struct({
  format: Schema.Literal(1),
  id: Id,
  navn: Tekst,
  fra: LocalDate,
  til: LocalDate,
  projektaar: Schema.NonEmptyArray(Projektaar),
  omraader: Schema.NonEmptyArray(Planomraade),
  /** In the order in which they are told. */
  delaftaler: Schema.NonEmptyArray(Plandelaftale),
  tal: Schema.optionalKey(Schema.Array(Faellestal)),
  finansiering: Schema.optionalKey(Schema.Array(Finansiering))
})
/** A plan over several agreements as data: their logs, the common areas and years, and what is counted over them. */
export type Helhedsplan = typeof Helhedsplan.Type

/**
 * The format of a plan as JSON Schema (draft 2020-12) says it; that names refer to something is for `laesHelhedsplan`
 * and `provPlandele`.
 */
export const helhedsplanJsonSchema = (): Schema.Json => {
  const { definitions, schema } = Schema.toJsonSchemaDocument(Helhedsplan, { onExcessProperty: "error" })
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Helhedsplan, format 1",
    ...schema,
    $defs: definitions
  } as Schema.Json
}
