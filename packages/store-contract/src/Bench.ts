/** Where a case works: it makes new places, and opens stores on them, one after the other or one beside the other. */
import { type LogId, LogStore } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import fc from "fast-check"
import type { Adapter } from "./Adapter.ts"

export interface Bench {
  /** Runs the program in a new, empty store, and closes that. */
  readonly inNewStore: <A>(program: Effect.Effect<A, unknown, LogStore>) => Promise<A>
  /** Hands on a new place, for a case that opens more than one store on it. */
  readonly atNewSite: <A>(use: (site: Site) => Effect.Effect<A, unknown>) => Promise<A>
  /** Checks the promise for whatever values there may be. */
  readonly forAll: <A>(arbitrary: fc.Arbitrary<A>, check: (value: A) => Promise<void>) => Promise<void>
  /** Milliseconds. */
  readonly patience: number
}

/** A place, and the stores that are opened on it. */
export interface Site {
  /** Opens a store, runs the program in it, closes it: by `make` the first time, later by `reopen`. */
  readonly open: <A>(program: Effect.Effect<A, unknown, LogStore>) => Effect.Effect<A, unknown>
  /** Opens a store for as long as the scope. */
  readonly opened: Effect.Effect<LogStore["Service"], unknown, Scope.Scope>
  /** The adapter's `tamper`. */
  readonly tamper: (
    log: LogId,
    change: (lines: ReadonlyArray<string>) => ReadonlyArray<string>
  ) => Effect.Effect<void, unknown>
}

export const benchOf = <Place>(adapter: Adapter<Place>): Bench => {
  const atNewSite: Bench["atNewSite"] = (use) =>
    Effect.runPromise(Effect.scoped(Effect.flatMap(adapter.place, (place) => use(siteAt(adapter, place)))))
  return {
    atNewSite,
    inNewStore: (program) => atNewSite(({ open }) => open(program)),
    forAll: (arbitrary, check) =>
      fc.assert(fc.asyncProperty(arbitrary, check), adapter.runs === undefined ? {} : { numRuns: adapter.runs }),
    patience: adapter.patience ?? 5000
  }
}

const siteAt = <Place>({ capabilities, make, reopen }: Adapter<Place>, place: Place): Site => {
  let isMade = false
  const layer = Effect.sync(() => {
    if (!isMade) {
      isMade = true
      return make(place)
    }
    if (reopen === undefined) throw new Error("this store cannot be opened again: the adapter has no reopen")
    return reopen(place)
  })
  return {
    open: (program) => Effect.flatMap(layer, (store) => Effect.provide(program, store, { local: true })),
    opened: Effect.gen(function* () {
      const context = yield* Layer.buildWithScope(Layer.fresh(yield* layer), yield* Effect.scope)
      return yield* Effect.provideContext(LogStore, context)
    }),
    tamper: (log, change) => {
      if (capabilities.tamper === undefined) throw new Error("the adapter has no tamper")
      return capabilities.tamper(place, log, change)
    }
  }
}
