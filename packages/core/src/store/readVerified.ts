/** A log read through the port and checked on the way, whatever the store says of itself. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { LogCorrupt } from "../audit/LogCorrupt.ts"
import { startOf, type Verified, type VerifiedBatch, verifyBatches } from "../audit/verify.ts"
import type { LogId } from "../ground/LogId.ts"
import { Sha256 } from "../ground/Sha256.ts"
import type { StoreFailure } from "./errors.ts"
import { LogStore } from "./LogStore.ts"

/**
 * From the first event, up to the batch that holds `upTo` (left out: to the end); each batch with its events decoded.
 */
export const readVerified = (
  log: LogId,
  upTo?: number
): Stream.Stream<VerifiedBatch, StoreFailure | LogCorrupt, LogStore> =>
  Stream.unwrap(
    Effect.gen(function* () {
      return readOn(startOf(yield* Sha256, log), upTo)
    })
  )

/** The same from where an earlier walk ended: for following a log that grows. */
export const readOn = (
  from: Verified,
  upTo?: number
): Stream.Stream<VerifiedBatch, StoreFailure | LogCorrupt, LogStore> =>
  Stream.unwrap(
    Effect.gen(function* () {
      const store = yield* LogStore
      const sha256 = yield* Sha256
      const range = { after: from.head.position, ...(upTo === undefined ? {} : { upTo }) }
      return verifyBatches(sha256, from)(store.read(from.head.log, range))
    })
  )
