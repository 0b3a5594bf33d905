/** Somebody who evaluates one log at a time, beside others who do the same. */
import type { LogId, Statusvalg } from "@delaftale/core"
import * as Data from "effect/Data"
import type * as Effect from "effect/Effect"
import type { Lagersted } from "../lagersted.ts"
import type { Lograekke } from "./Lograekke.ts"

export interface Thread {
  readonly ask: (log: LogId) => Effect.Effect<Lograekke, ThreadDied>
}

/** It gave no answer and will give none; another can be started in its place. */
export class ThreadDied extends Data.TaggedError("ThreadDied")<{ readonly message: string }> {}

/** What all threads of a run are told before the first log. */
export interface Task {
  readonly sted: Lagersted
  readonly valg: Statusvalg
}
