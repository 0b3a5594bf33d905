/** A log in a few words, for a test that says in the open what it is about. Only what a decision takes can be in it. */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Head } from "../audit/Head.ts"
import type { InvalidEvent } from "../audit/InvalidEvent.ts"
import type { JsonObject } from "../audit/JsonValue.ts"
import type { LogCorrupt } from "../audit/LogCorrupt.ts"
import { fremAf, ingenAftale } from "../decisions/Aftaletilstand.ts"
import { opslag } from "../decisions/Opslag.ts"
import { beslut, type Oensket } from "../decisions/registreringsbeslutning.ts"
import { vaerdiAf } from "../decisions/vaerdi.ts"
import { encode } from "../events/codec.ts"
import type { DelaftaleEvent } from "../events/DelaftaleEvent.ts"
import type { Registrering } from "../events/Registrering.ts"
import { type LocalDate, later } from "../ground/LocalDate.ts"
import type { LogId } from "../ground/LogId.ts"
import type { Recorded } from "../ground/Recorded.ts"
import { appendEvents } from "../store/appendEvents.ts"
import type { HeadMoved, StoreFailure, TooLarge } from "../store/errors.ts"
import { LogStore } from "../store/LogStore.ts"
import type { Delaftale } from "../terms/Delaftale.ts"

/** Each step gives another log; a step that a decision would refuse throws, with the reasons. */
export interface LilleLog {
  /** With positions from 1; the first is the agreement. */
  readonly haendelser: ReadonlyArray<Recorded<DelaftaleEvent>>
  /** From here on it is this day, or still the later one that it is already. */
  readonly paa: (dag: LocalDate) => LilleLog
  /** One batch for each; `by` is the first organ of the agreement unless another one is named by `af`. */
  readonly med: (...nye: ReadonlyArray<Oensket["event"]>) => LilleLog
  readonly af: (organ: string) => LilleLog
  /** What stands at the position, with these fields changed. */
  readonly ret: (position: number, felter: object) => LilleLog
  readonly annuller: (position: number) => LilleLog
  /** Writes it into a log that is empty yet, event by event. */
  readonly skriv: (
    log: LogId
  ) => Effect.Effect<Head, InvalidEvent | HeadMoved | TooLarge | StoreFailure | LogCorrupt, LogStore>
}

interface Tilstand {
  readonly aftale: Delaftale
  readonly haendelser: LilleLog["haendelser"]
  readonly dag: LocalDate
  readonly by: string
}

/** `konstrueret`, made on its first day. */
export const lilleLog = (aftale: Delaftale): LilleLog => {
  const dag = aftale.indgaaet ?? aftale.fra
  const by = aftale.organer[0].id
  const event = { _tag: "DelaftaleIndgaaet", delaftale: aftale, datagrundlag: "konstrueret" } as const
  return bygget({ aftale, by, dag, haendelser: [optegnet({ id: idFor(1), by, kendt: dag, event }, 1, dag)] })
}

const bygget = (tilstand: Tilstand): LilleLog => ({
  haendelser: tilstand.haendelser,
  paa: (dag) => bygget({ ...tilstand, dag: later(dag, tilstand.dag) }),
  af: (by) => bygget({ ...tilstand, by }),
  med: (...nye) => bygget(nye.reduce(tilfoejet, tilstand)),
  ret: (position, felter) => {
    const foer = staaende(tilstand, position)
    const efter = { ...foer, ...felter } as Registrering
    return bygget(tilfoejet(tilstand, { _tag: "RegistreringRettet", position, foer, efter, begrundelse: "rettet" }))
  },
  annuller: (position) => {
    const foer = staaende(tilstand, position)
    return bygget(tilfoejet(tilstand, { _tag: "RegistreringAnnulleret", position, foer, begrundelse: "annulleret" }))
  },
  skriv: (log) => skrevet(log, tilstand.haendelser)
})

const idFor = (position: number): string => `00000000-0000-4000-8000-${position.toString(16).padStart(12, "0")}`

const optegnet = (
  { by, event, id, kendt }: Omit<Recorded<DelaftaleEvent>, "position" | "at">,
  position: number,
  dag: LocalDate
): Recorded<DelaftaleEvent> => ({
  position,
  id,
  at: `${dag}T11:00:00.000Z`,
  by,
  ...(kendt === undefined ? {} : { kendt }),
  event
})

const fundI = (haendelser: LilleLog["haendelser"]) => {
  const fund = opslag()
  for (const haendelse of haendelser) fund.tilfoej(haendelse)
  return fund
}

const staaende = ({ haendelser }: Tilstand, position: number): Registrering => {
  const staar = fundI(haendelser).find(position)?.staar
  if (staar === undefined) throw new Error(`no registration stands at position ${position}`)
  return vaerdiAf(staar)
}

const tilfoejet = (tilstand: Tilstand, event: Oensket["event"]): Tilstand => {
  const { aftale, by, dag, haendelser } = tilstand
  const naeste = haendelser.length + 1
  const oensket = { id: idFor(naeste), by, event }
  const staar = haendelser.reduce((til, en) => fremAf(til, en.event), { ...ingenAftale, delaftale: aftale })
  const besluttet = beslut({ aftale: staar, opslag: fundI(haendelser), naeste }, [oensket])
  if (Result.isFailure(besluttet)) throw new Error(besluttet.failure.map(({ message }) => message).join("\n"))
  return { ...tilstand, haendelser: [...haendelser, optegnet(oensket, naeste, dag)] }
}

const skrevet = Effect.fnUntraced(function* (log: LogId, haendelser: LilleLog["haendelser"]) {
  const store = yield* LogStore
  let head = yield* store.head(log)
  for (const { at, by, event, id, kendt } of haendelser) {
    const { data, type, v } = encode(event)
    const linje = { id, type, v, by, ...(kendt === undefined ? {} : { kendt }), data: data as JsonObject }
    head = yield* appendEvents(head, [linje], at)
  }
  return head
})
