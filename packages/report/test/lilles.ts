/** What the engine says of random logs of a small agreement, in which every indicator and every demand stands. */
import {
  appendSealed,
  type DelaftaleEvent,
  emptyHead,
  encodeEvent,
  encodeEventLine,
  LogId,
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

/** What is encoded has no null. */
type Stored = Pick<Parameters<typeof encodeEventLine>[0], "type" | "v" | "data">

const log = LogId.make("lille")

export const lilleLog = (laengde: number): fc.Arbitrary<ReadonlyArray<Recorded<DelaftaleEvent>>> =>
  historie(lilleAftale(), undefined, laengde)

export const statusFor = (haendelser: ReadonlyArray<Recorded<DelaftaleEvent>>): Promise<Status> => {
  const tom = emptyHead(pureSha256, log)
  const linjer = haendelser.map(({ event, position, ...om }) =>
    Result.getOrThrow(encodeEventLine({ p: position, ...om, ...(encodeEvent(event) as Stored) }))
  )
  return Effect.runPromise(
    Effect.gen(function* () {
      yield* appendSealed(tom, [sealBatch(pureSha256, tom, linjer)])
      return yield* status(log, { idag: "2026-01-01", fortolkninger: "alle" })
    }).pipe(Effect.provide(memoryStore))
  )
}
