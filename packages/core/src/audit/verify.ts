/** Walks a log batch by batch and says what it holds, or which line is the first that it should not hold. */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import type { LogId } from "../ground/LogId.ts"
import type { Sha256 } from "../ground/Sha256.ts"
import { decodeByRule } from "./decode.ts"
import type { EventLine } from "./EventLine.ts"
import { emptyHead, type Head } from "./Head.ts"
import { LogCorrupt, type LogCorruptCode, type LogFault } from "./LogCorrupt.ts"
import { isBatchTooLarge, maxBatchEvents } from "./limits.ts"
import { type BatchFault, follow, type SealedBatch } from "./SealedBatch.ts"
import { scan } from "./scan.ts"

/** A log as far as it has been seen to be whole. */
export interface Verified {
  readonly head: Head
  /** The number of the last line seen, in the export: 1 after the genesis line. */
  readonly line: number
  readonly events: number
  readonly batches: number
  /** The `at` of the first event; empty while there is none. That of the last is `head.at`. */
  readonly firstAt: string
}

/** A batch that has been checked, its events decoded on the way, and the log as it stands after it. */
export interface VerifiedBatch {
  readonly batch: SealedBatch
  readonly events: ReadonlyArray<EventLine>
  readonly after: Verified
}

/** A log of which only the genesis line has been seen. */
export const startOf = (sha256: Sha256, log: LogId): Verified => ({
  head: emptyHead(sha256, log),
  line: 1,
  events: 0,
  batches: 0,
  firstAt: ""
})

/**
 * One step: every event line as `encode` writes it, dense, in time, within the limits, and closed by the right commit
 * line.
 */
export const verifyBatch = (
  sha256: Sha256,
  before: Verified,
  batch: SealedBatch
): Result.Result<VerifiedBatch, LogCorrupt> => {
  const decoded = decodeAll(before.head, batch.lines)
  if (Result.isFailure(decoded)) return Result.fail(corrupt(before, decoded.failure))
  if (isBatchTooLarge(batch.lines, batch.commit)) return Result.fail(corrupt(before, over64MiB(batch)))
  const followed = follow(sha256, before.head, batch)
  if (Result.isFailure(followed)) return Result.fail(corrupt(before, followed.failure))
  const events = decoded.success
  const after: Verified = {
    head: followed.success,
    line: before.line + events.length + 1,
    events: before.events + events.length,
    batches: before.batches + 1,
    firstAt: before.firstAt === "" ? events[0]!.at : before.firstAt
  }
  return Result.succeed({ batch, events, after })
}

/**
 * The steps over a stream of batches that begins after `before`. Ends at the first fault; what came before it is
 * good.
 */
export const verifyBatches =
  (sha256: Sha256, before: Verified) =>
  <E, R>(batches: Stream.Stream<SealedBatch, E, R>): Stream.Stream<VerifiedBatch, E | LogCorrupt, R> =>
    Stream.mapAccumEffect(
      batches,
      () => before,
      (at, batch) =>
        Effect.map(
          Effect.fromResult(verifyBatch(sha256, at, batch)),
          (verified) => [verified.after, [verified]] as const
        )
    )

/** Runs the walk to its end and keeps only the sum. */
export const summarize =
  (before: Verified) =>
  <E, R>(verified: Stream.Stream<VerifiedBatch, E, R>): Effect.Effect<Verified, E, R> =>
    Stream.runFold(
      verified,
      () => before,
      (_, { after }) => after
    )

/**
 * The fault of lines that no commit line closes: of the first that is no event, else `next`, which if it does not say
 * where is that of the line after them.
 */
export const unsealedFault = (
  before: Verified,
  lines: ReadonlyArray<string>,
  next?: LogFault | BatchFault
): LogCorrupt => {
  const decoded = decodeAll(before.head, lines)
  if (Result.isFailure(decoded)) return corrupt(before, decoded.failure)
  if (next !== undefined) return corrupt(before, { offset: lines.length, ...next })
  return corrupt(before, {
    offset: 0,
    code: "unsealed",
    reason: "from here to the end no commit line closes the batch"
  })
}

const decodeAll = (head: Head, lines: ReadonlyArray<string>): Result.Result<ReadonlyArray<EventLine>, BatchFault> => {
  const events: Array<EventLine> = []
  let at = head.at
  for (let offset = 0; offset < lines.length; offset++) {
    const event = decodeNext(lines[offset]!, head.position + offset + 1, at)
    if ("code" in event) return Result.fail({ offset, ...event })
    if (offset === maxBatchEvents) return Result.fail({ offset, ...tooMany })
    at = event.at
    events.push(event)
  }
  return Result.succeed(events)
}

const decodeNext = (line: string, position: number, at: string): EventLine | LogFault => {
  const event = scan(line) ?? decodeSlowly(line)
  if ("code" in event) return event
  if (event.p !== position) return asFault("position", `the event is at position ${event.p}, not ${position}`)
  if (event.at < at) return asFault("time", `the time falls from ${at} to ${event.at}`)
  return event
}

const decodeSlowly = (line: string): EventLine | LogFault => {
  const decoded = decodeByRule(line)
  if (Result.isSuccess(decoded)) return decoded.success
  if (!line.startsWith("{") || line.startsWith('{"p":')) return asFault(decoded.failure.code, decoded.failure.message)
  return asFault("notAnEvent", "the line is neither event nor commit")
}

const tooMany: LogFault = { code: "batchTooLarge", reason: `the batch has more than ${maxBatchEvents} events` }

const over64MiB = ({ lines }: SealedBatch): BatchFault => ({
  offset: lines.length,
  code: "batchTooLarge",
  reason: "the batch has more than 64 MiB"
})

const asFault = (code: LogCorruptCode, reason: string): LogFault => ({ code, reason })

const corrupt = ({ head, line }: Verified, { code, offset, reason }: BatchFault): LogCorrupt =>
  new LogCorrupt({ log: head.log, line: line + 1 + offset, code, reason })
