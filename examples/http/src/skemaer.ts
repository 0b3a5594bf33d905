/** What goes in and out over the wire, each as one schema: requests are read by it, and the OpenAPI document shows it. */
import { LocalDate, pligter, registreringer } from "@delaftale/core"
import * as Schema from "effect/Schema"

/** Every kind of event that may be registered, told apart by `_tag`: core's own schemas. */
const Haendelse = Schema.Union(
  Object.entries({ ...registreringer, ...pligter }).map(([type, { fields }]) =>
    Schema.Struct({ _tag: Schema.Literal(type), ...fields })
  )
)

/** Where a log ends. */
const Hoved = Schema.Struct({ position: Schema.Int, segl: Schema.String })

export const Registreringer = Schema.Struct({
  /** What the client has seen: where the log ends elsewhere by now, nothing is written. Left out: wherever it ends. */
  efter: Schema.optionalKey(Hoved),
  nye: Schema.NonEmptyArray(
    Schema.Struct({ by: Schema.NonEmptyString, kendt: Schema.optionalKey(LocalDate.LocalDate), event: Haendelse })
  )
})

/** The log ends at `position` with this batch. `gentaget`: it stood there already, by an earlier call of the same key. */
export const Registreret = Schema.Struct({ log: Schema.String, ...Hoved.fields, gentaget: Schema.Boolean })

/** A whole number from 1, as it stands in an address. */
const Nummer = Schema.String.check(Schema.isPattern(/^[1-9]\d{0,15}$/))
const Tekst = Schema.NonEmptyString.check(Schema.isMaxLength(100))

export const Statusspoergsmaal = Schema.Struct({
  kriterium: Schema.optionalKey(Tekst),
  projektaar: Schema.optionalKey(Tekst),
  kendtPr: Schema.optionalKey(LocalDate.LocalDate),
  position: Schema.optionalKey(Nummer)
})

export const Forklaringsspoergsmaal = Schema.Struct({
  kriterium: Tekst,
  projektaar: Tekst,
  omraade: Schema.optionalKey(Tekst),
  halvaar: Schema.optionalKey(Nummer),
  kendtPr: Schema.optionalKey(LocalDate.LocalDate)
})

/** The data of each event of the stream: how many cells there are of each answer, and where the log ends. */
export const Svarantal = Schema.Struct({
  ...Hoved.fields,
  opfyldt: Schema.Int,
  ikkeOpfyldt: Schema.Int,
  kanIkkeVurderes: Schema.Int,
  undtaget: Schema.Int
})

export const Helbred = Schema.Struct({ status: Schema.Literals(["lever", "klar", "ikkeKlar"]) })

/** RFC 9457, with the library's code and what is needed to act on it. */
export const Problem = Schema.Struct({
  title: Schema.String,
  status: Schema.Int,
  kode: Schema.String,
  /** Where the log ends, after a conflict. */
  hoved: Schema.optionalKey(Hoved),
  /** Every reason of a refusal; `nummer` is the number of the event in the call, from 0. */
  grunde: Schema.optionalKey(
    Schema.Array(
      Schema.Struct({
        kode: Schema.String,
        nummer: Schema.Int,
        felt: Schema.optionalKey(Schema.String),
        vaerdi: Schema.optionalKey(Schema.String),
        forslag: Schema.optionalKey(Schema.String),
        message: Schema.String
      })
    )
  ),
  /** Every place of the call that is not as it should be. */
  steder: Schema.optionalKey(Schema.Array(Schema.Struct({ sti: Schema.String, besked: Schema.String }))),
  /** The names there are. */
  kendte: Schema.optionalKey(Schema.Array(Schema.String))
})
export type Problem = typeof Problem.Type
