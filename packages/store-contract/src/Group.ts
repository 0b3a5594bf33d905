/** Cases that belong together under a number, and what a store must be able to do for each. */
import type { LogStore } from "@delaftale/core"
import type * as Effect from "effect/Effect"
import type { Bench } from "./Bench.ts"

export interface Group {
  readonly number: number
  readonly name: string
  readonly cases: ReadonlyArray<Case>
}

export interface Case {
  /** A promise, in words. */
  readonly name: string
  readonly needs: ReadonlyArray<Need>
  /** Rejects where the promise is not kept. */
  readonly run: (bench: Bench) => Promise<void>
}

export type Need = "concurrent" | "reopen" | "secondReader" | "secondWriter" | "tamper"

/** A case with a bench of its own. */
export const promise = (name: string, run: Case["run"], ...needs: ReadonlyArray<Need>): Case => ({ name, run, needs })

/** A case that needs no more than one new, empty store. */
export const promiseIn = (
  name: string,
  program: Effect.Effect<void, unknown, LogStore>,
  ...needs: ReadonlyArray<Need>
): Case => ({ name, run: (bench) => bench.inNewStore(program), needs })
