/** One way of measuring a promise: what is read, for whom, when it is due, and what it must be. */
import * as Schema from "effect/Schema"
import { Decimal } from "../ground/Decimal.ts"
import { Id, Tekst } from "../ground/Id.ts"
import { LocalDate } from "../ground/LocalDate.ts"
import { Indikator } from "./Indikator.ts"
import { Krav } from "./Krav.ts"

/** The agreed value to start from, for an area or for all, with its own period and the exact words it was written in. */
export const Baseline = Schema.Struct({
  omraade: Schema.optionalKey(Id),
  vaerdi: Decimal,
  periode: Schema.NonEmptyString,
  ordlyd: Tekst,
  decimaler: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 20 })))
})
export type Baseline = typeof Baseline.Type

/** When the promise falls due. `engang` has one cell, in the year named; `senest` is a day inside the agreement. */
export const Frist = Schema.Union([
  Schema.Struct({ slags: Schema.Literal("hvertAar") }),
  Schema.Struct({ slags: Schema.Literal("hvertHalvaar") }),
  Schema.Struct({ slags: Schema.Literal("vedUdloeb") }),
  Schema.Struct({ slags: Schema.Literal("engang"), projektaar: Schema.NonEmptyString }),
  Schema.Struct({ slags: Schema.Literal("senest"), dato: LocalDate })
])
export type Frist = typeof Frist.Type

export const Maaling = Schema.Struct({
  /** One cell for each area, or one for all areas together. */
  omfang: Schema.Literals(["hvertOmraade", "samlet"]),
  /** Adds the row "alle": every area that is not exempt keeps it. */
  alle: Schema.Boolean,
  /** The good direction: `op` is better when higher. */
  retning: Schema.Literals(["op", "ned"]),
  enhed: Schema.Literals(["antal", "procent", "personer", "deltagelser", "kvartaler", "procentpoint", "karakter"]),
  frist: Frist,
  indikator: Indikator,
  krav: Krav,
  baselines: Schema.optionalKey(Schema.NonEmptyArray(Baseline)),
  /** Absent: compared exactly. `somBaseline`: value and target rounded to the decimals of the baseline first. */
  afrunding: Schema.optionalKey(Schema.Literal("somBaseline"))
})
export type Maaling = typeof Maaling.Type
