/** What can be decided about an agreement and its years: lawful often enough, and by whoever may. */
import fc from "fast-check"
import type { Oensket } from "../../src/decisions/registreringsbeslutning.ts"
import type { Beslutning } from "../../src/events/Beslutning.ts"
import type { Delaftale } from "../../src/terms/Delaftale.ts"
import type { Aendring } from "../../src/terms/Revision.ts"
import { dage } from "../../src/testing.ts"
import { aendringer, laesninger, laesningerAf, udvidet } from "./livsaftale.ts"

/** What is decided; the revision that it is about is one of those put forward so far. */
export type Raad = (indstillede: ReadonlyArray<string>) => { readonly by: string; readonly event: Oensket["event"] }

const moede = {
  dato: "2001-09-01",
  begrundelse: "drøftet på mødet",
  grundlag: { dokument: "referat.pdf", dato: "2001-09-01", sha256: "a".repeat(64) }
}

const ider = (alle: ReadonlyArray<{ readonly id: string }>) => fc.constantFrom(...alle.map(({ id }) => id))
const bestyrelsen = (event: Beslutning): ReturnType<Raad> => ({ by: "bestyrelse", event })
const valgfri = { noNullPrototype: true } as const

const flereAar = ({ projektaar }: Delaftale) =>
  fc.uniqueArray(ider(projektaar), { minLength: 1, maxLength: 3 }) as unknown as fc.Arbitrary<
    [string, ...Array<string>]
  >

const indstil =
  ([foerste, ...resten]: ReadonlyArray<Aendring>): Raad =>
  (indstillede) => ({
    by: "gruppe",
    event: {
      _tag: "RevisionIndstillet",
      revision: `R${indstillede.length + 1}`,
      aendringer: [foerste!, ...resten],
      ...moede
    }
  })

export const indstilling = (aftale: Delaftale): fc.Arbitrary<Raad> =>
  fc.shuffledSubarray([...aendringer(aftale)], { minLength: 1, maxLength: 2 }).map(indstil)

const revisionen = (indstillede: ReadonlyArray<string>, hvem: number): string =>
  indstillede.at(-1 - (hvem % Math.max(1, indstillede.length))) ?? "ingen"

export const vedtagelse = (aftale: Delaftale): fc.Arbitrary<Raad> =>
  fc
    .tuple(
      fc.nat(2),
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...aftale.projektaar.map(({ fra }) => fra)) },
        fc.constantFrom(...dage(aftale))
      )
    )
    .map(
      ([hvem, gyldigFra]) =>
        (indstillede) =>
          bestyrelsen({ _tag: "RevisionVedtaget", revision: revisionen(indstillede, hvem), gyldigFra, ...moede })
    )

const afslag: fc.Arbitrary<Raad> = fc
  .nat(2)
  .map(
    (hvem) => (indstillede) =>
      bestyrelsen({ _tag: "RevisionAfvist", revision: revisionen(indstillede, hvem), ...moede })
  )

export const laesning = (aftale: Delaftale, mulige = laesninger(aftale)): fc.Arbitrary<Raad> =>
  fc
    .tuple(fc.constantFrom(...mulige), fc.record({ projektaar: flereAar(aftale) }, { ...valgfri, requiredKeys: [] }))
    .map(
      ([valg, naar]) =>
        () =>
          bestyrelsen({ _tag: "FortolkningValgt", ...valg, ...naar, ...moede })
    )

/** A revision put forward, adopted, and the words that came with it read. */
export const medOrdene = (aftale: Delaftale): fc.Arbitrary<readonly [Raad, Raad, Raad]> => {
  const mulige = aendringer(aftale).flatMap((aendring) => {
    const egne = "til" in aendring && "tvivl" in aendring.til ? laesningerAf(aendring.til) : []
    return egne.length === 0 ? [] : [{ aendring, egne }]
  })
  return fc
    .constantFrom(...mulige)
    .chain(({ aendring, egne }) =>
      fc.tuple(fc.constant(indstil([aendring])), vedtagelse(aftale), laesning(aftale, egne))
    )
}

const loefte = ({ forpligtelser, kriterier }: Delaftale) => ider([...kriterier, ...forpligtelser, { id: "nyt" }])

const undtagelse = (aftale: Delaftale): fc.Arbitrary<Raad> =>
  fc
    .record(
      { kriterium: loefte(aftale), omraade: ider(udvidet(aftale).boligomraader), projektaar: flereAar(aftale) },
      { ...valgfri, requiredKeys: ["kriterium", "projektaar"] }
    )
    .map((hvad) => () => bestyrelsen({ _tag: "UndtagelseGivet", ...hvad, ...moede }))

const udgangspunkt = (aftale: Delaftale): fc.Arbitrary<Raad> =>
  fc
    .record(
      {
        kriterium: loefte(aftale),
        omraade: ider(udvidet(aftale).boligomraader),
        vaerdi: fc.constantFrom("0", "1", "2", "16.5", "40")
      },
      { ...valgfri, requiredKeys: ["kriterium", "vaerdi"] }
    )
    .map((hvad) => () => bestyrelsen({ _tag: "BaselineFastsat", ...hvad, periode: "2000", ...moede }))

const afslutning = (aftale: Delaftale): fc.Arbitrary<Raad> =>
  fc.constantFrom(...aftale.projektaar).map(({ id, til }) => () => ({
    by: "sekretariat",
    event: { _tag: "ProjektaarAfsluttet", projektaar: id, dato: til }
  }))

export const raad = (aftale: Delaftale): fc.Arbitrary<Raad> =>
  fc.oneof(
    { weight: 1, arbitrary: indstilling(aftale) },
    { weight: 2, arbitrary: vedtagelse(aftale) },
    { weight: 1, arbitrary: afslag },
    { weight: 4, arbitrary: laesning(aftale) },
    { weight: 5, arbitrary: undtagelse(aftale) },
    { weight: 5, arbitrary: udgangspunkt(aftale) },
    { weight: 1, arbitrary: afslutning(aftale) }
  )
