/** Any indicator: the ones of the small agreement, random ones of every kind, and what is made of them. */
import fc from "fast-check"
import type { Indikator } from "../terms/Indikator.ts"
import type { Reference } from "../terms/Reference.ts"
import { type Betingelse, medNoegle, Registreringstype, talfelter, type Udvalg } from "../terms/Udvalg.ts"
import { enkelteIndikatorer } from "./indikatorer.ts"

/** Keys that may be left out, as the format has them. */
const valgfrit = <A extends object, B extends object>(fast: fc.Arbitrary<A>, valgfri: fc.Arbitrary<B>) =>
  fc.tuple(fast, valgfri).map(([a, b]): A & B => ({ ...a, ...b }))

/** Each of the keys there or not. */
export const maaske = <A extends Readonly<Record<string, fc.Arbitrary<unknown>>>>(
  felter: A
): fc.Arbitrary<{ readonly [K in keyof A]?: A[K] extends fc.Arbitrary<infer T> ? T : never }> =>
  fc.record(felter, { requiredKeys: [], noNullPrototype: true }) as never

const register = fc.constantFrom("logbog", "formidling", "liste", "frivillige")
const betingelser: ReadonlyArray<Betingelse> = [
  { felt: "status", er: ["afholdt"] },
  { felt: "art", er: ["kursus", "tur"] },
  { felt: "omraader", antal: { hoejst: 1 } },
  { felt: "omraader", antal: { mindst: 2, hoejst: 3 } },
  { felt: "handling", er: ["tilknyttet"] },
  { felt: "register", er: ["liste"] },
  { felt: "gang", er: ["foer"] },
  { felt: "deltagere", er: ["5"] },
  { felt: "findes-ikke" }
]
const udvalgAf = (typer: ReadonlyArray<Registreringstype>): fc.Arbitrary<Udvalg> =>
  valgfrit(
    fc.record({ registrering: fc.constantFrom(...typer) }, { noNullPrototype: true }),
    maaske({ hvor: fc.subarray([...betingelser], { maxLength: 2 }) })
  )
const flere = (typer: ReadonlyArray<Registreringstype>) =>
  fc.array(udvalgAf(typer), { minLength: 1, maxLength: 3 }).map(([en, ...resten]) => [en!, ...resten] as const)

const alle = Registreringstype.literals
const gennemsnit = fc.constantFrom({ aar: 2 }, { aar: 3 })
const foert = fc.oneof(
  { weight: 3, arbitrary: maaske({ foertAf: register }) },
  maaske({ foertAf: register, gennemsnit })
)
const maaneder = fc.constantFrom(1, 3, 4, 6, 12, 18)
const skala = ["nej", "ja", "meget"] as const

const enkelt: fc.Arbitrary<Indikator> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Indikator>(...Object.values(enkelteIndikatorer)) },
  fc.tuple(flere(alle), foert).map(([af, andet]): Indikator => ({ slags: "antal", af, ...andet })),
  fc
    .tuple(
      fc.constantFrom(...Object.entries(talfelter)),
      fc.nat(2),
      valgfrit(maaske({ maal: fc.constantFrom("sum" as const, "stoerste" as const) }), foert)
    )
    .map(([[type, felter], hvilket, andet]): Indikator => {
      const af = [{ registrering: type as Registreringstype }] as const
      return { slags: "sum", af, felt: felter[hvilket % felter.length]!, ...andet }
    }),
  fc
    .tuple(
      flere(medNoegle),
      foert,
      maaske({ omraader: fc.constantFrom("samlet" as const, "mindste" as const) }),
      fc.oneof(
        maaske({ tid: fc.constantFrom("aaret" as const, "fraBegyndelsen" as const) }),
        maaske({ foersteGang: fc.boolean() }),
        fc.record({
          opfulgt: valgfrit(
            fc.record({
              af: udvalgAf(medNoegle),
              senest: fc.constantFrom("periodensUdgang" as const, "opgoerelsesdagen" as const)
            }),
            maaske({ maaneder })
          )
        })
      )
    )
    .map(([af, andet, hvor, hvordan]): Indikator => ({ slags: "personer", af, ...andet, ...hvor, ...hvordan })),
  maaske({ fremgang: fc.nat(2) }).map(
    (andet): Indikator => ({
      slags: "personer",
      af: [{ registrering: "BesvarelseRegistreret" }],
      parret: { spoergsmaal: "er du tryg", skala, ...andet }
    })
  ),
  fc
    .tuple(
      udvalgAf(["TilknytningRegistreret"]),
      maaske({ maal: fc.constantFrom("ultimo" as const, "hoejeste" as const) }),
      foert
    )
    .map(([af, maal, andet]): Indikator => ({ slags: "bestand", af, ind: "tilknyttet", ...maal, ...andet })),
  fc
    .tuple(fc.constantFrom("klager", "flytteprocent", "landstal"), maaske({ gennemsnit }))
    .map(([noegletal, andet]): Indikator => ({ slags: "opgjort", noegletal, ...andet })),
  fc
    .tuple(flere(alle), maaneder, foert)
    .map(([af, hver, andet]): Indikator => ({ slags: "kadence", af, maaneder: hver, ...andet })),
  fc.constant<Indikator>({ slags: "bedoemt", karakterer: ["nej", "delvist", "ja"] })
)

const tallet: fc.Arbitrary<Indikator> = fc.oneof(
  { weight: 3, arbitrary: enkelt },
  fc
    .tuple(
      enkelt,
      fc.oneof(
        enkelt,
        fc.constantFrom("8", "651", "0").map((vaerdi) => ({ slags: "fast" as const, vaerdi }))
      ),
      fc.constantFrom("1", "100", "1000"),
      foert
    )
    .map(([taeller, naevner, pr, andet]): Indikator => ({ slags: "andel", taeller, naevner, pr, ...andet }))
)

/** `kriterier`: the promises of the agreement; `dag`: a day before it, or in it. */
export const vilkaarligReference = (
  kriterier: ReadonlyArray<string>,
  dag: fc.Arbitrary<string>
): fc.Arbitrary<Reference> =>
  fc.oneof(
    fc.constantFrom<Reference>({ slags: "aftalt" }, { slags: "fastsat" }, { slags: "foregaaende" }),
    fc.constant<Reference>({ slags: "maalt", hvornaar: { slags: "dagenFoerAftalen" } }),
    dag.map((dato): Reference => ({ slags: "maalt", hvornaar: { slags: "dato", dato } })),
    fc.constant<Reference>({ slags: "maalt", hvornaar: { slags: "undersoegelse", undersoegelse: "foer" } }),
    maaske({ gennemsnit }).map((andet): Reference => ({ slags: "benchmark", serie: "landstal", ...andet })),
    fc.constantFrom(...kriterier).map((kriterium): Reference => ({ slags: "indikator", kriterium }))
  )

export const vilkaarligIndikator = (reference: fc.Arbitrary<Reference>): fc.Arbitrary<Indikator> =>
  fc.oneof(
    { weight: 3, arbitrary: tallet },
    fc
      .tuple(tallet, reference, fc.constantFrom("absolut" as const, "relativ" as const, "procentpoint" as const))
      .map(([indikator, mod, form]): Indikator => ({ slags: "aendring", indikator, mod, form }))
  )
