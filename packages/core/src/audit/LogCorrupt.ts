/** A log that is not what format 1 says it must be, with the first line that shows it. */
import * as Data from "effect/Data"
import type { LogId } from "../ground/LogId.ts"
import type { InvalidLineCode } from "./InvalidLine.ts"

/**
 * Stable. `genesis`: line 1 is not this log's. `commit`: the line is not what the lines above it ask for (a changed
 * event, seal, number or spelling). `position`: a hole, a repeat or a swap. `time`: `at` falls. `notAnEvent`: none of
 * the three kinds of line. `unsealed`: the end is missing, no commit line closes these lines. `utf8`: bytes that are
 * no UTF-8. `header`: the first line of a segment file. `anchor`: what is kept beside the log says that it went on
 * further or with another seal, or is damaged. `sidecar`: the hash kept beside a closed segment is another. The others: the line is no event
 * line, see `InvalidLine`.
 */
export type LogCorruptCode =
  | InvalidLineCode
  | "genesis"
  | "commit"
  | "emptyBatch"
  | "batchTooLarge"
  | "position"
  | "time"
  | "notAnEvent"
  | "unsealed"
  | "utf8"
  | "header"
  | "anchor"
  | "sidecar"

/** What is wrong with a log, without the line it stands on. */
export interface LogFault {
  readonly code: LogCorruptCode
  /** What is wrong, in one English clause. */
  readonly reason: string
}

/**
 * `line` counts from 1 in the export of the log (line 1 is the genesis line), in whichever store it was found; 0 where
 * the fault is in no line, but in what is kept beside the log.
 */
export class LogCorrupt extends Data.TaggedError("LogCorrupt")<
  LogFault & { readonly log: LogId | undefined; readonly line: number }
> {
  override get message(): string {
    return `log ${this.log ?? "of unknown id"} is corrupt at line ${this.line}: ${this.reason}`
  }
}
