/**
 * Small operations in place while the disk is fast, else by a thread: to ask a thread makes a sync of 0.2 ms a third
 * longer, and a slow disk must not hold up the program.
 */
import { performance } from "node:perf_hooks"
import * as Effect from "effect/Effect"
import { attempt } from "./attempt.ts"
import { codeOf } from "./codeOf.ts"
import { DiskFailure } from "./DiskFailure.ts"

/** Milliseconds that an operation may hold up the program. */
const brief = 1
/** How long the last sync took. */
let lastSync = 0

/** `here` and `apart` do the same, the one in place and the other by a thread. */
export const attemptBriefly = <A>(
  operation: string,
  path: string,
  here: () => A,
  apart: () => Promise<A>
): Effect.Effect<A, DiskFailure> => {
  const byThread = attempt(operation, path, apart)
  return Effect.suspend(() => {
    if (lastSync >= brief) return byThread
    try {
      return Effect.succeed(here())
    } catch (cause) {
      return Effect.fail(new DiskFailure({ operation, path, code: codeOf(cause), cause }))
    }
  })
}

/** The same for a sync, by whose time the speed of the disk is known. */
export const attemptSync = (
  operation: string,
  path: string,
  here: () => void,
  apart: () => Promise<void>
): Effect.Effect<void, DiskFailure> =>
  attemptBriefly(
    operation,
    path,
    () => {
      const start = performance.now()
      here()
      lastSync = performance.now() - start
    },
    async () => {
      const start = performance.now()
      await apart()
      lastSync = performance.now() - start
    }
  )
