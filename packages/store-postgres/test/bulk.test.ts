import { appendEvents, emptyHead, LogId, type NewEvent, pureSha256, readVerified } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { describe, expect, it } from "vitest"
import { postgresStore } from "../src/index.ts"
import { freshSchema, url } from "./freshSchema.ts"
import { sql } from "./sql.ts"

const log = LogId.make("lang")
const first: NewEvent = {
  id: "019a0c1e-4c00-7000-8000-000000000001",
  type: "LogbogsnotatSkrevet",
  v: 1,
  by: "boligselskab",
  data: { text: "hændelse" }
}
const events = 6000

/** A log that is long enough to be read in bulk, changed as only a superuser can. */
const readAfter = (tampering: (schema: string) => string) =>
  Effect.gen(function* () {
    const schema = yield* freshSchema
    const reading = Effect.gen(function* () {
      const batch = [first, ...Array.from({ length: events / 2 - 1 }, () => first)] as const
      const half = yield* appendEvents(emptyHead(pureSha256, log), batch, "2026-11-23T08:00:00.000Z")
      yield* appendEvents(half, batch, "2026-11-23T08:00:00.000Z")
      yield* Effect.promise(() =>
        sql(
          url,
          `begin; set local session_replication_role = replica;
          alter table ${schema}.linje disable trigger all; ${tampering(schema)};
          alter table ${schema}.linje enable always trigger only_grows;
          alter table ${schema}.linje enable always trigger only_grows_at_all; commit`
        )
      )
      return yield* Effect.result(Stream.runCollect(readVerified(log)))
    })
    return yield* Effect.provide(reading, postgresStore({ url, schema, allowOwner: true }))
  }).pipe(Effect.scoped, Effect.runPromise)

describe("a log that is read in bulk", () => {
  it("is whole where nobody changed it", async () => {
    expect(await readAfter(() => "select 1")).toMatchObject({ _tag: "Success", success: { length: 2 } })
  })

  it("is corrupt where more lines than a block has are gone from its middle", async () => {
    const without = (schema: string) => `delete from ${schema}.linje where position between 1000 and 1200`
    expect(await readAfter(without)).toMatchObject({ failure: { _tag: "LogCorrupt", line: 1001, code: "position" } })
  })

  it.each([events + 1, events + 1000, Number.MAX_SAFE_INTEGER])(
    "is corrupt where a line stands behind its end, at position %d",
    async (position) => {
      const added = (schema: string) => `insert into ${schema}.linje values ('${log}', ${position}, 1, '{"p":1}')`
      expect(await readAfter(added)).toMatchObject({
        failure: { _tag: "LogCorrupt", line: events + 4, code: "unsealed" }
      })
    }
  )
})
