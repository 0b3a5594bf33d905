/** Somebody who evaluates one log at a time, or counts a piece of one, beside others who do the same. */
import type { LogId, Statusvalg, Stykke, TaltStykke } from "@delaftale/core"
import * as Data from "effect/Data"
import type * as Effect from "effect/Effect"
import type { Lagersted } from "../lagersted.ts"
import type { Lograekke } from "./Lograekke.ts"

export interface Thread {
  readonly ask: (log: LogId) => Effect.Effect<Lograekke, ThreadDied>
  /** Undefined where it cannot be counted; why is for whoever reads the log in order to find. */
  readonly tael: (asked: AskedPiece) => Effect.Effect<TaltStykke | undefined, ThreadDied>
}

/** It gave no answer and will give none; another can be started in its place. */
export class ThreadDied extends Data.TaggedError("ThreadDied")<{ readonly message: string }> {}

export interface AskedPiece {
  readonly log: LogId
  readonly stykke: Stykke
}

/** What a thread is asked: to say that it is there, for the row of a log, for a piece of one. */
export type Question = "" | LogId | AskedPiece

/** What all threads of a run are told before the first log. */
export interface Task {
  readonly sted: Lagersted
  readonly valg: Statusvalg
}
