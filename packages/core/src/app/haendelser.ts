/** The events of a log in order, each seal checked and each event decoded on the way: where the two wings meet. */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import type { EventLine } from "../audit/EventLine.ts"
import type { LogCorrupt } from "../audit/LogCorrupt.ts"
import type { Verified, VerifiedBatch } from "../audit/verify.ts"
import { decode } from "../events/codec.ts"
import type { DelaftaleEvent } from "../events/DelaftaleEvent.ts"
import type { LogId } from "../ground/LogId.ts"
import type { Recorded } from "../ground/Recorded.ts"
import type { StoreFailure } from "../store/errors.ts"
import type { LogStore } from "../store/LogStore.ts"
import { readVerified } from "../store/readVerified.ts"
import { UlaeseligHaendelse } from "./fejl.ts"

/** The events of one batch, decoded, and the log as far as it is checked with them (*bundt*, batch). */
export interface Bundt {
  readonly haendelser: ReadonlyArray<Recorded<DelaftaleEvent>>
  /** The log as far as it has been checked, this batch included. */
  readonly efter: Verified
}

const optegnet = ({ at, by, id, kendt, p: position }: EventLine, event: DelaftaleEvent): Recorded<DelaftaleEvent> =>
  kendt === undefined ? { position, id, at, by, event } : { position, id, at, by, kendt, event }

/** `foerste` is the number of the first line. */
const afkod = (log: LogId, foerste: number, linjer: ReadonlyArray<EventLine>) => {
  const haendelser: Array<Recorded<DelaftaleEvent>> = []
  for (const linje of linjer) {
    const laest = decode(linje)
    if (Result.isFailure(laest)) {
      const { kode, message: grund } = laest.failure
      const nummer = foerste + haendelser.length
      return Result.fail(new UlaeseligHaendelse({ log, position: linje.p, linje: nummer, kode, grund }))
    }
    haendelser.push(optegnet(linje, laest.success))
  }
  return Result.succeed(haendelser)
}

/** Batch by batch, so that memory does not grow with the log. `upTo`: to the batch that holds this position. */
export const bundter = (
  log: LogId,
  upTo?: number
): Stream.Stream<Bundt, LogCorrupt | StoreFailure | UlaeseligHaendelse, LogStore> => bundterAf(readVerified(log, upTo))

/** The same of batches whose seals have been checked, wherever they were read: an export, for one. */
export const bundterAf = <E, R>(
  batches: Stream.Stream<VerifiedBatch, E, R>
): Stream.Stream<Bundt, E | UlaeseligHaendelse, R> =>
  Stream.mapEffect(batches, ({ after, events }) =>
    Effect.fromResult(
      Result.map(afkod(after.head.log, after.line - events.length, events), (haendelser) => ({
        haendelser,
        efter: after
      }))
    )
  )
