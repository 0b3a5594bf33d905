/** An explanation for programs, in the shape of W3C PROV: entities, activities and agents, and how they hang together. */
import * as Schema from "effect/Schema"

const Dag = Schema.String.check(Schema.isPattern(/^\d{4}-\d\d-\d\d$/u))
const Position = Schema.Int.check(Schema.isGreaterThanOrEqualTo(1))
/** Exact: a decimal with a point, or a fraction of whole numbers where no decimal is. */
const Tal = Schema.String.check(Schema.isPattern(/^-?\d+(\.\d+|\/\d+)?$/u))
const Fuldstaendighed = Schema.Struct({ kendt: Schema.Number, ialt: Schema.Number })

const Status = Schema.Literals(["opfyldt", "ikkeOpfyldt", "kanIkkeVurderes", "undtaget"])

/** What somebody reported. `indhold`, `kendt` and `kilde` stand only where rows were asked for: they are personal data. */
const haendelse = {
  position: Position,
  type: Schema.NonEmptyString,
  indhold: Schema.optionalKey(Schema.Record(Schema.String, Schema.Json)),
  kendt: Schema.optionalKey(Dag),
  kilde: Schema.optionalKey(Schema.Struct({ fil: Schema.NonEmptyString, linje: Position }))
}

const svar = {
  omraade: Schema.optionalKey(Schema.String),
  status: Status,
  aarsag: Schema.optionalKey(Schema.NonEmptyString)
}

const Entitet = Schema.Union([
  Schema.Struct({ slags: Schema.Literal("registrering"), ...haendelse }),
  /** The same registration with other values, or with none. */
  Schema.Struct({ slags: Schema.Literal("rettelse"), ...haendelse }),
  Schema.Struct({
    slags: Schema.Literal("beslutning"),
    position: Position,
    type: Schema.NonEmptyString,
    dato: Dag,
    begrundelse: Schema.String,
    grundlag: Schema.Struct({
      dokument: Schema.String,
      dato: Dag,
      punkt: Schema.optionalKey(Schema.String),
      sha256: Schema.String
    })
  }),
  /** The agreement that the year is judged by, in its own words. */
  Schema.Struct({
    slags: Schema.Literal("aftale"),
    version: Schema.Int,
    gyldigFra: Dag,
    ordlyd: Schema.String,
    datakilde: Schema.optionalKey(Schema.String),
    bemaerkning: Schema.optionalKey(Schema.String)
  }),
  /** `hoejst` is absent where nothing bounds the figure from above, and both where there is none. */
  Schema.Struct({
    slags: Schema.Literal("tal"),
    mindst: Schema.optionalKey(Tal),
    hoejst: Schema.optionalKey(Tal),
    fuldstaendighed: Fuldstaendighed
  }),
  Schema.Struct({
    slags: Schema.Literal("svar"),
    ...svar,
    maaltal: Schema.optionalKey(
      Schema.Struct({ side: Schema.Literals(["mindst", "hoejst", "over", "under"]), graense: Tal })
    ),
    afstand: Schema.optionalKey(Tal),
    endelig: Schema.Boolean
  }),
  /** For all areas together: what each of them is. */
  Schema.Struct({ slags: Schema.Literal("omraadesvar"), ...svar })
])
export type Entitet = typeof Entitet.Type

const Aktivitet = Schema.Union([
  Schema.Struct({
    slags: Schema.Literal("optaelling"),
    maalt: Schema.String,
    log: Schema.String,
    position: Position,
    segl: Schema.String
  }),
  Schema.Struct({
    slags: Schema.Literal("bedoemmelse"),
    setFra: Dag,
    regnestykke: Schema.Array(Schema.String),
    laesninger: Schema.Array(
      Schema.Struct({
        tvivl: Schema.String,
        spoergsmaal: Schema.String,
        fortolkning: Schema.String,
        laesning: Schema.String,
        /** The decision that chose it; without one it is the agreement's own, which nobody has decided. */
        besluttetVed: Schema.optionalKey(Schema.String)
      })
    )
  })
])

const Agent = Schema.Struct({ slags: Schema.Literal("rolle"), navn: Schema.String })

const navngivne = <A extends Schema.Top>(schema: A) => Schema.Record(Schema.String, schema)

/** The words for relations are those of PROV. Ids: "tal", "svar", "aftale", "nr-17" for position 17, "rolle-…". */
export const ForklaringProv = Schema.Struct({
  format: Schema.Literal(1),
  /** KONSTRUEREDE TAL, where the figures of the log are invented. */
  maerke: Schema.optionalKey(Schema.Literal("KONSTRUEREDE TAL")),
  sprog: Schema.Literals(["da", "en"]),
  celle: Schema.Struct({
    kriterium: Schema.String,
    klasse: Schema.Literals(["kriterium", "forpligtelse"]),
    projektaar: Schema.String,
    halvaar: Schema.optionalKey(Schema.Int),
    omraade: Schema.optionalKey(Schema.String)
  }),
  entity: navngivne(Entitet),
  activity: navngivne(Aktivitet),
  agent: navngivne(Agent),
  wasGeneratedBy: Schema.Array(Schema.Struct({ entity: Schema.String, activity: Schema.String })),
  used: Schema.Array(Schema.Struct({ activity: Schema.String, entity: Schema.String })),
  wasDerivedFrom: Schema.Array(Schema.Struct({ generatedEntity: Schema.String, usedEntity: Schema.String })),
  wasAttributedTo: Schema.Array(Schema.Struct({ entity: Schema.String, agent: Schema.String }))
})
export type ForklaringProv = typeof ForklaringProv.Type

/** Draft 2020-12, for validators and for programs in other languages. */
export const forklaringJsonSchema = (): Schema.Json => {
  const { definitions, schema } = Schema.toJsonSchemaDocument(ForklaringProv, { onExcessProperty: "error" })
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Explanation of a cell, format 1",
    ...schema,
    $defs: definitions
  } as Schema.Json
}
