import { emptyHead, LogId, LogStore, pureSha256, StoreFailure } from "@delaftale/core"
import * as Effect from "effect/Effect"
import pg from "pg"
import { beforeAll, describe, expect, it } from "vitest"
import { migrate, type Pool, type PostgresStoreOptions, postgresStore } from "../src/index.ts"
import { applicationUrl, login } from "./application.ts"
import { madeSchema, roles, url } from "./freshSchema.ts"
import { sql } from "./sql.ts"

const log = LogId.make("a")
let application = ""
beforeAll(async () => {
  await Effect.runPromise(madeSchema())
  application = await applicationUrl()
})

/** The head of a log, or why the store did not come up. */
const opened = (options: PostgresStoreOptions) =>
  Effect.runPromise(
    LogStore.use((store) => store.head(log)).pipe(
      Effect.provide(postgresStore(options)),
      Effect.catch((failure) => Effect.succeed(failure))
    )
  )

const made = () => Effect.runPromise(madeSchema())
const empty = emptyHead(pureSha256, log)
const refusal = (message: RegExp) => ({
  _tag: "StoreFailure",
  reason: "unsupported",
  outcome: "not-written",
  message: expect.stringMatching(message)
})

describe("a store", () => {
  it("comes up for a login with the writer's and the reader's role", async () => {
    expect(await opened({ url: application, schema: await made() })).toEqual(empty)
  })

  it("does not come up for a superuser, unless told to", async () => {
    const schema = await made()
    expect(await opened({ url, schema })).toMatchObject(refusal(/could change history/))
    expect(await opened({ url, schema, allowOwner: true })).toEqual(empty)
  })

  it("does not come up for a member of the owner, nor for one with the right to insert", async () => {
    const [schema, other] = [await made(), await made()]
    await sql(url, `grant insert on ${other}.linje to ${login}`)
    expect(await opened({ url: application, schema: other })).toMatchObject(refusal(/could change history/))
    await sql(url, `grant ${roles}_owner to ${login}`)
    expect(await opened({ url: application, schema })).toMatchObject(refusal(/could change history/))
    await sql(url, `revoke ${roles}_owner from ${login}`)
  })

  it.each([
    "alter table SCHEMA.linje disable trigger only_grows",
    "alter table SCHEMA.linje enable trigger only_grows",
    "alter table SCHEMA.linje enable replica trigger only_grows_at_all",
    "drop trigger only_grows_at_all on SCHEMA.linje",
    "alter table SCHEMA.linje_1 disable trigger only_grows",
    "alter table SCHEMA.linje_1 disable trigger only_grows_at_all"
  ])("does not come up after: %s", async (statement) => {
    const schema = await Effect.runPromise(madeSchema({ partitions: 2 }))
    expect(await opened({ url: application, schema })).toEqual(empty)
    await sql(url, statement.replace("SCHEMA", schema))
    expect(await opened({ url: application, schema })).toMatchObject(refusal(/trigger/))
    expect(await opened({ url, schema, allowOwner: true })).toMatchObject(refusal(/trigger/))
  })

  it("is not said to be migrated where the server does not commit", async () => {
    const client = new pg.Client(url)
    await client.connect()
    const schema = "test_uncommitted"
    const pool: Pool = {
      connect: async () => ({
        query: (text, values) =>
          text === "commit" ? client.query("rollback; select 1/0") : client.query(text, values),
        release: () => undefined
      })
    }
    const failure = await Effect.runPromise(Effect.flip(migrate({ pool, schema, roles })))
    expect(failure).toMatchObject({ _tag: "StoreFailure", message: expect.stringMatching(/division by zero/) })
    expect((await client.query("select to_regnamespace($1) as found", [schema])).rows).toEqual([{ found: null }])
    await client.end()
  })

  it("does not come up where nobody has migrated, nor on a later version, which is not migrated either", async () => {
    expect(await opened({ url, schema: "nobody_was_here" })).toMatchObject(refusal(/run migrate/))
    const schema = await made()
    await sql(url, `insert into ${schema}.migration (number, name) values (999, 'from the future')`)
    expect(await opened({ url, schema, allowOwner: true })).toMatchObject(refusal(/upgrade/))
    const migrated = Effect.runPromise(Effect.flip(migrate({ url, schema, roles })))
    expect(await migrated).toMatchObject(refusal(/upgrade/))
  })

  it("says so where there is no server", async () => {
    const failure = await opened({ url: "postgres://nobody@127.0.0.1:1/none" })
    expect(failure).toBeInstanceOf(StoreFailure)
    expect(failure).toMatchObject({ reason: "io", outcome: "not-written" })
  })
})
