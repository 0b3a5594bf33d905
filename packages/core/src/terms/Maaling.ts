/** One way of measuring a promise: what is read, for whom, when it is due, and what it must be. */
import * as Schema from "effect/Schema"
import { LocalDate } from "../ground/LocalDate.ts"
import { Baseline } from "./Baseline.ts"
import { Indikator } from "./Indikator.ts"
import { Krav } from "./Krav.ts"

/**
 * When the promise falls due. `hvertHalvaar` has a cell for each half of each year. `engang` has one cell, in the year
 * named. `senest` is a day inside the agreement, with one cell in its year: what was reached from `fra` (else from the
 * agreement's first day) to the day.
 */
export const Frist = Schema.Union([
  Schema.Struct({ slags: Schema.Literal("hvertAar") }),
  Schema.Struct({ slags: Schema.Literal("hvertHalvaar") }),
  Schema.Struct({ slags: Schema.Literal("vedUdloeb") }),
  Schema.Struct({ slags: Schema.Literal("engang"), projektaar: Schema.NonEmptyString }),
  Schema.Struct({ slags: Schema.Literal("senest"), dato: LocalDate, fra: Schema.optionalKey(LocalDate) })
])
export type Frist = typeof Frist.Type

/** How a promise is measured: indicator, scope, deadline, direction and demand (*måling*, measurement). */
export const Maaling = Schema.Struct({
  /** One cell for each area, or one for all areas together. */
  omfang: Schema.Literals(["hvertOmraade", "samlet"]),
  /** Adds the row "alle": every area that is not exempt keeps it. */
  alle: Schema.Boolean,
  /** The good direction: `op` is better when higher. */
  retning: Schema.Literals(["op", "ned"]),
  enhed: Schema.Literals([
    "antal",
    "procent",
    "personer",
    "deltagelser",
    "kvartaler",
    "procentpoint",
    "karakter",
    "husstande",
    "rate"
  ]),
  frist: Frist,
  indikator: Indikator,
  krav: Krav,
  baselines: Schema.optionalKey(Schema.NonEmptyArray(Baseline)),
  /** Absent: compared exactly. `somBaseline`: value and target rounded to the decimals of the baseline first. */
  afrunding: Schema.optionalKey(Schema.Literal("somBaseline"))
})
export type Maaling = typeof Maaling.Type
