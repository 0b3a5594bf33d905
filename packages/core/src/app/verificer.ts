/** A log checked from end to end: every seal, the order, the time, and every event read as what it says it is. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { LogCorrupt } from "../audit/LogCorrupt.ts"
import { startOf, type Verified } from "../audit/verify.ts"
import type { LogId } from "../ground/LogId.ts"
import { Sha256 } from "../ground/Sha256.ts"
import type { StoreFailure } from "../store/errors.ts"
import type { LogStore } from "../store/LogStore.ts"
import type { UlaeseligHaendelse } from "./fejl.ts"
import { bundter } from "./haendelser.ts"
import { fortael, somVerificering } from "./telemetri.ts"

/** The sum of a log that is whole; the first fault where it is not. */
export const verificer: (
  log: LogId
) => Effect.Effect<Verified, LogCorrupt | StoreFailure | UlaeseligHaendelse, LogStore> = Effect.fn("verificer")(
  function* (log) {
    const begyndelse = startOf(yield* Sha256, log)
    const verificeret = yield* bundter(log).pipe(
      Stream.runFold(
        () => begyndelse,
        (_, { efter }) => efter
      )
    )
    yield* fortael(verificeret.head, { events: verificeret.events, batches: verificeret.batches })
    return verificeret
  },
  somVerificering
)
