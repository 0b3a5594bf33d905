/** What the author of a store hands in, so that the cases can make, reopen and spoil stores of that kind. */
import type { LogId, LogStore } from "@delaftale/core"
import type * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"

/** `Place` is where a store keeps its logs: a folder, a database, a schema; whatever `make` and `reopen` need. */
export interface Adapter<Place> {
  /** Stands in the title of the suite. */
  readonly name: string
  /** A new place with nothing in it, for one case; what must be tidied away goes into its scope. */
  readonly place: Effect.Effect<Place, unknown, Scope.Scope>
  /** A store on a new place; closed when the scope of the layer closes. */
  readonly make: (place: Place) => Layer.Layer<LogStore, unknown>
  /** A store on a place that another store has written to. Left out: nothing outlives the store. */
  readonly reopen?: (place: Place) => Layer.Layer<LogStore, unknown>
  readonly capabilities: Capabilities<Place>
  /** How often each property runs; left out: as fast-check is configured, which by itself is 100 times. */
  readonly runs?: number
  /** Milliseconds within which a hint of `changes` must come; 5,000 if left out. */
  readonly patience?: number
}

/** What a store of this kind can do. What it cannot do is skipped by name in the report, never passed over. */
export interface Capabilities<Place> {
  /** Whether appends and reads may be under way at the same time; a store with a single session says no. */
  readonly concurrent: boolean
  /** What another store on the same place, opened by `reopen`, may do while the first is open. Left out: nothing. */
  readonly second?: "reads" | "writes"
  /**
   * Changes what is stored of a log, past every check, as somebody with a text editor would; no store is open then.
   * `change` takes the event lines and commit lines in order, without LF, and gives those that shall stand instead.
   */
  readonly tamper?: (
    place: Place,
    log: LogId,
    change: (lines: ReadonlyArray<string>) => ReadonlyArray<string>
  ) => Effect.Effect<void, unknown>
}
