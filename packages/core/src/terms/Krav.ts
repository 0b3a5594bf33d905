/** What the value must be, as data: a small closed algebra; each question asked of it is an interpreter of its own. */
import * as Schema from "effect/Schema"
import { Decimal } from "../ground/Decimal.ts"
import { Baseline } from "./Baseline.ts"
import { Indikator } from "./Indikator.ts"
import { Reference } from "./Reference.ts"

/** The limit itself is not enough: "over 40", "under 55". */
const strengt = Schema.optionalKey(Schema.Boolean)

/** A limit that does not move. */
const Mindst = Schema.Struct({ slags: Schema.Literal("Mindst"), graense: Decimal, strengt })
const Hoejst = Schema.Struct({ slags: Schema.Literal("Hoejst"), graense: Decimal, strengt })

/** On the reference or on its good side (the side that `retning` names). */
const IkkeVaerreEnd = Schema.Struct({ slags: Schema.Literal("IkkeVaerreEnd"), end: Reference })

/** As JSON Schema says it. */
const iTrin = { properties: { form: { const: "trin" } } }

/**
 * A target that moves from a reference b by `sats` (-0.05 is 5 % down) in year n = `foerste`, `foerste` + 1 …:
 * lineaer b(1 + sats·n), sammensat b(1 + sats)^n, fast b(1 + sats), foregaaende last year's value·(1 + sats) with b
 * before the first year, trin the sats named for the year. With `enhed: procentpoint` sats is added, not multiplied.
 * `nul: undtaget` says that a reference of 0 cannot be moved from, so the cell is exempt (baselineNul).
 */
const Forloeb = Schema.Struct({
  slags: Schema.Literal("Forloeb"),
  form: Schema.Literals(["lineaer", "sammensat", "fast", "foregaaende", "trin"]),
  fra: Reference,
  sats: Schema.optionalKey(Decimal),
  trin: Schema.optionalKey(Schema.NonEmptyArray(Schema.Struct({ projektaar: Schema.NonEmptyString, sats: Decimal }))),
  enhed: Schema.Literals(["relativ", "procentpoint"]),
  foerste: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 100 }))),
  nul: Schema.optionalKey(Schema.Literals(["undtaget", "gaelder"])),
  strengt
}).check(
  Schema.makeFilter(
    ({ form, sats, trin }) =>
      form === "trin" ? trin !== undefined || "form trin kræver trin" : sats !== undefined || "formen kræver sats",
    {
      toJsonSchema: () => ({
        anyOf: [
          { ...iTrin, required: ["trin"] },
          { required: ["sats"], not: iTrin }
        ]
      })
    }
  )
)
export type Forloeb = typeof Forloeb.Type

/** Better than the reference; the same is not enough. */
const Forbedret = Schema.Struct({ slags: Schema.Literal("Forbedret"), end: Reference })

const Mellem = Schema.Struct({ slags: Schema.Literal("Mellem"), fra: Decimal, til: Decimal })

/** The grade given is at least this one of the indicator's scale. */
const Bedoemt = Schema.Struct({ slags: Schema.Literal("Bedoemt"), mindst: Schema.NonEmptyString })

/** All, or at least `antal`, of several demands; each may be put to an indicator of its own. */
interface Alle {
  readonly slags: "Alle"
  readonly krav: ReadonlyArray<Delkrav>
}
interface Nogle {
  readonly slags: "Nogle"
  readonly antal: number
  readonly krav: ReadonlyArray<Delkrav>
}
/** The demand holds in each area by itself, or in each span of so many months of the year. */
interface HvertOmraade {
  readonly slags: "HvertOmraade"
  readonly krav: Krav
}
interface HverPeriode {
  readonly slags: "HverPeriode"
  readonly maaneder: number
  readonly krav: Krav
}
/** A part is put to the figure of the whole where it names none; so are its good direction and its baselines. */
export interface Delkrav {
  readonly indikator?: Indikator
  readonly krav: Krav
  readonly retning?: "op" | "ned"
  readonly baselines?: readonly [Baseline, ...ReadonlyArray<Baseline>]
}

export type Krav =
  | typeof Mindst.Type
  | typeof Hoejst.Type
  | typeof IkkeVaerreEnd.Type
  | Forloeb
  | typeof Forbedret.Type
  | typeof Mellem.Type
  | typeof Bedoemt.Type
  | Alle
  | Nogle
  | HvertOmraade
  | HverPeriode

const rekursivt = Schema.suspend((): Schema.Codec<Krav> => Krav)
const Delkrav = Schema.Struct({
  indikator: Schema.optionalKey(Indikator),
  krav: rekursivt,
  retning: Schema.optionalKey(Schema.Literals(["op", "ned"])),
  baselines: Schema.optionalKey(Schema.NonEmptyArray(Baseline))
})

export const Krav: Schema.Codec<Krav> = Schema.Union([
  Mindst,
  Hoejst,
  IkkeVaerreEnd,
  Forloeb,
  Forbedret,
  Mellem,
  Schema.Struct({ slags: Schema.Literal("Alle"), krav: Schema.NonEmptyArray(Delkrav) }),
  Schema.Struct({
    slags: Schema.Literal("Nogle"),
    antal: Schema.Int.check(Schema.isGreaterThanOrEqualTo(1)),
    krav: Schema.NonEmptyArray(Delkrav)
  }),
  Schema.Struct({ slags: Schema.Literal("HvertOmraade"), krav: rekursivt }),
  Schema.Struct({
    slags: Schema.Literal("HverPeriode"),
    maaneder: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 120 })),
    krav: rekursivt
  }),
  Bedoemt
])
