/** What a value is held against: the baseline of the agreement, a measured one, last year, a benchmark, another figure. */
import * as Schema from "effect/Schema"
import { Id } from "../ground/Id.ts"
import { LocalDate } from "../ground/LocalDate.ts"
import { Gennemsnit } from "./Gennemsnit.ts"

/** When a measured baseline is read: the day before the agreement, a named day, or a survey known by its label. */
export const Maalt = Schema.Union([
  Schema.Struct({ slags: Schema.Literal("dagenFoerAftalen") }),
  Schema.Struct({ slags: Schema.Literal("dato"), dato: LocalDate }),
  Schema.Struct({ slags: Schema.Literal("undersoegelse"), undersoegelse: Schema.NonEmptyString })
])
export type Maalt = typeof Maalt.Type

/**
 * aftalt, maalt and fastsat are baselines (a `fastsat` one overrides a `maalt`); the rest move with time. A benchmark is
 * a series of reported figures, of the year or as the mean of the last years.
 */
export const Reference = Schema.Union([
  Schema.Struct({ slags: Schema.Literal("aftalt") }),
  Schema.Struct({ slags: Schema.Literal("maalt"), hvornaar: Maalt }),
  Schema.Struct({ slags: Schema.Literal("fastsat") }),
  Schema.Struct({ slags: Schema.Literal("foregaaende") }),
  Schema.Struct({
    slags: Schema.Literal("benchmark"),
    serie: Id,
    gennemsnit: Schema.optionalKey(Gennemsnit)
  }),
  Schema.Struct({ slags: Schema.Literal("indikator"), kriterium: Id })
])
export type Reference = typeof Reference.Type
