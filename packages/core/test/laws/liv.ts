/**
 * The life of an agreement: what is registered and corrected, and between it all that its bodies decide, each known on a
 * day of its own. What `beslut` refuses is left out.
 */
import * as Result from "effect/Result"
import fc from "fast-check"
import { fremAf, ingenAftale } from "../../src/decisions/Aftaletilstand.ts"
import { type Opslag, opslag } from "../../src/decisions/Opslag.ts"
import type { Aftale } from "../../src/decisions/provRevision.ts"
import { beslut, type Oensket } from "../../src/decisions/registreringsbeslutning.ts"
import { vaerdiAf } from "../../src/decisions/vaerdi.ts"
import type { Beslutning } from "../../src/events/Beslutning.ts"
import type { DelaftaleEvent } from "../../src/events/DelaftaleEvent.ts"
import { addMonths, dayAfter, type LocalDate } from "../../src/ground/LocalDate.ts"
import type { Recorded } from "../../src/ground/Recorded.ts"
import type { Delaftale } from "../../src/terms/Delaftale.ts"
import type { Aendring } from "../../src/terms/Revision.ts"
import { dage, type Skridt, skridt } from "../../src/testing.ts"
import { typerFor } from "./aftaler.ts"
import { aendringer, laesninger, laesningerAf, livsaftaler, udvidet } from "./livsaftale.ts"

export type Log = ReadonlyArray<Recorded<DelaftaleEvent>>
type Event = Oensket["event"]

/** What is decided; the revision that it is about is one of those put forward so far. */
export type Raad = (indstillede: ReadonlyArray<string>) => { readonly by: string; readonly event: Event }

export type Trin = Omit<Skridt, "handling"> & { readonly hvad: Skridt["handling"] | Raad }

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

const indstilling = (aftale: Delaftale): fc.Arbitrary<Raad> =>
  fc.shuffledSubarray([...aendringer(aftale)], { minLength: 1, maxLength: 2 }).map(indstil)

const revisionen = (indstillede: ReadonlyArray<string>, hvem: number): string =>
  indstillede.at(-1 - (hvem % Math.max(1, indstillede.length))) ?? "ingen"

const vedtagelse = (aftale: Delaftale): fc.Arbitrary<Raad> =>
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

const laesning = (aftale: Delaftale, mulige = laesninger(aftale)): fc.Arbitrary<Raad> =>
  fc
    .tuple(fc.constantFrom(...mulige), fc.record({ projektaar: flereAar(aftale) }, { ...valgfri, requiredKeys: [] }))
    .map(
      ([valg, naar]) =>
        () =>
          bestyrelsen({ _tag: "FortolkningValgt", ...valg, ...naar, ...moede })
    )

/** A revision put forward, adopted, and the words that came with it read. */
const medOrdene = (aftale: Delaftale): fc.Arbitrary<readonly [Raad, Raad, Raad]> => {
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

const raad = (aftale: Delaftale): fc.Arbitrary<Raad> =>
  fc.oneof(
    { weight: 1, arbitrary: indstilling(aftale) },
    { weight: 2, arbitrary: vedtagelse(aftale) },
    { weight: 1, arbitrary: afslag },
    { weight: 4, arbitrary: laesning(aftale) },
    { weight: 5, arbitrary: undtagelse(aftale) },
    { weight: 5, arbitrary: udgangspunkt(aftale) },
    { weight: 1, arbitrary: afslutning(aftale) }
  )

/** Some steps one by one, or a revision and all that it takes. */
const trin = (aftale: Delaftale): fc.Arbitrary<ReadonlyArray<Trin>> => {
  const skridtene = skridt(udvidet(aftale), typerFor(udvidet(aftale)))
  const naar = skridtene.map(({ handling: _, ...resten }) => resten)
  return fc.oneof(
    { weight: 3, arbitrary: skridtene.map(({ handling, ...resten }) => [{ ...resten, hvad: handling }]) },
    { weight: 3, arbitrary: fc.tuple(naar, raad(aftale)).map(([resten, hvad]) => [{ ...resten, hvad }]) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.tuple(naar, naar, naar),
          fc.oneof(medOrdene(aftale), fc.tuple(indstilling(aftale), vedtagelse(aftale), laesning(aftale)))
        )
        .map(([tider, hvad]) => hvad.map((det, nummer) => ({ ...tider[nummer]!, hvad: det })))
    }
  )
}

/** What the step says on top of what stands. */
const haendelse = (handling: Skridt["handling"], fund: Opslag): Event | undefined => {
  if (handling._tag === "Registrer") {
    const { efteranmeldt, registrering } = handling
    return efteranmeldt ? { ...registrering, efteranmeldt: { begrundelse: "kom for sent" } } : registrering
  }
  const staaende = [...fund.alle()].flatMap(({ position, staar }) => (staar === undefined ? [] : [{ position, staar }]))
  const valgt = staaende[handling.hvem % Math.max(1, staaende.length)]
  if (valgt === undefined) return undefined
  const { position, staar: foer } = valgt
  if (handling._tag === "Annuller") return { _tag: "RegistreringAnnulleret", position, foer, begrundelse: "fejl" }
  const ny = handling.nye.find(({ _tag }) => _tag === foer._tag)
  return ny && { _tag: "RegistreringRettet", position, foer, efter: vaerdiAf(ny), begrundelse: "fejl" }
}

const id = (position: number): string => `00000000-0000-4000-8000-${position.toString(16).padStart(12, "0")}`

const senere = (den: LocalDate, efter: Skridt["efter"]): LocalDate =>
  efter === "straks" ? den : efter === "naesteDag" ? dayAfter(den) : addMonths(den, 5)

const skrivLiv = (alle: ReadonlyArray<Trin>, delaftale: Delaftale): Log => {
  const foerste: DelaftaleEvent = { _tag: "DelaftaleIndgaaet", delaftale, datagrundlag: "konstrueret" }
  let nu = delaftale.fra
  let at = `${nu}T11:00:00.000Z`
  let aftale: Aftale = { ...ingenAftale, delaftale }
  const fund = opslag()
  const log: Array<Recorded<DelaftaleEvent>> = [
    { position: 1, id: id(1), at, by: "sekretariat", kendt: delaftale.fra, event: foerste }
  ]
  for (const { efter, hvad, kendt, klokken } of alle) {
    const indstillede = aftale.revisioner.map(({ indstillet }) => indstillet.revision)
    const { by, event } =
      typeof hvad === "function" ? hvad(indstillede) : { by: "sekretariat", event: haendelse(hvad, fund) }
    if (event === undefined) continue
    const position = log.length + 1
    const oensket = { id: id(position), by, ...(kendt === undefined ? {} : { kendt }), event }
    if (Result.isFailure(beslut({ aftale, opslag: fund, naeste: position }, [oensket]))) continue
    nu = senere(nu, efter)
    at = `${nu}T${klokken}:00.000Z` > at ? `${nu}T${klokken}:00.000Z` : at
    const skrevet = { ...oensket, position, at }
    log.push(skrevet)
    fund.tilfoej(skrevet)
    aftale = fremAf(aftale, event) as Aftale
  }
  return log
}

/** Random lives of an agreement; the first event is the agreement. */
const livAf = (aftale: Delaftale, maxLength: number): fc.Arbitrary<Log> =>
  fc.array(trin(aftale), { minLength: 3, maxLength, size: "max" }).map((alle) => skrivLiv(alle.flat(), aftale))

export const liv = (maxLength = 30): fc.Arbitrary<Log> => fc.oneof(...livsaftaler.map((en) => livAf(en, maxLength)))
