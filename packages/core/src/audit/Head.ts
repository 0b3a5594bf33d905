/** Where a log ends: all that is needed to write the next batch, and nothing that history does not fix. */
import type { LogId } from "../ground/LogId.ts"
import { Position } from "../ground/Position.ts"
import type { Sha256 } from "../ground/Sha256.ts"
import { emptySeal, genesisLine } from "./seal.ts"

/** Where a log ends: position, seal, time, and the line that the next batch is anchored to. */
export interface Head {
  readonly log: LogId
  /** The last event's position; 0 for a log without events. */
  readonly position: Position
  /** The seal of the last batch; for a log without events that of its genesis line. */
  readonly seal: string
  /** The line directly above the next batch: the last commit line or the genesis line, without LF. */
  readonly anchor: string
  /** The `at` of the last event, below which no later one may fall; empty for a log without events. */
  readonly at: string
}

/** The head of a log that has no events yet, known or unknown to a store; frozen, as every head that core makes. */
export const emptyHead = (sha256: Sha256, log: LogId): Head =>
  Object.freeze({ log, position: Position.make(0), seal: emptySeal(sha256, log), anchor: genesisLine(log), at: "" })

/** Same log, position and seal; the rest follows from these. */
export const isSameHead = (a: Head, b: Head): boolean =>
  a.log === b.log && a.position === b.position && a.seal === b.seal
