/** What is measured, as data: ten kinds, each a pure projection of registrations (kinds: domain vocabulary, ruling "Names"). */
import * as Schema from "effect/Schema"
import { Decimal } from "../ground/Decimal.ts"
import { Id } from "../ground/Id.ts"
import { Period } from "../ground/Period.ts"
import { Gennemsnit } from "./Gennemsnit.ts"
import { Reference } from "./Reference.ts"
import { Udvalg } from "./Udvalg.ts"

/** The register whose rows show that the figure was kept at all; without a row in it the figure is missing, not zero. */
const foertAf = Schema.optionalKey(Id)
const af = Schema.NonEmptyArray(Udvalg)
/** The mean of several years in place of the figure of one. */
const gennemsnit = Schema.optionalKey(Gennemsnit)

/** How many registrations. */
const Antal = Schema.Struct({ slags: Schema.Literal("antal"), af, foertAf, gennemsnit })

/** A field added up; registrations that lack it make the sum a lower bound. `stoerste` reads the largest one instead. */
const Sum = Schema.Struct({
  slags: Schema.Literal("sum"),
  af,
  felt: Id,
  maal: Schema.optionalKey(Schema.Literals(["sum", "stoerste"])),
  foertAf,
  gennemsnit
})

/** A number of whole months. */
const Maaneder = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 120 }))

/**
 * The same person's answers before and after: `skala` from worst to best. A person counts who has both answers on the
 * scale, the later one in the period; with `fremgang` only who has gone up so many steps.
 */
const Parret = Schema.Struct({
  spoergsmaal: Schema.NonEmptyString,
  skala: Schema.NonEmptyArray(Schema.NonEmptyString),
  fremgang: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 100 })))
})
export type Parret = typeof Parret.Type

const Opfulgt = Schema.Struct({
  af: Udvalg,
  senest: Schema.Literals(["periodensUdgang", "opgoerelsesdagen"]),
  maaneder: Schema.optionalKey(Maaneder)
})
export type Opfulgt = typeof Opfulgt.Type

/**
 * Distinct keys. `tid`: in the year (default) or since the agreement began. `foersteGang`: only keys first seen in the
 * year. `opfulgt`: only keys that a later registration follows up, by the end of the period or by the day things are
 * seen from, and within so many `maaneder` of the first one: a contact follows up the row it names, any other one the
 * rows of the same key on its day or before. `deltagertal`: keys may be missing, and the counts of these registrations
 * bound the number (ruling 19). `omraader: mindste` reads the smallest area.
 */
const Personer = Schema.Struct({
  slags: Schema.Literal("personer"),
  af,
  tid: Schema.optionalKey(Schema.Literals(["aaret", "fraBegyndelsen"])),
  foersteGang: Schema.optionalKey(Schema.Boolean),
  opfulgt: Schema.optionalKey(Opfulgt),
  deltagertal: Schema.optionalKey(Schema.Struct({ af: Udvalg, felt: Id })),
  omraader: Schema.optionalKey(Schema.Literals(["samlet", "mindste"])),
  parret: Schema.optionalKey(Parret),
  foertAf,
  gennemsnit
})

/** Who is on a list at the end of the year, or the most at the end of any day in it. */
const Bestand = Schema.Struct({
  slags: Schema.Literal("bestand"),
  af: Udvalg,
  ind: Schema.NonEmptyString,
  maal: Schema.optionalKey(Schema.Literals(["ultimo", "hoejeste"])),
  foertAf,
  gennemsnit
})

/** A figure that somebody reports for an area and a year. Reported by nobody is missing. */
const Opgjort = Schema.Struct({ slags: Schema.Literal("opgjort"), noegletal: Id, gennemsnit })

/**
 * The share of a survey's answers, in percent. `uden`: answers left out of the base. The field period lies in `vindue`.
 * For one area a survey of that area is read, for all together one that names none.
 */
const Svarandel = Schema.Struct({
  slags: Schema.Literal("svarandel"),
  spoergsmaal: Schema.NonEmptyString,
  svar: Schema.NonEmptyArray(Schema.NonEmptyString),
  uden: Schema.optionalKey(Schema.Array(Schema.NonEmptyString)),
  maalgruppe: Schema.optionalKey(Schema.NonEmptyString),
  vindue: Period
})

/** In how many spans of the year at least one registration lies. `maaneder`: 3 for quarters. */
const Kadence = Schema.Struct({
  slags: Schema.Literal("kadence"),
  af,
  maaneder: Maaneder,
  foertAf,
  gennemsnit
})

/** A grade that a body gives; `karakterer` from worst to best. */
const Bedoemt = Schema.Struct({
  slags: Schema.Literal("bedoemt"),
  karakterer: Schema.NonEmptyArray(Schema.NonEmptyString)
})

const Fast = Schema.Struct({ slags: Schema.Literal("fast"), vaerdi: Decimal })

type Enkelt =
  | typeof Antal.Type
  | typeof Sum.Type
  | typeof Personer.Type
  | typeof Bestand.Type
  | typeof Opgjort.Type
  | typeof Svarandel.Type
  | typeof Kadence.Type
  | typeof Bedoemt.Type

/** taeller / naevner x pr: 100 gives percent. A denominator of 0 gives no value (naevnerNul), never 0. */
export interface Andel {
  readonly slags: "andel"
  readonly taeller: Indikator
  readonly naevner: Indikator | typeof Fast.Type
  readonly pr: Decimal
  readonly foertAf?: Id
  readonly gennemsnit?: Gennemsnit
}

/**
 * The change of another indicator against a reference: the difference (`absolut`; of percentages `procentpoint`), or the
 * difference in percent of the reference (`relativ`). A fall is below 0.
 */
export interface Aendring {
  readonly slags: "aendring"
  readonly indikator: Indikator
  readonly mod: Reference
  readonly form: "absolut" | "relativ" | "procentpoint"
}

export type Indikator = Enkelt | Andel | Aendring

const Andel = Schema.Struct({
  slags: Schema.Literal("andel"),
  taeller: Schema.suspend((): Schema.Codec<Indikator> => Indikator),
  naevner: Schema.Union([Schema.suspend((): Schema.Codec<Indikator> => Indikator), Fast]),
  pr: Decimal,
  foertAf,
  gennemsnit
})

const Aendring = Schema.Struct({
  slags: Schema.Literal("aendring"),
  indikator: Schema.suspend((): Schema.Codec<Indikator> => Indikator),
  mod: Reference,
  form: Schema.Literals(["absolut", "relativ", "procentpoint"])
})

export const Indikator: Schema.Codec<Indikator> = Schema.Union([
  Antal,
  Sum,
  Personer,
  Bestand,
  Opgjort,
  Andel,
  Svarandel,
  Aendring,
  Kadence,
  Bedoemt
])
