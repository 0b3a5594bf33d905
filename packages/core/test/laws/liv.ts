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
import type { DelaftaleEvent } from "../../src/events/DelaftaleEvent.ts"
import { addMonths, dayAfter, type LocalDate } from "../../src/ground/LocalDate.ts"
import type { Recorded } from "../../src/ground/Recorded.ts"
import type { Delaftale } from "../../src/terms/Delaftale.ts"
import { type Skridt, skridt } from "../../src/testing.ts"
import { typerFor } from "./aftaler.ts"
import { livsaftaler, udvidet } from "./livsaftale.ts"
import { indstilling, laesning, medOrdene, type Raad, raad, vedtagelse } from "./raad.ts"

export type Log = ReadonlyArray<Recorded<DelaftaleEvent>>
type Event = Oensket["event"]

type Trin = Omit<Skridt, "handling"> & { readonly hvad: Skridt["handling"] | Raad }

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
export const haendelse = (handling: Skridt["handling"], fund: Opslag): Event | undefined => {
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
