/** The events a figure rests on: a second pass that keeps what adds to one cell. Counting them again gives the figure. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { stedFor } from "../evaluation/Kontekst.ts"
import type { LogId } from "../ground/LogId.ts"
import { asOf, type Tael } from "../indicators/asOf.ts"
import { enkelte, maalere } from "../indicators/catalog.ts"
import { kalender } from "../indicators/Kalender.ts"
import type { Sted } from "../indicators/Maaler.ts"
import { laegTil, type Mutable } from "../indicators/ZSaet.ts"
import type { LogStore } from "../store/LogStore.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import type { Maaling } from "../terms/Maaling.ts"
import { FindesIkke } from "./fejl.ts"
import { bundter } from "./haendelser.ts"
import { gruppenFor, type Laesefejl, taelOp } from "./Regnskab.ts"
import { type Statusvalg, skaeringFor, snitFor } from "./Statusvalg.ts"

/** Which figure: a promise, a year, and an area where the promise is measured by area ("alle" for all of them). */
export interface Celleadresse {
  readonly kriterium: string
  readonly projektaar: string
  readonly omraade?: string
}

/** A registration that counts, and the events that corrected it. */
export interface Bevis {
  readonly position: number
  readonly rettetVed: ReadonlyArray<number>
}

interface Samler {
  readonly tael: Tael
  readonly bevis: () => ReadonlyArray<Bevis>
}

/** Keeps, per position, what it adds to the places; a position whose parts cancel out is no evidence. */
const samler = (kriterium: string, maaling: Maaling, steder: ReadonlyArray<Sted>, delaftale: Delaftale): Samler => {
  const bestillinger = enkelte(maaling.indikator).map((indikator) => ({ kriterium, indikator }))
  const alle = [...maalere(bestillinger, { ...delaftale, registre: [] }, kalender(delaftale)).values()]
  const bidrag = new Map<number, Mutable>()
  const rettet = new Map<number, Array<number>>()
  return {
    tael: (registrering, vaegt, position, ved) => {
      for (const [nummer, maaler] of alle.entries()) {
        if (!maaler.registreringer.includes(registrering._tag)) continue
        maaler.bidrag(registrering, position, (celle, post) => {
          if (!steder.some((sted) => maaler.gaelder(celle, post, sted))) return
          const egne = bidrag.get(position) ?? new Map()
          bidrag.set(position, egne)
          laegTil(egne, `${nummer}|${celle}`, post, vaegt)
        })
      }
      if (ved !== position && rettet.get(position)?.at(-1) !== ved) {
        rettet.set(position, [...(rettet.get(position) ?? []), ved])
      }
    },
    bevis: () =>
      [...bidrag]
        .filter(([, egne]) => egne.size > 0)
        .map(([position]) => ({ position, rettetVed: rettet.get(position) ?? [] }))
        .sort((a, b) => a.position - b.position)
  }
}

/** The evidence of one figure under a cut of the log, in log order. */
export const bevisFor: (
  log: LogId,
  valg: Statusvalg,
  adresse: Celleadresse
) => Effect.Effect<ReadonlyArray<Bevis>, Laesefejl | FindesIkke, LogStore> = Effect.fn("bevisFor")(function* (
  log,
  valg,
  { kriterium, omraade, projektaar }
) {
  const regnskab = yield* taelOp(log, valg)
  const gruppe = gruppenFor(regnskab, projektaar)
  const aar = gruppe?.aar.find(({ id }) => id === projektaar)
  if (gruppe === undefined || aar === undefined) {
    return yield* new FindesIkke({
      hvad: "projektaar",
      vaerdi: projektaar,
      kendte: regnskab.delaftale.projektaar.map(({ id }) => id)
    })
  }
  const { loefter } = gruppe
  const { delaftale } = gruppe.version
  const loefte = loefter.find((et) => et.kriterium === kriterium)
  if (loefte === undefined) {
    return yield* new FindesIkke({ hvad: "kriterium", vaerdi: kriterium, kendte: loefter.map((et) => et.kriterium) })
  }
  const omraader = delaftale.boligomraader.map(({ id }) => id)
  if (omraade !== undefined && omraade !== "alle" && !omraader.includes(omraade)) {
    return yield* new FindesIkke({ hvad: "omraade", vaerdi: omraade, kendte: omraader })
  }
  const hvilke = omraade === "alle" ? omraader : [omraade]
  const steder = hvilke.map((et) =>
    stedFor({ projektaar: aar, ...(et === undefined ? {} : { omraade: et }) }, regnskab.setFra)
  )
  const { bevis, tael } = samler(kriterium, loefte.maaling, steder, delaftale)
  const sidste = Math.min(regnskab.head.position, valg.position ?? Number.POSITIVE_INFINITY)
  const tag = asOf(skaeringFor(snitFor(valg)), tael)
  yield* bundter(log, sidste).pipe(
    Stream.runForEach(({ haendelser }) =>
      Effect.sync(() => {
        for (const haendelse of haendelser) {
          if (haendelse.position <= sidste) tag(haendelse)
        }
      })
    )
  )
  return bevis()
})
