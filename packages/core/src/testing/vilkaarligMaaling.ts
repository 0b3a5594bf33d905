/** Any way of measuring a promise: every deadline, indicator and demand, one inside the other. */
import fc from "fast-check"
import type { Baseline } from "../terms/Baseline.ts"
import type { Indikator } from "../terms/Indikator.ts"
import type { Forloeb, Krav } from "../terms/Krav.ts"
import type { Frist, Maaling } from "../terms/Maaling.ts"
import type { Reference } from "../terms/Reference.ts"
import { maaske, vilkaarligIndikator, vilkaarligReference } from "./vilkaarligIndikator.ts"

/** What the agreement has that a measuring may name. */
export interface Navne {
  readonly kriterier: ReadonlyArray<string>
  readonly omraader: ReadonlyArray<string>
  readonly projektaar: ReadonlyArray<string>
  /** Days of it, and of the time before. */
  readonly dage: ReadonlyArray<string>
}

const graense = fc.constantFrom("0", "1", "2", "5", "14", "16.27", "50", "100", "-3")
const sats = fc.constantFrom("-0.05", "0.1", "-2", "2", "0")
const strengt = maaske({ strengt: fc.boolean() })
const retning = fc.constantFrom("op" as const, "ned" as const)

const forloebet = (reference: fc.Arbitrary<Reference>, { projektaar }: Navne): fc.Arbitrary<Forloeb> =>
  fc
    .tuple(
      reference,
      fc.constantFrom(
        "lineaer" as const,
        "sammensat" as const,
        "fast" as const,
        "foregaaende" as const,
        "trin" as const
      ),
      fc.constantFrom("relativ" as const, "procentpoint" as const),
      sats,
      fc.subarray([...projektaar], { minLength: 1 }),
      strengt,
      maaske({ foerste: fc.nat(3), nul: fc.constantFrom("undtaget" as const, "gaelder" as const) })
    )
    .map(([fra, form, enhed, hvorMeget, aar, hvordan, andet]): Forloeb => {
      const [foerste, ...resten] = aar.map((et) => ({ projektaar: et, sats: hvorMeget }))
      const bevaegelse = form === "trin" ? { trin: [foerste!, ...resten] as const } : { sats: hvorMeget }
      return { slags: "Forloeb", form, fra, enhed, ...bevaegelse, ...andet, ...hvordan }
    })

const baselinerne = ({ omraader }: Navne): fc.Arbitrary<readonly [Baseline, ...ReadonlyArray<Baseline>]> =>
  fc
    .tuple(fc.subarray([undefined, ...omraader], { minLength: 1 }), graense, maaske({ decimaler: fc.nat(3) }))
    .map(([steder, vaerdi, andet]) => {
      const [foerste, ...resten] = steder.map(
        (omraade): Baseline => ({
          ...(omraade === undefined ? {} : { omraade }),
          vaerdi,
          periode: "før",
          ordlyd: `Der var ${vaerdi}.`,
          ...andet
        })
      )
      return [foerste!, ...resten] as const
    })

const kravet = (navne: Navne, reference: fc.Arbitrary<Reference>, indikator: fc.Arbitrary<Indikator>) => {
  const enkelt: fc.Arbitrary<Krav> = fc.oneof(
    fc.tuple(graense, strengt).map(([tal, andet]): Krav => ({ slags: "Mindst", graense: tal, ...andet })),
    fc.tuple(graense, strengt).map(([tal, andet]): Krav => ({ slags: "Hoejst", graense: tal, ...andet })),
    reference.map((end): Krav => ({ slags: "IkkeVaerreEnd", end })),
    reference.map((end): Krav => ({ slags: "Forbedret", end })),
    forloebet(reference, navne),
    fc.constantFrom<Krav>({ slags: "Mellem", fra: "1", til: "5" }, { slags: "Bedoemt", mindst: "delvist" })
  )
  const { krav } = fc.letrec<{ readonly krav: Krav }>((tie) => {
    const delkrav = fc
      .tuple(tie("krav"), maaske({ indikator, retning, baselines: baselinerne(navne) }))
      .map(([inde, andet]) => ({ krav: inde, ...andet }))
    const dele = fc
      .array(delkrav, { minLength: 1, maxLength: 3 })
      .map(([foerste, ...resten]) => [foerste!, ...resten] as const)
    return {
      krav: fc.oneof(
        { maxDepth: 2, depthSize: "small", withCrossShrink: true },
        { weight: 4, arbitrary: enkelt },
        dele.map((alle): Krav => ({ slags: "Alle", krav: alle })),
        fc
          .tuple(dele, fc.nat(2))
          .map(([alle, antal]): Krav => ({ slags: "Nogle", antal: 1 + (antal % alle.length), krav: alle })),
        tie("krav").map((inde): Krav => ({ slags: "HvertOmraade", krav: inde })),
        fc
          .tuple(fc.constantFrom(1, 3, 6, 12), tie("krav"))
          .map(([maaneder, inde]): Krav => ({ slags: "HverPeriode", maaneder, krav: inde }))
      )
    }
  })
  return krav
}

const fristen = ({ dage, projektaar }: Navne): fc.Arbitrary<Frist> =>
  fc.oneof(
    fc.constantFrom<Frist>({ slags: "hvertAar" }, { slags: "hvertHalvaar" }, { slags: "vedUdloeb" }),
    fc.constantFrom(...projektaar).map((id): Frist => ({ slags: "engang", projektaar: id })),
    fc.constantFrom(...dage).map((dato): Frist => ({ slags: "senest", dato })),
    fc
      .tuple(fc.constantFrom(...dage), fc.constantFrom(...dage))
      .map(([a, b]): Frist => ({ slags: "senest", dato: a < b ? b : a, fra: a < b ? a : b }))
  )

/** Of every form; whether an agreement takes it is for its reading to say. */
export const vilkaarligMaaling = (navne: Navne): fc.Arbitrary<Maaling> => {
  const reference = vilkaarligReference(navne.kriterier, fc.constantFrom(...navne.dage))
  const indikator = vilkaarligIndikator(reference)
  return fc
    .tuple(
      fc.record(
        {
          omfang: fc.constantFrom("hvertOmraade" as const, "samlet" as const),
          alle: fc.boolean(),
          retning,
          enhed: fc.constantFrom("antal" as const, "procent" as const, "personer" as const, "husstande" as const),
          frist: fristen(navne),
          indikator,
          krav: kravet(navne, reference, indikator)
        },
        { noNullPrototype: true }
      ),
      maaske({ baselines: baselinerne(navne), afrunding: fc.constant("somBaseline" as const) })
    )
    .map(([fast, andet]) => ({ ...fast, alle: fast.alle && fast.omfang === "hvertOmraade", ...andet }))
}
