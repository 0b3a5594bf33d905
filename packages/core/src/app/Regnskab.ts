/** A log counted up: the agreement it is about, and every figure its promises need, ready to be read. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Head } from "../audit/Head.ts"
import type { LogCorrupt } from "../audit/LogCorrupt.ts"
import type { Verified } from "../audit/verify.ts"
import { ingenAftale } from "../decisions/Aftaletilstand.ts"
import { type Aftale, versionerne } from "../decisions/provRevision.ts"
import type { Kontekst } from "../evaluation/Kontekst.ts"
import type { DelaftaleEvent, DelaftaleIndgaaet } from "../events/DelaftaleEvent.ts"
import type { LocalDate } from "../ground/LocalDate.ts"
import type { LogId } from "../ground/LogId.ts"
import type { Recorded } from "../ground/Recorded.ts"
import { kendtDage } from "../indicators/asOf.ts"
import type { StoreFailure } from "../store/errors.ts"
import type { LogStore } from "../store/LogStore.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import { type Version, versionPaa } from "../terms/Version.ts"
import { type Aarsgruppe, aarsgrupper, kontekstFor } from "./Aarsgruppe.ts"
import { IngenDelaftale, type UlaeseligHaendelse } from "./fejl.ts"
import { type Bundt, bundter } from "./haendelser.ts"
import { type Statusvalg, setFraFor, sidstePosition, snitFor } from "./Statusvalg.ts"
import { type Taelling, taelling } from "./taelling.ts"

/** Years that are judged alike, counted. */
export interface TaltGruppe extends Aarsgruppe {
  readonly kontekst: Kontekst
}

/** A log counted: the agreement, its versions, and the years with what they add up to (*regnskab*, account). */
export interface Regnskab {
  /** The version in force on the day things are seen from. */
  readonly delaftale: Delaftale
  readonly datagrundlag: DelaftaleIndgaaet["datagrundlag"]
  /** All that was decided about the agreement, under the cuts. */
  readonly aftale: Aftale
  readonly versioner: ReadonlyArray<Version>
  readonly grupper: ReadonlyArray<TaltGruppe>
  readonly setFra: LocalDate
  /** The end of the log that was read; what an answer rests on. */
  readonly head: Head
  readonly haendelser: number
}

/** What reading a log into answers can fail with (*læsefejl*, reading error). */
export type Laesefejl = LogCorrupt | StoreFailure | UlaeseligHaendelse | IngenDelaftale

/** The years that a projektår is judged with. */
export const gruppenFor = ({ grupper }: Regnskab, projektaar: string): TaltGruppe | undefined =>
  grupper.find(({ aar }) => aar.some(({ id }) => id === projektaar))

/** What has been counted of a log, and where it was read to. */
export interface Stand {
  readonly talt: Taelling
  readonly efter: Verified
}

/** The same, with the agreement that it was counted under. */
export interface Gennemgang extends Stand {
  readonly aftale: Aftale
}

/** The first event of a log is its agreement; everything after it is counted under it, or under what is `antaget`. */
const begynd = Effect.fnUntraced(function* (
  log: LogId,
  foerste: Recorded<DelaftaleEvent>,
  valg: Statusvalg,
  antaget: Aftale | undefined
) {
  const { event } = foerste
  if (event._tag !== "DelaftaleIndgaaet") return yield* new IngenDelaftale({ log })
  const { kendtPr } = valg
  if (kendtPr !== undefined && kendtDage()(foerste) > kendtPr) return yield* new IngenDelaftale({ log, kendtPr })
  return aarsgrupper(antaget ?? { ...ingenAftale, delaftale: event.delaftale }, valg)
})

/** One pass over the log: verified, decoded, cut and counted. Memory grows with what is counted, not with the log. */
const gennemgaa = Effect.fnUntraced(function* (
  log: LogId,
  valg: Statusvalg,
  antaget: Aftale | undefined,
  sidste: number | undefined
) {
  const snit = snitFor(valg)
  let talt: Taelling | undefined
  let efter: Verified | undefined
  const medtaget = (alle: Bundt["haendelser"]): Bundt["haendelser"] =>
    sidste === undefined ? alle : alle.filter(({ position }) => position <= sidste)
  const tag = (den: Taelling, alle: Bundt["haendelser"]): void => {
    talt = den
    talt.tag(alle)
  }
  // An effect for the first batch only: one for each would keep the log alive between collections.
  yield* bundter(log, sidste).pipe(
    Stream.runForEach((bundt) => {
      efter = bundt.efter
      const alle = medtaget(bundt.haendelser)
      const [foerste] = alle
      if (foerste === undefined) return Effect.void
      const kendt = talt
      return kendt === undefined
        ? Effect.map(begynd(log, foerste, valg, antaget), (grupper) => tag(taelling(grupper, snit), alle))
        : Effect.sync(() => tag(kendt, alle))
    })
  )
  if (talt === undefined || efter === undefined) return yield* new IngenDelaftale({ log })
  return yield* gennemgangen(log, talt, efter)
})

export const gennemgangen = (
  log: LogId,
  talt: Taelling,
  efter: Verified
): Effect.Effect<Gennemgang, IngenDelaftale> => {
  const { delaftale, ...aftale } = talt.aftale()
  return delaftale === undefined
    ? Effect.fail(new IngenDelaftale({ log }))
    : Effect.succeed({ talt, efter, aftale: { ...aftale, delaftale } })
}

/** Whether something was decided that makes other figures needed than those of the agreement as it was signed. */
const taellesAnderledes = ({ fortolkninger, vedtagne }: Aftale): boolean =>
  fortolkninger.length > 0 || vedtagne.length > 0

/**
 * What is to be counted is known when the last decision about the agreement has been read. A log without such a decision
 * is read once; with one, a second time.
 */
export const gennemgang = Effect.fnUntraced(function* (log: LogId, valg: Statusvalg) {
  const sidste = sidstePosition(snitFor(valg))
  const foerste = yield* gennemgaa(log, valg, undefined, sidste)
  if (!taellesAnderledes(foerste.aftale)) return foerste
  const { position } = foerste.efter.head
  return yield* gennemgaa(log, valg, foerste.aftale, Math.min(position, sidste ?? position))
})

/** What has been counted, ready to be read; `laes` is how each of the groups is. */
export const regnskabFor = (
  { aftale, efter, talt }: Gennemgang,
  valg: Statusvalg,
  laes: "laes" | "laesIgen" = "laes"
): Regnskab => {
  const setFra = setFraFor(valg, aftale.delaftale)
  const versioner = versionerne(aftale)
  return {
    delaftale: versionPaa(versioner, setFra).delaftale,
    datagrundlag: aftale.datagrundlag ?? "faktisk",
    aftale,
    versioner,
    grupper: talt.grupper.map((gruppe) => ({ ...gruppe, kontekst: kontekstFor(gruppe, aftale, setFra, laes) })),
    setFra,
    head: efter.head,
    haendelser: talt.bogfoert().antal
  }
}

/** Counts a log under the cuts of `valg` (*tæl op*, count up): every figure of its promises, before any verdict. */
export const taelOp: (log: LogId, valg: Statusvalg) => Effect.Effect<Regnskab, Laesefejl, LogStore> = Effect.fn(
  "taelOp"
)((log: LogId, valg: Statusvalg) => Effect.map(gennemgang(log, valg), (talt) => regnskabFor(talt, valg)))
