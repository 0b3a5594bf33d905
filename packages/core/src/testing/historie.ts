/**
 * Histories of a log: registrations, late reports, corrections and annulments, in any order of days, and only such as
 * a decider takes: `foer` is what stands, a cell has one figure, a correction changes something.
 */
import fc from "fast-check"
import type { DelaftaleEvent } from "../events/DelaftaleEvent.ts"
import type { Registrering, Registreringstype } from "../events/Registrering.ts"
import { addMonths, dayAfter, type LocalDate } from "../ground/LocalDate.ts"
import type { Recorded } from "../ground/Recorded.ts"
import type { Delaftale } from "../terms/Delaftale.ts"
import { alleTyper, dage, registreringer } from "./registreringer.ts"

/** What is done; `hvem` picks one of the registrations that stand, `nye` holds a new value for each type. */
type Handling =
  | { readonly _tag: "Registrer"; readonly registrering: Registrering; readonly efteranmeldt: boolean }
  | { readonly _tag: "Ret"; readonly hvem: number; readonly nye: ReadonlyArray<Registrering> }
  | { readonly _tag: "Annuller"; readonly hvem: number }

/** A step, and when: how long after the one before, and the day it says it was known. */
export interface Skridt {
  readonly handling: Handling
  readonly efter: "straks" | "naesteDag" | "senere"
  /** UTC. 23:30 is the next day in Copenhagen, summer and winter; 11:00 is the same day. */
  readonly klokken: "11:00" | "23:30"
  readonly kendt?: LocalDate
}

const senere = (dag: LocalDate, efter: Skridt["efter"]): LocalDate =>
  efter === "straks" ? dag : efter === "naesteDag" ? dayAfter(dag) : addMonths(dag, 5)

/** A registration without its source and its reason for being late. */
const vaerdiAf = ({ efteranmeldt: _sent, kilde: _kilde, ...vaerdi }: Registrering): Registrering =>
  vaerdi as Registrering

const celleAf = (registrering: Registrering): string | undefined =>
  registrering._tag === "TalOpgjort"
    ? JSON.stringify([registrering.noegletal, registrering.omraade, registrering.projektaar, registrering.dato])
    : undefined

const ens = (a: Registrering, b: Registrering): boolean => {
  const iOrden = (registrering: Registrering) => JSON.stringify(Object.entries(registrering).sort())
  return iOrden(a) === iOrden(b)
}

/** What the step says on top of what stands; `undefined` where a decider would refuse it. */
const haendelse = (handling: Handling, staar: ReadonlyMap<number, Registrering>): DelaftaleEvent | undefined => {
  const optaget = (ny: Registrering, egen?: number): boolean =>
    celleAf(ny) !== undefined && [...staar].some(([ved, en]) => ved !== egen && celleAf(en) === celleAf(ny))
  if (handling._tag === "Registrer") {
    const { efteranmeldt, registrering } = handling
    if (optaget(registrering)) return undefined
    return efteranmeldt ? { ...registrering, efteranmeldt: { begrundelse: "kom for sent" } } : registrering
  }
  const valgt = [...staar][handling.hvem % Math.max(1, staar.size)]
  if (valgt === undefined) return undefined
  const [position, foer] = valgt
  if (handling._tag === "Annuller") return { _tag: "RegistreringAnnulleret", position, foer, begrundelse: "fejl" }
  const ny = handling.nye.find(({ _tag }) => _tag === foer._tag)
  if (ny === undefined || ens(vaerdiAf(ny), foer) || optaget(ny, position)) return undefined
  return { _tag: "RegistreringRettet", position, foer, efter: vaerdiAf(ny), begrundelse: "fejl" }
}

const id = (position: number): string => `00000000-0000-4000-8000-${position.toString(16).padStart(12, "0")}`

/** The log of an agreement: that it was made, and every step that can be taken, with positions from 1. */
export const skrivHistorie = (
  aftale: Delaftale,
  skridt: ReadonlyArray<Skridt>
): ReadonlyArray<Recorded<DelaftaleEvent>> => {
  const by = aftale.organer[0].id
  let dag = aftale.fra
  let at = `${dag}T11:00:00.000Z`
  const kendt = aftale.indgaaet ?? aftale.fra
  const indgaaet = { _tag: "DelaftaleIndgaaet", delaftale: aftale, datagrundlag: "konstrueret" } as const
  const log: Array<Recorded<DelaftaleEvent>> = [{ position: 1, id: id(1), at, by, kendt, event: indgaaet }]
  const staar = new Map<number, Registrering>()
  for (const { efter, handling, kendt: sagt, klokken } of skridt) {
    const event = haendelse(handling, staar)
    if (event === undefined) continue
    dag = senere(dag, efter)
    const nu = `${dag}T${klokken}:00.000Z`
    at = nu > at ? nu : at
    const position = log.length + 1
    log.push({ position, id: id(position), at, by, ...(sagt === undefined ? {} : { kendt: sagt }), event })
    if (event._tag === "RegistreringAnnulleret") staar.delete(event.position)
    else if (event._tag === "RegistreringRettet") staar.set(event.position, event.efter)
    else staar.set(position, vaerdiAf(event as Registrering))
  }
  return log
}

/** Steps over registrations of these types. */
export const skridt = (
  aftale: Delaftale,
  typer: ReadonlyArray<Registreringstype> = alleTyper
): fc.Arbitrary<Skridt> => {
  const mulige = registreringer(aftale)
  const en = fc.oneof(...typer.map((type): fc.Arbitrary<Registrering> => mulige[type]))
  const nye = fc.tuple(...typer.map((type): fc.Arbitrary<Registrering> => mulige[type]))
  const handling = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ _tag: fc.constant("Registrer" as const), registrering: en, efteranmeldt: sjaeldent })
    },
    { weight: 3, arbitrary: fc.record({ _tag: fc.constant("Ret" as const), hvem: fc.nat(9), nye }) },
    { weight: 1, arbitrary: fc.record({ _tag: fc.constant("Annuller" as const), hvem: fc.nat(9) }) }
  )
  const naar = fc.record(
    {
      efter: fc.constantFrom("straks" as const, "straks" as const, "naesteDag" as const, "senere" as const),
      klokken: fc.constantFrom("11:00" as const, "23:30" as const),
      kendt: fc.constantFrom(...dage(aftale))
    },
    { requiredKeys: ["efter", "klokken"], noNullPrototype: true }
  )
  return fc.tuple(handling, naar).map(([hvad, hvornaar]) => ({ handling: hvad, ...hvornaar }))
}

const sjaeldent = fc.constantFrom(false, false, false, true)

/** Random logs of an agreement; the first event is the agreement. */
export const historie = (
  aftale: Delaftale,
  typer: ReadonlyArray<Registreringstype> = alleTyper,
  maxLength = 16
): fc.Arbitrary<ReadonlyArray<Recorded<DelaftaleEvent>>> =>
  fc.array(skridt(aftale, typer), { maxLength }).map((alle) => skrivHistorie(aftale, alle))
