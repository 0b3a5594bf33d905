/** PGlite has one session and one role, so races and rights are not tested here; the report names what was left out. */
import type { LogId } from "@delaftale/core"
import { storeContract } from "@delaftale/store-contract"
import { PGlite } from "@electric-sql/pglite"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as References from "effect/References"
import fc from "fast-check"
import { afterAll } from "vitest"
import { migrate, oneSession, postgresStore } from "../src/index.ts"
import { putLines, readLines, rowsOf } from "./tamper.ts"

const database = await PGlite.create()
const pool = oneSession(database)
afterAll(() => database.close())

let count = 0
const schema = Effect.suspend(() => {
  const name = `place_${++count}`
  return Effect.as(migrate({ pool, schema: name, roles: "delaftale" }), name)
})

const tamper = (name: string, log: LogId, change: (lines: ReadonlyArray<string>) => ReadonlyArray<string>) =>
  Effect.promise(async () => {
    const before = await database.query<{ linje: string }>(readLines(name), [log])
    const rows = rowsOf(log, change(before.rows.map(({ linje }) => linje)))
    for (const [text, values] of putLines(name)) await database.query(text, values(log, rows))
  })

/** A schema each, in WebAssembly: a twentieth of the usual runs. */
const runs = Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 20)

/** It says at every start that it does not sync. */
const storeIn = (name: string) =>
  Layer.provide(
    postgresStore({ pool, schema: name, allowOwner: true, pollMillis: 50 }),
    Layer.succeed(References.MinimumLogLevel, "Error")
  )

storeContract({
  name: "PGlite",
  place: schema,
  make: storeIn,
  reopen: storeIn,
  capabilities: { concurrent: false, tamper },
  runs
})
