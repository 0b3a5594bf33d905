/** What the system refuses becomes a failure of the disk that says what was tried, and where. */
import * as Effect from "effect/Effect"
import { codeOf } from "./codeOf.ts"
import { DiskFailure } from "./DiskFailure.ts"

export const attempt = <A>(operation: string, path: string, run: () => Promise<A>): Effect.Effect<A, DiskFailure> =>
  Effect.tryPromise({
    try: run,
    catch: (cause) => new DiskFailure({ operation, path, code: codeOf(cause), cause })
  })
