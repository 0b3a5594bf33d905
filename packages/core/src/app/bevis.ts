/** The events a figure rests on: a second pass that keeps what adds to one cell. Counting them again gives the figure. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { stedFor } from "../evaluation/Kontekst.ts"
import type { Loefte } from "../evaluation/vurderAlle.ts"
import type { LocalDate } from "../ground/LocalDate.ts"
import type { LogId } from "../ground/LogId.ts"
import { asOf, type Tael } from "../indicators/asOf.ts"
import { enkelte, maalere } from "../indicators/catalog.ts"
import { kalender } from "../indicators/Kalender.ts"
import type { Maaler, Sted } from "../indicators/Maaler.ts"
import { laegTil, type Mutable } from "../indicators/ZSaet.ts"
import type { LogStore } from "../store/LogStore.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import type { Projektaar } from "../terms/Projektaar.ts"
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

/** What every registration adds to one promise, kept by position, so that any cell's evidence can be read off. */
export interface Bevissamler {
  readonly tael: Tael
  /**
   * The evidence at these places, in log order; a position whose parts cancel out is none. By a name it is remembered, so
   * that only what came since the last time is looked at: under one name always the same places.
   */
  readonly bevis: (steder: ReadonlyArray<Sted>, navn?: string) => ReadonlyArray<Bevis>
}

interface Bidrag {
  readonly maaler: Maaler
  readonly celle: string
  readonly post: string
}

/** `taget` says which parts are kept: all, where it is not known yet what will be asked. */
export const bevissamler = (
  { kriterium, maaling }: Pick<Loefte, "kriterium" | "maaling">,
  delaftale: Delaftale,
  taget: (bidrag: Bidrag) => boolean = () => true
): Bevissamler => {
  const bestillinger = enkelte(maaling.indikator).map((indikator) => ({ kriterium, indikator }))
  const alle = [...maalere(bestillinger, { ...delaftale, registre: [] }, kalender(delaftale)).values()]
  const bidrag = new Map<number, Mutable>()
  const rettet = new Map<number, Array<number>>()
  const roerte: Array<number> = []
  const husket = new Map<string, Husket>()
  const tilhoerer = (steder: ReadonlyArray<Sted>, egne: Mutable): boolean =>
    [...egne].some(([noegle, poster]) => {
      const skel = noegle.indexOf("|")
      const { gaelder } = alle[Number(noegle.slice(0, skel))]!
      const celle = noegle.slice(skel + 1)
      return [...poster.keys()].some((post) => steder.some((sted) => gaelder(celle, post, sted)))
    })
  const fundne = (steder: ReadonlyArray<Sted>, { positioner, set }: Husket): Husket => {
    for (const position of new Set(roerte.slice(set))) {
      if (tilhoerer(steder, bidrag.get(position)!)) positioner.add(position)
      else positioner.delete(position)
    }
    return { positioner, set: roerte.length }
  }
  return {
    tael: (registrering, vaegt, position, ved) => {
      for (const [nummer, maaler] of alle.entries()) {
        if (!maaler.registreringer.includes(registrering._tag)) continue
        maaler.bidrag(registrering, position, (celle, post) => {
          if (!taget({ maaler, celle, post })) return
          const egne = bidrag.get(position) ?? new Map()
          bidrag.set(position, egne)
          laegTil(egne, `${nummer}|${celle}`, post, vaegt)
          if (roerte.at(-1) !== position) roerte.push(position)
        })
      }
      if (ved !== position && rettet.get(position)?.at(-1) !== ved) {
        rettet.set(position, [...(rettet.get(position) ?? []), ved])
      }
    },
    bevis: (steder, navn = "") => {
      const nu = fundne(steder, husket.get(navn) ?? { positioner: new Set(), set: 0 })
      if (navn !== "") husket.set(navn, nu)
      return [...nu.positioner]
        .sort((a, b) => a - b)
        .map((position) => ({ position, rettetVed: rettet.get(position) ?? [] }))
    }
  }
}

/** The evidence as far as the contributions have been looked at. */
interface Husket {
  readonly positioner: Set<number>
  readonly set: number
}

/** Where the figure of a cell is read: in each area for "alle". */
export const stederFor = (
  omraade: string | undefined,
  aar: Projektaar,
  { boligomraader }: Delaftale,
  setFra: LocalDate
): ReadonlyArray<Sted> => {
  const hvilke = omraade === "alle" ? boligomraader.map(({ id }) => id) : [omraade]
  return hvilke.map((et) => stedFor({ projektaar: aar, ...(et === undefined ? {} : { omraade: et }) }, setFra))
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
  const steder = stederFor(omraade, aar, delaftale, regnskab.setFra)
  const { bevis, tael } = bevissamler(loefte, delaftale, ({ celle, maaler, post }) =>
    steder.some((sted) => maaler.gaelder(celle, post, sted))
  )
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
  return bevis(steder)
})
