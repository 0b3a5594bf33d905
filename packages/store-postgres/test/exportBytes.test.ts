import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { appendEvents, exportLog, LogId, LogStore, type NewEvent } from "@delaftale/core"
import { fileStore } from "@delaftale/store-file"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import fc from "fast-check"
import { expect, it } from "vitest"
import { postgresStore } from "../src/index.ts"
import { freshSchema, url } from "./freshSchema.ts"

const log = LogId.make("samme-log")
const now = "2026-11-23T08:00:00.000Z"

const note = (text: string): NewEvent => ({
  id: "019a0c1e-4c00-7000-8000-000000000001",
  type: "LogbogsnotatSkrevet",
  v: 1,
  by: "boligselskab",
  data: { text }
})

const written = (batches: ReadonlyArray<ReadonlyArray<string>>) =>
  Effect.gen(function* () {
    const store = yield* LogStore
    for (const [first = "", ...rest] of batches) {
      yield* appendEvents(yield* store.head(log), [note(first), ...rest.map(note)], now)
    }
    return (yield* Stream.runCollect(exportLog(log))).join("")
  })

const inFiles = (batches: ReadonlyArray<ReadonlyArray<string>>) =>
  Effect.acquireUseRelease(
    Effect.promise(() => mkdtemp(join(tmpdir(), "delaftale-"))),
    (folder) => Effect.provide(written(batches), fileStore(folder)),
    (folder) => Effect.promise(() => rm(folder, { recursive: true }))
  )

const inPostgres = (batches: ReadonlyArray<ReadonlyArray<string>>) =>
  Effect.scoped(
    Effect.flatMap(freshSchema, (schema) =>
      Effect.provide(written(batches), postgresStore({ url, schema, allowOwner: true }))
    )
  )

const text = fc.string({ unit: "binary", maxLength: 20 }).filter((value) => !/\0|\p{Surrogate}/u.test(value))

/** Two stores are made, and every append is synced, each time. */
const numRuns = Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 10)

it("gives the very bytes that the file store gives for the same appends", () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.array(text, { minLength: 1, maxLength: 5 }), { maxLength: 5 }), async (batches) => {
      const both = Effect.all([inPostgres(batches), inFiles(batches)])
      const [ofPostgres, ofFiles] = await Effect.runPromise(both)
      expect(ofPostgres).toBe(ofFiles)
    }),
    { numRuns }
  ))

it("gives the very bytes also of a log that is read in bulk, and from its middle on", () => {
  const long = [1, 2, 3, 4].map((batch) => Array.from({ length: 3000 }, (_, i) => `hændelse ${batch}.${i} 😀`))
  return Effect.runPromise(
    Effect.gen(function* () {
      const [ofPostgres, ofFiles] = yield* Effect.all([inPostgres(long), inFiles(long)])
      expect(ofPostgres).toBe(ofFiles)
    })
  )
})
