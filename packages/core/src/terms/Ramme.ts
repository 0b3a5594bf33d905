/** The frame around the criteria: the problems found, the purposes, the money, the interplay. */
import * as Schema from "effect/Schema"
import { Decimal } from "../ground/Decimal.ts"
import { Id, Tekst } from "../ground/Id.ts"

/** A figure of the problem text: context, not a criterion. `noegletal` ties it to the baselines it must agree with. */
const Kendsgerning = Schema.Struct({
  id: Id,
  emne: Tekst,
  ordlyd: Tekst,
  omraade: Schema.optionalKey(Id),
  noegletal: Schema.optionalKey(Id),
  vaerdi: Decimal,
  enhed: Schema.Literals(["procent", "procentpoint", "antal", "tkr"]),
  periode: Schema.NonEmptyString
})

export const Problemkompleks = Schema.Struct({
  afsnit: Schema.NonEmptyArray(
    Schema.Struct({ id: Id, ordlyd: Tekst, omraader: Schema.optionalKey(Schema.Array(Id)) })
  ),
  kendsgerninger: Schema.Array(Kendsgerning)
})

/** A purpose and the promises that show whether it is served. */
export const Formaal = Schema.Struct({ id: Id, ordlyd: Tekst, kriterier: Schema.Array(Id) })

/** In thousands of kroner (t.kr.), whole: "2.919" is 2919. */
export const Oekonomi = Schema.Struct({
  enhed: Schema.Literal("tkr"),
  poster: Schema.NonEmptyArray(Schema.Struct({ id: Id, organisation: Tekst, beloeb: Schema.Int, ordlyd: Tekst })),
  samlet: Schema.Int,
  ordlyd: Tekst
}).check(
  Schema.makeFilter(({ poster, samlet }) => {
    const sum = poster.reduce((total, { beloeb }) => total + beloeb, 0)
    return sum === samlet || { path: ["samlet"], issue: `posterne giver ${sum}, men der står ${samlet}` }
  })
)
