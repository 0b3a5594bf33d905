/** Appends by the function in the database; what the server or the connection broke off is sent again, byte for byte. */
import {
  type Admitted,
  admit,
  batchText,
  emptyHead,
  type Head,
  HeadMoved,
  isSameHead,
  type LogCorrupt,
  type LogId,
  type SealedBatch,
  StoreFailure,
  type TooLarge
} from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { query } from "./Database.ts"
import { headIn, headOf } from "./headOf.ts"
import { ioFailure, notWritten } from "./ioFailure.ts"
import { nodeSha256 } from "./nodeSha256.ts"
import type { Place } from "./Place.ts"
import { isLost, isNameFault, isUndone, type QueryFailure, stateOf } from "./QueryFailure.ts"

/** How often an append is sent again, and how long it waits before the first time; then twice as long each time. */
export interface Patience {
  readonly times: number
  readonly millis: number
}

export const append = (
  place: Place,
  patience: Patience,
  log: LogId,
  expected: Head,
  batches: ReadonlyArray<SealedBatch>
): Effect.Effect<Head, HeadMoved | TooLarge | StoreFailure | LogCorrupt> =>
  Effect.flatMap(admissible(place, log, expected, batches), ({ admitted, from }) => {
    const text = admitted.batches.map(batchText).join("")
    return sendPatiently({ place, log, from, head: admitted.head, text, isUnknown: false }, patience, 0)
  })

const sendPatiently = (
  sending: Sending,
  patience: Patience,
  time: number
): Effect.Effect<Head, HeadMoved | StoreFailure> =>
  Effect.catchTag(Effect.uninterruptible(send(sending)), "QueryFailure", (failure) => {
    const isWorthwhile = isLost(failure) || isUndone(failure)
    if (!isWorthwhile || time === patience.times) return Effect.fail(asStoreFailure(sending, failure))
    const wait = patience.millis * 2 ** time * (0.5 + Math.random())
    return Effect.andThen(Effect.sleep(wait), sendPatiently(sending, patience, time + 1))
  })

/**
 * Believes at first that the log ends at `expected`, since the function in the database looks for itself. Only where
 * that shows that the batches do not follow is the database asked, so that an answer is the one that it would give.
 */
const admissible = (
  place: Place,
  log: LogId,
  expected: Head,
  batches: ReadonlyArray<SealedBatch>
): Effect.Effect<Admissible, HeadMoved | TooLarge | StoreFailure | LogCorrupt> => {
  const believed = isPlausible(log, expected) ? admit(nodeSha256, expected, expected, batches) : undefined
  if (believed !== undefined && Result.isSuccess(believed)) {
    return Effect.succeed({ admitted: believed.success, from: expected })
  }
  return Effect.flatMap(notWritten(headOf(place, log)), (actual) =>
    Effect.map(Effect.fromResult(admit(nodeSha256, actual, expected, batches)), (admitted) => ({
      admitted,
      from: actual
    }))
  )
}

interface Admissible {
  readonly admitted: Admitted
  /** What the batches follow, with the very line. */
  readonly from: Head
}

/** Whether it can be the end of the log, as far as can be told from here. */
const isPlausible = (log: LogId, { log: its, position, seal }: Head): boolean =>
  its === log && Number.isSafeInteger(position) && position >= 0 && /^[0-9a-f]{64}$/.test(seal)

interface Sending {
  readonly place: Place
  readonly log: LogId
  /** Where the log is to end now. */
  readonly from: Head
  /** Where the log ends when all is written. */
  readonly head: Head
  readonly text: string
  /** Whether some time it was sent and no answer came. */
  isUnknown: boolean
}

const send = (sending: Sending): Effect.Effect<Head, QueryFailure | HeadMoved | StoreFailure> => {
  const { from, head, log, place, text } = sending
  return called(place, [log, from.position, from.anchor, text]).pipe(
    Effect.as(head),
    Effect.catch((failure): Effect.Effect<Head, QueryFailure | HeadMoved | StoreFailure> => {
      if (failure.wasSent && isLost(failure)) sending.isUnknown = true
      if (failure.state === stateOf.headMoved) return moved(sending, failure)
      if (isRefusal(failure)) return Effect.fail(refused(failure))
      return Effect.fail(failure)
    })
  )
}

/**
 * Prepared, where the connections can: that saves a fifth of a short append. A proxy may stand between that hands the
 * statements of one connection to many and knows nothing of names; where one goes wrong it is done without from then on.
 */
const called = (place: Place, values: ReadonlyArray<unknown>): Effect.Effect<unknown, QueryFailure> => {
  const { pool, preparing, schema } = place
  const statement = `select ${schema}.append($1, $2, $3, $4)`
  if (!preparing.isOn) return query(pool, statement, values)
  return Effect.catch(query(pool, statement, values, `${schema}.append`), (failure) => {
    if (!isNameFault(failure)) return Effect.fail(failure)
    preparing.isOn = false
    return query(pool, statement, values)
  })
}

/** After an answer that was lost it may be these very batches by which the head moved. */
const moved = ({ head, isUnknown, log }: Sending, failure: QueryFailure): Effect.Effect<Head, HeadMoved> => {
  const { stands, ...row } = JSON.parse(failure.detail)
  if (isUnknown && stands === true) return Effect.succeed(head)
  const actual = headIn(log, row)
  const empty = emptyHead(nodeSha256, log)
  return Effect.fail(new HeadMoved({ actual: isSameHead(actual, empty) ? empty : actual }))
}

/** The function says so, or a rule of the tables, or the text cannot be stored at all. */
const isRefusal = ({ state = "" }: QueryFailure): boolean =>
  state === stateOf.refused || state.startsWith("22") || state.startsWith("23") || state.startsWith("54")

const refused = (failure: QueryFailure): StoreFailure =>
  new StoreFailure({ reason: "refused", outcome: "not-written", message: failure.message, cause: failure })

const asStoreFailure = ({ isUnknown }: Sending, failure: QueryFailure): StoreFailure =>
  ioFailure(isUnknown ? "unknown" : "not-written", failure)
