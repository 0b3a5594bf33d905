/** What can go wrong at the port, so that the caller knows what to do next. */
import * as Data from "effect/Data"
import type { Head } from "../audit/Head.ts"

/** Somebody wrote first; nothing was written. Read on to `actual` and decide anew. */
export class HeadMoved extends Data.TaggedError("HeadMoved")<{ readonly actual: Head }> {
  get code() {
    return "headMoved" as const
  }
  override get message(): string {
    return `the log ${this.actual.log} has moved on to position ${this.actual.position}; read on and decide anew`
  }
}

/** Over a limit of format 1; nothing was written. `limit` and `found` are bytes, for `events` numbers of events. */
export class TooLarge extends Data.TaggedError("TooLarge")<{
  readonly what: "line" | "events" | "batch"
  readonly limit: number
  readonly found: number
}> {
  get code() {
    return this.what
  }
  override get message(): string {
    const unit = this.what === "events" ? "events in one batch" : `bytes in one ${this.what}`
    return `${this.found} ${unit}, but at most ${this.limit} fit; write it in smaller parts`
  }
}

/**
 * Stable. `io`: the disk, the connection or the server failed. `refused`: what was handed in is no batch that
 * follows. `poisoned`: an earlier failure left the state unknown; open the store anew. `locked`: another writer holds the log. `unsupported`: not on this
 * platform.
 */
export type StoreFailureReason = "io" | "refused" | "poisoned" | "locked" | "unsupported"

/**
 * The store could not do it. With outcome `not-written` nothing is there; with `unknown` the batches may be there or
 * not: append the same bytes at the same head again, and they are there once either way. A failed read is `not-
 * written`.
 */
export class StoreFailure extends Data.TaggedError("StoreFailure")<{
  readonly reason: StoreFailureReason
  readonly outcome: "not-written" | "unknown"
  readonly message: string
  readonly cause?: unknown
}> {
  get code() {
    return this.reason
  }
}
