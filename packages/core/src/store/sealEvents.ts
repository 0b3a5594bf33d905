/** From events to a sealed batch: numbers them, stamps them, writes their lines. */
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Result from "effect/Result"
import type { EventLine } from "../audit/EventLine.ts"
import { encode } from "../audit/encode.ts"
import type { Head } from "../audit/Head.ts"
import { InvalidEvent } from "../audit/InvalidEvent.ts"
import { maxBatchEvents } from "../audit/limits.ts"
import { type SealedBatch, sealBatch } from "../audit/SealedBatch.ts"
import type { Sha256 } from "../ground/Sha256.ts"
import { tooLarge, vouchFor } from "./admit.ts"
import { TooLarge } from "./errors.ts"

/** An event that has no place and no time yet. */
export type NewEvent = Omit<EventLine, "p" | "at">

/**
 * One batch after `head`, pure. `now` is the clock's `YYYY-MM-DDTHH:MM:SS.mmmZ`; where the log is already later than
 * that, the events get its time instead, so `at` never falls. Keep the batch for a retry: sealing again may stamp
 * another time.
 */
export const sealEvents = (
  sha256: Sha256,
  head: Head,
  events: NonEmptyReadonlyArray<NewEvent>,
  now: string
): Result.Result<SealedBatch, InvalidEvent | TooLarge> => {
  if (events.length > maxBatchEvents) {
    return Result.fail(new TooLarge({ what: "events", limit: maxBatchEvents, found: events.length }))
  }
  const lines = encodeAll(head, events, now > head.at ? now : head.at)
  if (Result.isFailure(lines)) return Result.fail(lines.failure)
  const batch = sealBatch(sha256, head, lines.success)
  const large = tooLarge(batch)
  if (large !== undefined) return Result.fail(large)
  vouchFor(sha256, head, batch)
  return Result.succeed(batch)
}

const encodeAll = (
  head: Head,
  events: ReadonlyArray<NewEvent>,
  at: string
): Result.Result<ReadonlyArray<string>, InvalidEvent> => {
  if (events.length === 0) return Result.fail(new InvalidEvent(noEvents))
  const lines: Array<string> = []
  for (const [index, event] of events.entries()) {
    const line = encode({ ...event, p: head.position + index + 1, at })
    if (Result.isFailure(line)) return Result.fail(new InvalidEvent({ ...faultOf(line.failure), index }))
    lines.push(line.success)
  }
  return Result.succeed(lines)
}

const faultOf = ({ advice, code, found, path }: InvalidEvent) => ({ advice, code, found, path })
const noEvents = { code: "noEvents", path: "", found: "missing", advice: "hand in at least one" } as const
