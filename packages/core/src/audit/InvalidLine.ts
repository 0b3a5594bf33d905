/** A line that is no event line: something an encoder of format 1 would never have written. */
import * as Data from "effect/Data"
import type { InvalidEventCode } from "./InvalidEvent.ts"

/** Stable. Beside the rules for events: `json`, no JSON at all; `spelling`, the right event in other bytes. */
export type InvalidLineCode = InvalidEventCode | "json" | "spelling" | "emptyLine" | "carriageReturn" | "byteOrderMark"

/** A line is no event line, or not in its one spelling. */
export class InvalidLine extends Data.TaggedError("InvalidLine")<{
  readonly code: InvalidLineCode
  readonly message: string
}> {}
