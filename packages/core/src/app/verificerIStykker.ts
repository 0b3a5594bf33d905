/** A log verified in pieces, each by somebody of their own: the same answer as from one end to the other, and the same fault. */
import * as Effect from "effect/Effect"
import type { LogCorrupt } from "../audit/LogCorrupt.ts"
import type { Verified } from "../audit/verify.ts"
import type { LogId } from "../ground/LogId.ts"
import type { StoreFailure } from "../store/errors.ts"
import { LogStore } from "../store/LogStore.ts"
import type { UlaeseligHaendelse } from "./fejl.ts"
import { haengerSammen, type Logstykke, laesStykke, logstykker, sammen, type VerificeretStykke } from "./logstykker.ts"
import { fortael, somVerificering } from "./telemetri.ts"
import { verificer } from "./verificer.ts"

type Fejl = LogCorrupt | StoreFailure | UlaeseligHaendelse

/**
 * Verifies one piece (*verificer stykke*, verify a piece): every seal and every event of it, from the batch before it on,
 * which is believed. Where it fails the log has to be read in order, to say which fault is the first.
 */
export const verificerStykke: (log: LogId, stykke: Logstykke) => Effect.Effect<VerificeretStykke, Fejl, LogStore> =
  Effect.fn("verificerStykke")((log, stykke) => laesStykke(log, stykke))

/**
 * What `verificer` says of the log, verified in `antal` pieces at once by `verificerEt` (*verificer i stykker*, verify in
 * pieces). The pieces must begin where the ones before them ended, or it is read in order, as where one of them fails.
 */
export const verificerIStykker: <E>(
  log: LogId,
  antal: number,
  verificerEt: (stykke: Logstykke) => Effect.Effect<VerificeretStykke, E, LogStore>
) => Effect.Effect<Verified, Fejl, LogStore> = Effect.fn("verificerIStykker")(function* (log, antal, verificerEt) {
  const { position } = yield* LogStore.use((store) => store.head(log))
  const verificerede = yield* Effect.result(
    Effect.forEach(logstykker(position, antal), verificerEt, { concurrency: "unbounded" })
  )
  if (verificerede._tag === "Failure" || !haengerSammen(verificerede.success)) return yield* verificer(log)
  const verificeret = sammen(verificerede.success)
  yield* fortael(verificeret.head, { events: verificeret.events, batches: verificeret.batches })
  return verificeret
}, somVerificering)
