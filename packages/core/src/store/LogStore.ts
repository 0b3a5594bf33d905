/** The port: what a store must do. It keeps sealed lines of text and knows nothing of what they say. */
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Stream from "effect/Stream"
import type { Head } from "../audit/Head.ts"
import type { LogCorrupt } from "../audit/LogCorrupt.ts"
import type { SealedBatch } from "../audit/SealedBatch.ts"
import type { LogId } from "../ground/LogId.ts"
import type { HeadMoved, StoreFailure, TooLarge } from "./errors.ts"

/**
 * The batches that have at least one event after position `after` and up to `upTo`. Left out: from the first, to the
 * end.
 */
export interface ReadRange {
  readonly after?: number
  readonly upTo?: number
}

/** The port to wherever logs are kept; a store fulfils it, and `@delaftale/store-contract` tells whether it does. */
export class LogStore extends Context.Service<
  LogStore,
  {
    /** Where the log ends. A log that nobody has written to is empty, not an error. */
    readonly head: (log: LogId) => Effect.Effect<Head, StoreFailure | LogCorrupt>
    /**
     * Adds the batches, which follow each other, if the log still ends at `expected`; gives the new head. Success
     * says that they and all before them are durable; `HeadMoved` and `TooLarge` that nothing was written. The store
     * sees for itself that each batch follows (`admit`). It compares heads and bytes only: a retry is
     * `appendSealed`'s to know.
     */
    readonly append: (
      log: LogId,
      expected: Head,
      batches: NonEmptyReadonlyArray<SealedBatch>
    ) => Effect.Effect<Head, HeadMoved | TooLarge | StoreFailure | LogCorrupt>
    /**
     * Whole batches in order, as they stand, each seen by the store to follow the one before. Ends at the last batch
     * that was there when the reader came to it; a hole or a wrong seal is `LogCorrupt`, never skipped.
     */
    readonly read: (log: LogId, range?: ReadRange) => Stream.Stream<SealedBatch, StoreFailure | LogCorrupt>
    /** The logs that have at least one event, in the order of their ids. */
    readonly logs: () => Stream.Stream<LogId, StoreFailure>
    /**
     * A hint at once, and then whenever there may be more to read. Hints can be lost or late: the truth is in `read`.
     */
    readonly changes: (log: LogId) => Stream.Stream<void, StoreFailure>
  }
>()("@delaftale/core/store/LogStore") {}
