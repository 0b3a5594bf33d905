/** What the system refuses becomes a failure of the disk that says what was tried, and where. */
import * as Effect from "effect/Effect"
import { DiskFailure } from "./DiskFailure.ts"

export const attempt = <A>(operation: string, path: string, run: () => Promise<A>): Effect.Effect<A, DiskFailure> =>
  Effect.tryPromise({
    try: run,
    catch: (cause) => new DiskFailure({ operation, path, code: codeOf(cause), cause })
  })

/** For what is done in place, because asking a thread would take longer. */
export const attemptHere = <A>(operation: string, path: string, run: () => A): Effect.Effect<A, DiskFailure> =>
  Effect.try({
    try: run,
    catch: (cause) => new DiskFailure({ operation, path, code: codeOf(cause), cause })
  })

const codeOf = (cause: unknown): string =>
  cause instanceof Error && "code" in cause ? String(cause.code) : cause instanceof Error ? cause.name : "unknown"
