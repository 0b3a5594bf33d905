/** What the engine says of random logs of a small agreement, in which every indicator and every demand stands. */
import {
  afgivUdgave,
  appendSealed,
  type DelaftaleEvent,
  emptyHead,
  encodeEvent,
  encodeEventLine,
  LogId,
  type LogStore,
  memoryStore,
  pureSha256,
  type Recorded,
  type Status,
  sealBatch,
  status
} from "@delaftale/core"
import { historie, lilleAftale } from "@delaftale/core/testing"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type fc from "fast-check"
import { type Laestlog, laesLog } from "../src/kontrolside/lavSidedata.ts"
import { hentStatusrapport, type Rapportgrundlag } from "../src/statusrapport/hentStatusrapport.ts"

/** What is encoded has no null. */
type Stored = Pick<Parameters<typeof encodeEventLine>[0], "type" | "v" | "data">

const log = LogId.make("lille")

export const lilleLog = (laengde: number): fc.Arbitrary<ReadonlyArray<Recorded<DelaftaleEvent>>> =>
  historie(lilleAftale(), undefined, laengde)

/** What is asked of a log that holds these events, in one batch. */
const medLog = <A, E>(
  haendelser: ReadonlyArray<Recorded<DelaftaleEvent>>,
  spoerg: Effect.Effect<A, E, LogStore>
): Promise<A> => {
  const tom = emptyHead(pureSha256, log)
  const linjer = haendelser.map(({ event, position, ...om }) =>
    Result.getOrThrow(encodeEventLine({ p: position, ...om, ...(encodeEvent(event) as Stored) }))
  )
  return Effect.runPromise(
    Effect.gen(function* () {
      yield* appendSealed(tom, [sealBatch(pureSha256, tom, linjer)])
      return yield* spoerg
    }).pipe(Effect.provide(memoryStore))
  )
}

export const statusFor = (haendelser: ReadonlyArray<Recorded<DelaftaleEvent>>): Promise<Status> =>
  medLog(haendelser, status(log, { idag: "2026-01-01", fortolkninger: "alle" }))

export const laestFor = (haendelser: ReadonlyArray<Recorded<DelaftaleEvent>>): Promise<Laestlog> =>
  medLog(haendelser, laesLog(log))

/** For the report of the whole period. */
export const rapportgrundlagFor = (haendelser: ReadonlyArray<Recorded<DelaftaleEvent>>): Promise<Rapportgrundlag> =>
  medLog(haendelser, hentStatusrapport(log, { idag: "2026-01-01", emner: [undefined] }))

/** The same, where the figures of a year were sent out as known on a day. */
export const medUdgaveFor = (
  haendelser: ReadonlyArray<Recorded<DelaftaleEvent>>,
  udgave: { readonly projektaar: string; readonly kendtPr: string }
): Promise<Rapportgrundlag> =>
  medLog(
    haendelser,
    Effect.gen(function* () {
      const afgives = { ...udgave, dato: udgave.kendtPr, modtagere: ["kommune"] as const, motor: "0" }
      const id = "00000000-0000-4000-8000-00000000ffff"
      yield* afgivUdgave(log, afgives, { id, by: "sekretariat", nu: "2005-09-01T11:00:00.000Z" })
      return yield* hentStatusrapport(log, { idag: "2026-01-01", emner: ["2004/05", undefined] })
    })
  )
