/** The verdicts of a log that grows, kept from one question to the next: only what is new is read, and what it touches. */
import * as Effect from "effect/Effect"
import * as Semaphore from "effect/Semaphore"
import * as Stream from "effect/Stream"
import { type Head, isSameHead } from "../audit/Head.ts"
import type { LocalDate } from "../ground/LocalDate.ts"
import type { LogId } from "../ground/LogId.ts"
import { LogStore } from "../store/LogStore.ts"
import { readOn } from "../store/readVerified.ts"
import type { FindesIkke } from "./fejl.ts"
import { type Bundt, bundterAf } from "./haendelser.ts"
import { type Gennemgang, gennemgang, gennemgangen, type Laesefejl, regnskabFor } from "./Regnskab.ts"
import type { Statusvalg } from "./Statusvalg.ts"
import { type Status, status, statusI } from "./status.ts"
import { somEvaluering } from "./telemetri.ts"

/** The answers without the figures under them, which go on changing. */
export type Aktuel = Omit<Status, "grupper">

/** The end of the log as it is: nothing is cut but what lies after today. */
export type Loebevalg = Pick<Statusvalg, "idag" | "setFra" | "setFraAar" | "projektaar" | "kriterium">

export interface Loebende {
  readonly aktuel: (valg: Loebevalg) => Effect.Effect<Aktuel, Laesefejl | FindesIkke, LogStore>
}

/** Later than any day: what is counted has no cut. */
const altid: LocalDate = "9999-12-31"

/** What has been counted of a log, and where it was read to. */
type Stand = Pick<Gennemgang, "talt" | "efter">

/** Whether the end of the log lies where a reader of it stands, or beyond; else it is another log by now. */
const ligger = ({ head }: Stand["efter"], slut: Head): boolean =>
  slut.position > head.position || isSameHead(slut, head)

/** After a decision about the words other figures are needed, so there is nothing to go on from. */
const taellesAnderledes = ({ haendelser }: Bundt): boolean =>
  haendelser.some(({ event: { _tag } }) => _tag === "FortolkningValgt" || _tag === "RevisionVedtaget")

/** Reads on from where it stands; undefined where the log has to be counted from its beginning. */
const laesVidere = Effect.fnUntraced(function* ({ efter, talt }: Stand) {
  let fortsat: Stand | undefined = { efter, talt }
  yield* bundterAf(readOn(efter)).pipe(
    Stream.runForEach((bundt) =>
      Effect.sync(() => {
        if (fortsat === undefined || taellesAnderledes(bundt)) fortsat = undefined
        else {
          talt.tag(bundt.haendelser)
          fortsat = { talt, efter: bundt.efter }
        }
      })
    )
  )
  return fortsat
})

const forfra = (log: LogId): Effect.Effect<Stand, Laesefejl, LogStore> => gennemgang(log, { idag: altid })

/** A log that does not go on from where it was read to is read from its beginning, and judged by what it is now. */
const ajour = Effect.fnUntraced(function* (log: LogId, stand: Stand | undefined) {
  const slut = yield* LogStore.use((store) => store.head(log))
  if (stand === undefined || !ligger(stand.efter, slut)) return yield* forfra(log)
  if (isSameHead(stand.efter.head, slut)) return stand
  const fortsat = yield* Effect.catchTag(laesVidere(stand), "LogCorrupt", () => Effect.succeed(undefined))
  return fortsat ?? (yield* forfra(log))
})

export const loebende = (log: LogId): Loebende => {
  const tur = Semaphore.makeUnsafe(1)
  let stand: Stand | undefined
  const svar = Effect.fn("aktuel")(function* (valg: Loebevalg) {
    // What breaks off on the way has counted some of what it read: then there is nothing to go on from.
    const foer = stand
    stand = undefined
    stand = yield* ajour(log, foer)
    if (stand.talt.senest() > valg.idag) return udenTal(yield* status(log, valg))
    const gennemgaaet = yield* gennemgangen(log, stand.talt, stand.efter)
    return udenTal(yield* statusI(regnskabFor(gennemgaaet, valg, "laesIgen"), valg))
  }, somEvaluering)
  return { aktuel: (valg) => tur.withPermits(1)(svar(valg)) }
}

const udenTal = ({ grupper: _, ...svar }: Status): Aktuel => svar
