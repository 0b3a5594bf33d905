import type { LogId } from "@delaftale/core"
import { storeContract } from "@delaftale/store-contract"
import * as Effect from "effect/Effect"
import fc from "fast-check"
import pg from "pg"
import { postgresStore } from "../src/index.ts"
import { freshSchema, url } from "./freshSchema.ts"
import { putLines, readLines, rowsOf } from "./tamper.ts"

const tamper = (schema: string, log: LogId, change: (lines: ReadonlyArray<string>) => ReadonlyArray<string>) =>
  Effect.promise(async () => {
    const client = new pg.Client(url)
    await client.connect()
    const before = await client.query(readLines(schema), [log])
    const rows = rowsOf(log, change(before.rows.map(({ linje }) => linje)))
    for (const [text, values] of putLines(schema)) await client.query(text, values(log, rows))
    await client.end()
  })

/** Each case makes a schema, and each append is synced: a tenth of the usual runs. */
const runs = Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 10)

const storeIn = (schema: string) => postgresStore({ url, schema, allowOwner: true, connections: 4, pollMillis: 50 })

storeContract({
  name: "PostgreSQL",
  place: freshSchema,
  make: storeIn,
  reopen: storeIn,
  capabilities: { concurrent: true, second: "writes", tamper },
  runs
})
