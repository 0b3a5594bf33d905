/** What every store asks before it writes: is this still the end, are the batches within the limits, do they follow? */
import * as Result from "effect/Result"
import { type Head, isSameHead } from "../audit/Head.ts"
import { headAfter } from "../audit/headAfter.ts"
import { isWellFormed } from "../audit/isWellFormed.ts"
import {
  batchLength,
  isBatchTooLarge,
  isLineTooLong,
  maxBatchBytes,
  maxBatchEvents,
  maxLineBytes,
  utf8Length
} from "../audit/limits.ts"
import { follow, frozenBatch, recall, remember, type SealedBatch, timeOf } from "../audit/SealedBatch.ts"
import type { Sha256 } from "../ground/Sha256.ts"
import { HeadMoved, StoreFailure, TooLarge } from "./errors.ts"

/** The batches to write: copies that the caller cannot change any more, and the head that they lead to. */
export interface Admitted {
  readonly head: Head
  readonly batches: ReadonlyArray<SealedBatch>
}

/** `actual` is where the log ends. So even a faulty caller cannot break the chain. */
export const admit = (
  sha256: Sha256,
  actual: Head,
  expected: Head,
  batches: ReadonlyArray<SealedBatch>
): Result.Result<Admitted, HeadMoved | TooLarge | StoreFailure> => {
  if (!isSameHead(expected, actual)) return Result.fail(new HeadMoved({ actual }))
  if (batches.length === 0) return refused("no batch was handed in")
  let head = actual
  const copies: Array<SealedBatch> = []
  for (const given of batches) {
    const batch = frozenBatch(given)
    const step = admitOne(sha256, head, batch)
    if (Result.isFailure(step)) return Result.fail(step.failure)
    head = step.success
    copies.push(batch)
  }
  return Result.succeed({ head, batches: copies })
}

/** `batch` is a frozen copy. */
const admitOne = (sha256: Sha256, head: Head, batch: SealedBatch): Result.Result<Head, TooLarge | StoreFailure> => {
  const known = recall(sha256, head, batch)
  if (known?.isFit === true) return Result.succeed(known.after)
  const large = tooLarge(batch)
  if (large !== undefined) return Result.fail(large)
  if (batch.from !== head.position + 1)
    return refused(`the batch is for position ${batch.from}, not ${head.position + 1}`)
  const unfit = unfitLine(head.at, batch.lines)
  if (unfit !== undefined) return refused(unfit)
  const followed = follow(sha256, head, batch)
  if (Result.isFailure(followed)) return refused(followed.failure.reason)
  remember(batch, { sha256, head, after: followed.success, isFit: true })
  return Result.succeed(followed.success)
}

/** Not public: for a batch within the limits that was sealed here, after `head`. A store need not look at it again. */
export const vouchFor = (sha256: Sha256, head: Head, batch: SealedBatch): void => {
  /* v8 ignore next -- `encode` writes no such line; it is asked, so that a fault there does not vouch for itself */
  if (unfitLine(head.at, batch.lines) !== undefined) return
  remember(batch, { sha256, head, after: headAfter(head, [batch]), isFit: true })
}

/** What is over a limit, if anything is. */
export const tooLarge = (batch: SealedBatch): TooLarge | undefined => {
  const events = batch.lines.length
  if (events > maxBatchEvents) return new TooLarge({ what: "events", limit: maxBatchEvents, found: events })
  const line = batch.lines.find(isLineTooLong)
  if (line !== undefined) return new TooLarge({ what: "line", limit: maxLineBytes, found: utf8Length(line) + 1 })
  if (!isBatchTooLarge(batch.lines, batch.commit)) return undefined
  return new TooLarge({ what: "batch", limit: maxBatchBytes, found: batchLength(batch.lines, batch.commit) })
}

/** Text that would not come back as it went in, or not as one line, or whose time falls; the cheap part of `decode`. */
const unfitLine = (after: string, lines: ReadonlyArray<string>): string | undefined => {
  let at = after
  for (const line of lines) {
    if (/[\n\r\0]/.test(line) || !isWellFormed(line))
      return "a line holds a line feed, carriage return, NUL or half a surrogate pair"
    const time = timeOf(line)
    if (time < at) return `the time falls from ${at} to ${time}`
    at = time
  }
  return undefined
}

const refused = (message: string): Result.Result<never, StoreFailure> =>
  Result.fail(new StoreFailure({ reason: "refused", outcome: "not-written", message }))
