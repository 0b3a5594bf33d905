/** The points where the wording can be read in several ways, and each reasonable reading, as data. */
import * as Schema from "effect/Schema"
import { Id, Tekst } from "../ground/Id.ts"

/** RFC 6902, on the `maaling` of the promise. A reading adds, takes away or replaces; it never names a function. */
const Operation = Schema.Union([
  Schema.Struct({ op: Schema.Literal("add"), path: Schema.String, value: Schema.Json }),
  Schema.Struct({ op: Schema.Literal("replace"), path: Schema.String, value: Schema.Json }),
  Schema.Struct({ op: Schema.Literal("remove"), path: Schema.String })
])

export type Operation = typeof Operation.Type

export const Fortolkning = Schema.Struct({
  id: Id,
  /** How the words are read, as a sentence. */
  laesning: Tekst,
  /** What becomes of `maaling`; empty for the reading that the file itself holds. */
  patch: Schema.Array(Operation),
  /** Whether the published tables of readings hold it. */
  iTabel: Schema.Boolean
})
export type Fortolkning = typeof Fortolkning.Type

/** One point of doubt. `gaeldende` holds until somebody decides otherwise; its patch is empty. */
export const Tvivl = Schema.Struct({
  id: Id,
  spoergsmaal: Tekst,
  begrundelse: Tekst,
  gaeldende: Id,
  fortolkninger: Schema.NonEmptyArray(Fortolkning)
}).check(
  Schema.makeFilter(({ fortolkninger, gaeldende }) =>
    fortolkninger.some(({ id, patch }) => id === gaeldende && patch.length === 0)
      ? undefined
      : { path: ["gaeldende"], issue: "skal være id på en af fortolkningerne, og den skal have en tom patch" }
  )
)
export type Tvivl = typeof Tvivl.Type
