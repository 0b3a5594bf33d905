/** A log counted up: the agreement it is about, and every figure its promises need, ready to be read. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Head } from "../audit/Head.ts"
import type { LogCorrupt } from "../audit/LogCorrupt.ts"
import type { Kontekst } from "../evaluation/Kontekst.ts"
import { forHvertOmraade, henviserTil, kraever } from "../evaluation/kraever.ts"
import type { Loefte } from "../evaluation/vurderAlle.ts"
import type { DelaftaleEvent, DelaftaleIndgaaet } from "../events/DelaftaleEvent.ts"
import { copenhagenDay } from "../ground/LocalDate.ts"
import type { LogId } from "../ground/LogId.ts"
import type { Recorded } from "../ground/Recorded.ts"
import { asOf } from "../indicators/asOf.ts"
import { maalere } from "../indicators/catalog.ts"
import type { Behov } from "../indicators/celler.ts"
import { kalender } from "../indicators/Kalender.ts"
import { type Optaelling, optaelling } from "../indicators/Optaelling.ts"
import type { StoreFailure } from "../store/errors.ts"
import type { LogStore } from "../store/LogStore.ts"
import { type Alternativ, alternativer } from "../terms/alternativer.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import { IngenDelaftale, UgyldigDelaftale, type UlaeseligHaendelse } from "./fejl.ts"
import { type Bundt, bundter } from "./haendelser.ts"
import { type Statusvalg, setFraFor, skaeringFor } from "./Statusvalg.ts"

export interface Regnskab {
  readonly delaftale: Delaftale
  readonly datagrundlag: DelaftaleIndgaaet["datagrundlag"]
  readonly loefter: ReadonlyArray<Loefte>
  readonly alternativer: ReadonlyArray<Alternativ>
  readonly kontekst: Kontekst
  /** The end of the log that was read; what an answer rests on. */
  readonly head: Head
  readonly haendelser: number
}

export type Laesefejl = LogCorrupt | StoreFailure | UlaeseligHaendelse | IngenDelaftale | UgyldigDelaftale

/** The promises that are measured, under the readings that hold. */
export const loefterI = ({ forpligtelser, kriterier }: Delaftale): ReadonlyArray<Loefte> => [
  ...kriterier.map(({ id, maaling }): Loefte => ({ kriterium: id, klasse: "kriterium", maaling })),
  ...forpligtelser.flatMap(
    ({ id, maaling }): ReadonlyArray<Loefte> =>
      maaling === undefined ? [] : [{ kriterium: id, klasse: "forpligtelse", maaling }]
  )
]

/** Each promise is read for all areas together, for each by itself, or both where a demand is put to each area. */
const behovFor = ({ maaling: { krav, omfang } }: Loefte): Behov => ({
  samlet: omfang === "samlet",
  omraader: omfang === "hvertOmraade" || forHvertOmraade(krav)
})

export const optaellingFor = (delaftale: Delaftale, loefter: ReadonlyArray<Loefte>): Optaelling => {
  const bestillinger = loefter.flatMap((loefte) => {
    const henvist = loefter.filter(({ kriterium }) => henviserTil(loefte.maaling.krav).includes(kriterium))
    const behov = behovFor(loefte)
    return [loefte, ...henvist].flatMap(({ kriterium, maaling }) =>
      kraever(maaling).map((indikator) => ({ kriterium, indikator, behov }))
    )
  })
  return optaelling(maalere(bestillinger, delaftale, kalender(delaftale)))
}

/** Each place is read once: demands, paths and roll-ups ask for the same figure several times. */
const huskende = (laes: Optaelling["laes"]): Optaelling["laes"] => {
  const husket = new Map<string, ReturnType<typeof laes>>()
  return (noegle, sted) => {
    const { omraade, periode, projektaar, setFra, undersoegelse } = sted
    const hvor = [noegle, omraade, projektaar, periode.fra, periode.til, setFra, undersoegelse].join("\n")
    const kendt = husket.get(hvor)
    if (kendt !== undefined) return kendt
    const aflaest = laes(noegle, sted)
    husket.set(hvor, aflaest)
    return aflaest
  }
}

/** What the evaluation is given: figures that are read once each, and the day things are seen from. */
export const kontekstFor = (
  delaftale: Delaftale,
  loefter: ReadonlyArray<Loefte>,
  { laes }: Optaelling,
  valg: Statusvalg
): Kontekst => ({
  delaftale,
  setFra: setFraFor(valg, delaftale),
  aflaes: huskende(laes),
  maalingAf: (kriterium) => loefter.find((loefte) => loefte.kriterium === kriterium)?.maaling
})

/** The other readings, where they are asked for; a reading of the log's agreement that cannot be applied is an error. */
const alternativerFor = (
  delaftale: Delaftale,
  { fortolkninger }: Statusvalg
): Effect.Effect<ReadonlyArray<Alternativ>, UgyldigDelaftale> => {
  if (fortolkninger === undefined) return Effect.succeed([])
  return Effect.fromResult(alternativer(delaftale)).pipe(
    Effect.map((alle) => alle.filter(({ iTabel }) => fortolkninger === "alle" || iTabel)),
    Effect.mapError(({ fortolkning, kriterium, message, tvivl }) => {
      return new UgyldigDelaftale({ fejl: [{ sti: `${kriterium}.${tvivl}.${fortolkning}`, besked: message }] })
    })
  )
}

interface Igang {
  readonly aftale: DelaftaleIndgaaet
  readonly loefter: ReadonlyArray<Loefte>
  readonly alternativer: ReadonlyArray<Alternativ>
  readonly optaelling: Optaelling
  readonly tag: (haendelse: Recorded<DelaftaleEvent>) => void
}

/** The first event of a log is its agreement; everything after it is counted under it. */
const begynd = Effect.fnUntraced(function* (log: LogId, foerste: Recorded<DelaftaleEvent>, valg: Statusvalg) {
  const { event } = foerste
  if (event._tag !== "DelaftaleIndgaaet") return yield* new IngenDelaftale({ log })
  const { kendtPr } = valg
  if (kendtPr !== undefined && (foerste.kendt ?? copenhagenDay(foerste.at)) > kendtPr) {
    return yield* new IngenDelaftale({ log, kendtPr })
  }
  const loefter = loefterI(event.delaftale)
  const andre = yield* alternativerFor(event.delaftale, valg)
  const tal = optaellingFor(event.delaftale, [...loefter, ...andre])
  const igang: Igang = {
    aftale: event,
    loefter,
    alternativer: andre,
    optaelling: tal,
    tag: asOf(skaeringFor(valg), tal.tael)
  }
  return igang
})

/** One pass over the log: verified, decoded, cut and counted. Memory grows with what is counted, not with the log. */
export const taelOp: (log: LogId, valg: Statusvalg) => Effect.Effect<Regnskab, Laesefejl, LogStore> = Effect.fn(
  "taelOp"
)(function* (log, valg) {
  let igang: Igang | undefined
  let head: Head | undefined
  let antal = 0
  const medtaget = (alle: Bundt["haendelser"]): Bundt["haendelser"] =>
    valg.position === undefined ? alle : alle.filter(({ position }) => position <= valg.position!)
  const tagAlle = (alle: Bundt["haendelser"], egen: Igang): void => {
    igang = egen
    alle.forEach(egen.tag)
    antal += alle.length
  }
  // An effect for the first batch only: one for each would keep the log alive between collections.
  yield* bundter(log, valg.position).pipe(
    Stream.runForEach(({ efter, haendelser }) => {
      head = efter.head
      const alle = medtaget(haendelser)
      const [foerste] = alle
      if (foerste === undefined) return Effect.void
      const egen = igang
      return egen === undefined
        ? Effect.map(begynd(log, foerste, valg), (nu) => tagAlle(alle, nu))
        : Effect.sync(() => tagAlle(alle, egen))
    })
  )
  if (igang === undefined || head === undefined) return yield* new IngenDelaftale({ log })
  const { aftale, alternativer: andre, loefter, optaelling: tal } = igang
  const { datagrundlag, delaftale } = aftale
  const kontekst = kontekstFor(delaftale, loefter, tal, valg)
  return { delaftale, datagrundlag, loefter, alternativer: andre, kontekst, head, haendelser: antal }
})
