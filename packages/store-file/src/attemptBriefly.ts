/**
 * Small operations in place while the disk is fast, else by a thread: to ask a thread makes a sync of 0.2 ms a third
 * longer, and a slow disk must not hold up the program. How fast it is is seen by the last sync, or the last read.
 */
import { performance } from "node:perf_hooks"
import * as Effect from "effect/Effect"
import { attempt } from "./attempt.ts"
import { codeOf } from "./codeOf.ts"
import { DiskFailure } from "./DiskFailure.ts"

/** Milliseconds that an operation may hold up the program. */
const brief = 1
/** How long the last one took. */
const last = { sync: 0, read: 0 }
type Kind = keyof typeof last

/** `here` and `apart` do the same, the one in place and the other by a thread. */
type Attempt = <A>(
  operation: string,
  path: string,
  here: () => A,
  apart: () => Promise<A>
) => Effect.Effect<A, DiskFailure>

const attemptBy =
  (kind: Kind): Attempt =>
  (operation, path, here, apart) =>
    Effect.suspend(() => {
      if (last[kind] >= brief) return attempt(operation, path, apart)
      try {
        return Effect.succeed(here())
      } catch (cause) {
        return Effect.fail(new DiskFailure({ operation, path, code: codeOf(cause), cause }))
      }
    })

const timed =
  (kind: Kind): Attempt =>
  (operation, path, here, apart) =>
    attemptBy(kind)(
      operation,
      path,
      () => {
        const start = performance.now()
        const answer = here()
        last[kind] = performance.now() - start
        return answer
      },
      async () => {
        const start = performance.now()
        const answer = await apart()
        last[kind] = performance.now() - start
        return answer
      }
    )

export const attemptBriefly = attemptBy("sync")

export const attemptSync = timed("sync")

export const attemptRead = timed("read")
