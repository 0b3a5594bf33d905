/** The golden logs: what is expected of each, and ways to read a folder of logs. */
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { LogId, type LogStore, readVerified } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as References from "effect/References"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { fileStore } from "../src/index.ts"

export const golden = fileURLToPath(new URL("./golden/v1", import.meta.url))

interface Expected {
  readonly events: number
  readonly batches: number
  readonly lines: number
  readonly first: string
  readonly last: string
  readonly seal: string
  readonly export: string
  readonly decodes: boolean
  readonly types: Readonly<Record<string, number>>
}

export const expected: Readonly<Record<string, Expected>> = JSON.parse(readFileSync(`${golden}/expected.json`, "utf8"))

/** The golden logs with their expectations, for `it.each`. */
export const goldenLogs = Object.entries(expected).map(([name, wanted]) => ({ name, log: LogId.make(name), wanted }))

export const on =
  (root: string) =>
  <A, E>(program: Effect.Effect<A, E, LogStore>): Promise<A> =>
    Effect.provide(program, fileStore(root)).pipe(
      Effect.provideService(References.MinimumLogLevel, "Error"),
      Effect.runPromise
    )

/** The line of the export at which a reader finds the first fault; else how many events it read, a torn end left out. */
export type Found = { readonly events: number } | { readonly line: number }

export const reading = Effect.fnUntraced(function* (log: LogId) {
  let events = 0
  const read = Stream.runForEach(readVerified(log), ({ after }) =>
    Effect.sync(() => {
      events = after.events
    })
  )
  const result = yield* Effect.result(Effect.catchTag(read, "StoreFailure", Effect.die))
  return (Result.isSuccess(result) ? { events } : { line: result.failure.line }) satisfies Found
})
