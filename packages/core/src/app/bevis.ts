/** The events a figure rests on: a second pass that keeps what adds to one cell. Counting them again gives the figure. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { bedoemteCeller } from "../evaluation/delceller.ts"
import { figur } from "../evaluation/figur.ts"
import type { Celle, Kontekst } from "../evaluation/Kontekst.ts"
import { tiderFor } from "../evaluation/tider.ts"
import type { LogId } from "../ground/LogId.ts"
import { asOf, type Tael } from "../indicators/asOf.ts"
import { noegleForRegister } from "../indicators/catalog.ts"
import type { Sted } from "../indicators/Maaler.ts"
import { laegTil, type Mutable } from "../indicators/ZSaet.ts"
import type { LogStore } from "../store/LogStore.ts"
import { maalereFor } from "./Aarsgruppe.ts"
import { FindesIkke } from "./fejl.ts"
import { bundter } from "./haendelser.ts"
import { gruppenFor, type Laesefejl, type TaltGruppe, taelOp } from "./Regnskab.ts"
import { type Statusvalg, skaeringFor, snitFor } from "./Statusvalg.ts"

/** Which figure: a promise, a year, and an area where the promise is measured by area ("alle" for all of them). */
export interface Celleadresse {
  readonly kriterium: string
  readonly projektaar: string
  /** Which half of the year, where the promise is due every half-year. */
  readonly halvaar?: number
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

/** Which readings the figures of these cells are made of, and where each is read. */
const laesninger = (kontekst: Kontekst, celler: ReadonlyArray<Celle>): ReadonlyMap<string, ReadonlyArray<Sted>> => {
  const laest = new Map<string, Array<Sted>>()
  const lyttende: Kontekst = {
    ...kontekst,
    aflaes: (noegle, sted) => {
      laest.set(noegle, [...(laest.get(noegle) ?? []), sted])
      return kontekst.aflaes(noegle, sted)
    }
  }
  for (const celle of celler.flatMap((en) => bedoemteCeller(kontekst, en))) figur(lyttende, celle)
  return laest
}

/** That a register was kept is shown by rows that are no evidence of the figure. */
const erRegister = (noegle: string): boolean => noegle.startsWith(noegleForRegister(""))

/** Keeps, per position, what it adds to the places; a position whose parts cancel out is no evidence. */
const samler = ({ kontekst, loefter, version }: TaltGruppe, celler: ReadonlyArray<Celle>): Samler => {
  const laest = laesninger(kontekst, celler)
  const alle = [...maalereFor(version, loefter)].flatMap(([noegle, maaler]) => {
    const steder = laest.get(noegle)
    return steder === undefined || erRegister(noegle) ? [] : [{ maaler, steder }]
  })
  const bidrag = new Map<number, Mutable>()
  const rettet = new Map<number, Array<number>>()
  return {
    tael: (registrering, vaegt, position, ved) => {
      for (const [nummer, { maaler, steder }] of alle.entries()) {
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
  { halvaar, kriterium, omraade, projektaar }
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
  const tider = tiderFor(delaftale, loefte.maaling, [aar]).filter(
    ({ udsnit }) => halvaar === undefined || udsnit?.nummer === halvaar
  )
  const celler = hvilke.flatMap((et) =>
    tider.map((tid) => ({ kriterium, maaling: loefte.maaling, ...tid, ...(et === undefined ? {} : { omraade: et }) }))
  )
  const { bevis, tael } = samler(gruppe, celler)
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
