/** What is measured, as data: ten kinds, each a pure projection of registrations (kinds: domain vocabulary, ruling "Names"). */
import * as Schema from "effect/Schema"
import { Decimal } from "../ground/Decimal.ts"
import { Id } from "../ground/Id.ts"
import { Period } from "../ground/Period.ts"
import { Reference } from "./Reference.ts"
import { Udvalg } from "./Udvalg.ts"

/** The register whose rows show that the figure was kept at all; without a row in it the figure is missing, not zero. */
const foertAf = Schema.optionalKey(Id)
const af = Schema.NonEmptyArray(Udvalg)

/** How many registrations. */
const Antal = Schema.Struct({ slags: Schema.Literal("antal"), af, foertAf })

/** A field added up; registrations that lack it make the sum a lower bound. `stoerste` reads the largest one instead. */
const Sum = Schema.Struct({
  slags: Schema.Literal("sum"),
  af,
  felt: Id,
  maal: Schema.optionalKey(Schema.Literals(["sum", "stoerste"])),
  foertAf
})

/**
 * Distinct keys. `tid`: in the year (default) or since the agreement began. `foersteGang`: only keys first seen in the
 * year. `opfulgt`: only keys that a later registration of the same row follows up. `deltagertal`: keys may be missing,
 * and the counts of these registrations bound the number (ruling 19). `omraader: mindste` reads the smallest area.
 */
const Personer = Schema.Struct({
  slags: Schema.Literal("personer"),
  af,
  tid: Schema.optionalKey(Schema.Literals(["aaret", "fraBegyndelsen"])),
  foersteGang: Schema.optionalKey(Schema.Boolean),
  opfulgt: Schema.optionalKey(
    Schema.Struct({ af: Udvalg, senest: Schema.Literals(["periodensUdgang", "opgoerelsesdagen"]) })
  ),
  deltagertal: Schema.optionalKey(Schema.Struct({ af: Udvalg, felt: Id })),
  omraader: Schema.optionalKey(Schema.Literals(["samlet", "mindste"])),
  foertAf
})

/** Who is on a list at the end of the year, or the most at the end of any day in it. */
const Bestand = Schema.Struct({
  slags: Schema.Literal("bestand"),
  af: Udvalg,
  ind: Schema.NonEmptyString,
  maal: Schema.optionalKey(Schema.Literals(["ultimo", "hoejeste"])),
  foertAf
})

/** A figure that somebody reports for an area and a year. Reported by nobody is missing. */
const Opgjort = Schema.Struct({ slags: Schema.Literal("opgjort"), noegletal: Id })

/** The share of a survey's answers, in percent. `uden`: answers left out of the base. The field period lies in `vindue`. */
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
  maaneder: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 120 })),
  foertAf
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
}

/** The change of another indicator against a reference. */
interface Aendring {
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
  foertAf
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
