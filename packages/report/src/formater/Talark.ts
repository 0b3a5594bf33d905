/** The rows as data for programs, as a schema: exact numbers as text, and where all of it comes from. */
import { Maaling } from "@delaftale/core"
import * as Schema from "effect/Schema"

const Dag = Schema.String.check(Schema.isPattern(/^\d{4}-\d\d-\d\d$/u))
/** Exact: a decimal with a point, or a fraction of whole numbers where no decimal is. */
const Tal = Schema.String.check(Schema.isPattern(/^-?\d+(\.\d+|\/\d+)?$/u))
/** `hoejst` is absent where nothing bounds the number from above. */
const Interval = Schema.Struct({ mindst: Tal, hoejst: Schema.optionalKey(Tal) })
/** `taeller` is absent where it was left out, so that a small number of persons is not told. */
const Dele = Schema.Struct({ taeller: Schema.optionalKey(Interval), naevner: Interval })
const Status = Schema.Literals(["opfyldt", "ikkeOpfyldt", "kanIkkeVurderes", "undtaget"])
const Antal = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))
const laesning = { tvivl: Schema.NonEmptyString, fortolkning: Schema.NonEmptyString }

const Raekke = Schema.Struct({
  kriterium: Schema.NonEmptyString,
  klasse: Schema.Literals(["kriterium", "forpligtelse"]),
  /** The id of an area; "alle" for the roll-up; absent where all areas are measured together. */
  omraade: Schema.optionalKey(Schema.NonEmptyString),
  projektaar: Schema.NonEmptyString,
  /** Which half of the projektår, from 1; absent for a whole one. */
  halvaar: Schema.optionalKey(Schema.Int.check(Schema.isGreaterThanOrEqualTo(1))),
  /** The first and the last day, where that is not the projektår. */
  periode: Schema.optionalKey(Schema.Struct({ fra: Dag, til: Dag })),
  enhed: Maaling.fields.enhed,
  retning: Maaling.fields.retning,
  grundlag: Schema.Struct({
    slags: Schema.Literals([
      ...["personer", "deltagelser", "svar", "registreringer"],
      ...["poster", "perioder", "opgjort", "karakter"]
    ] as const),
    noegletal: Schema.optionalKey(Schema.NonEmptyString)
  }),
  vaerdi: Schema.optionalKey(Interval),
  dele: Schema.optionalKey(Dele),
  maaltal: Schema.optionalKey(
    Schema.Struct({ side: Schema.Literals(["mindst", "hoejst", "over", "under"]), graense: Tal })
  ),
  afstand: Schema.optionalKey(Tal),
  baseline: Schema.optionalKey(
    Schema.Struct({
      vaerdi: Tal,
      periode: Schema.NonEmptyString,
      aar: Schema.optionalKey(Schema.Int),
      kilde: Schema.Literals(["aftalt", "maalt", "fastsat"]),
      dele: Schema.optionalKey(Dele)
    })
  ),
  status: Status,
  aarsag: Schema.optionalKey(Schema.NonEmptyString),
  fuldstaendighed: Schema.Struct({ kendt: Antal, ialt: Antal }),
  endelig: Schema.Boolean,
  paaSporet: Schema.optionalKey(Schema.Boolean),
  fortolkninger: Schema.Array(Schema.Struct({ ...laesning, besluttet: Schema.Boolean })),
  haengerPaa: Schema.Array(Schema.Struct({ ...laesning, status: Status })),
  undertrykt: Schema.Array(Schema.Literals(["vaerdi", "naevner", "maaltal", "baseline", "status"]))
})

/** The figures as JSON, with exact numbers as text (*talark*, sheet of figures). */
export const Talark = Schema.Struct({
  format: Schema.Literal(1),
  /** KONSTRUEREDE TAL, where the figures of the log are invented. */
  maerke: Schema.optionalKey(Schema.Literal("KONSTRUEREDE TAL")),
  delaftale: Schema.Struct({
    id: Schema.NonEmptyString,
    titel: Schema.NonEmptyString,
    helhedsplan: Schema.NonEmptyString,
    projektaar: Schema.Array(Schema.Struct({ id: Schema.NonEmptyString, fra: Dag, til: Dag })),
    boligomraader: Schema.Array(Schema.Struct({ id: Schema.NonEmptyString, navn: Schema.NonEmptyString }))
  }),
  proveniens: Schema.Struct({
    log: Schema.NonEmptyString,
    position: Antal,
    segl: Schema.NonEmptyString,
    kendtPr: Dag,
    setFra: Dag
  }),
  /** Fewer persons than this are not told. */
  mindsteantal: Schema.Literals([3, 5]),
  raekker: Schema.Array(Raekke)
})
export type Talark = typeof Talark.Type

/** Draft 2020-12, for validators and for programs in other languages. */
export const talarkJsonSchema = (): Schema.Json => {
  const { definitions, schema } = Schema.toJsonSchemaDocument(Talark, { onExcessProperty: "error" })
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Goal attainment, row by row, format 1",
    ...schema,
    $defs: definitions
  } as Schema.Json
}
