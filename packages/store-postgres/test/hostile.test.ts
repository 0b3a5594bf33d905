/** Text that would like to be SQL, and names that would like to be found first. */
import {
  appendEvents,
  exportLog,
  type Head,
  LogId,
  LogStore,
  pureSha256,
  sealEvents,
  verifyExport
} from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import pg from "pg"
import { describe, expect, it } from "vitest"
import { migrate, postgresStore } from "../src/index.ts"
import { applicationUrl, login } from "./application.ts"
import { madeSchema, url } from "./freshSchema.ts"
import { sql } from "./sql.ts"

const log = LogId.make("a")
const now = "2026-11-23T08:00:00.000Z"
const event = (text: string) => ({
  id: "019a0c1e-4c00-7000-8000-000000000001",
  type: "LogbogsnotatSkrevet",
  v: 1,
  by: "boligselskab",
  data: { text }
})

const attacks = [
  "'; drop table SCHEMA.linje; --",
  "a', 0, '', ''); drop table SCHEMA.linje; --",
  "$append$; drop table SCHEMA.linje; $append$",
  "\\'; drop table SCHEMA.linje; --",
  'a"; drop table SCHEMA.linje; --',
  "$1",
  "%s%I%L",
  "a/*",
  "../a",
  "a\u0000b",
  "'||(select 1)||'"
]

const inStore = <A, E>(schema: string, address: string, program: Effect.Effect<A, E, LogStore>) =>
  Effect.runPromise(Effect.provide(program, postgresStore({ url: address, schema })))

describe("text that would like to be SQL", () => {
  it.each(attacks)("is refused or kept as text in every place: %j", async (raw) => {
    const schema = await Effect.runPromise(madeSchema())
    const address = await applicationUrl()
    const attack = raw.replace("SCHEMA", schema)
    const answers = await inStore(
      schema,
      address,
      Effect.gen(function* () {
        const store = yield* LogStore
        const empty = yield* store.head(log)
        const id = attack as LogId
        const batch = Result.getOrThrow(sealEvents(pureSha256, empty, [event("x")], now))
        const asLog = Effect.all([
          Effect.flip(store.head(id)),
          Effect.flip(store.append(id, { ...empty, log: id }, [batch])),
          Effect.flip(Stream.runCollect(store.read(id))),
          Effect.flip(Stream.runCollect(Stream.take(store.changes(id), 1)))
        ])
        const heads: ReadonlyArray<Head> = [
          { ...empty, seal: attack },
          { ...empty, log: id },
          { ...empty, anchor: attack },
          { ...empty, position: attack as unknown as Head["position"] },
          { ...empty, at: attack }
        ]
        const batches = [
          { ...batch, commit: attack },
          { ...batch, lines: [attack] },
          { ...batch, from: attack as unknown as number }
        ]
        const asHead = Effect.forEach(heads, (head) => Effect.exit(store.append(log, head, [batch])))
        const asBatch = Effect.forEach(batches, (each) => Effect.flip(store.append(log, empty, [each])))
        const range = { after: attack as unknown as number, upTo: attack as unknown as number }
        const found = { asLog: yield* asLog, asBatch: yield* asBatch }
        yield* asHead
        yield* Effect.exit(Stream.runCollect(store.read(log, range)))
        return found
      })
    )
    for (const answer of [...answers.asLog, ...answers.asBatch]) {
      expect(answer).toMatchObject({ _tag: "StoreFailure", reason: "refused", outcome: "not-written" })
    }
    const text = attack.replace("\u0000", "")
    await inStore(
      schema,
      address,
      Effect.gen(function* () {
        const store = yield* LogStore
        yield* appendEvents(yield* store.head(log), [event(text)], now)
        const bytes = Stream.map(exportLog(log), (part) => new TextEncoder().encode(part))
        expect((yield* verifyExport(pureSha256, bytes, log)).events).toBeGreaterThan(0)
      })
    )
    const rows = await sql(url, `select linje from ${schema}.linje where slags = 1 order by position desc limit 1`)
    expect(JSON.parse(String(rows[0]?.["linje"])).data.text).toBe(text)
  })

  it.each([...attacks, "", "pg_catalog", "A", "a-b", "a".repeat(49), 'x"y'])(
    "is no name of a schema or of roles: %j",
    async (name) => {
      await expect(Effect.runPromise(migrate({ url, schema: name }))).rejects.toThrow(/should be/)
      await expect(Effect.runPromise(migrate({ url, schema: "b", roles: name }))).rejects.toThrow(/should be/)
      await expect(inStore(name, url, Effect.void)).rejects.toThrow(/should be/)
    }
  )
})

describe("names that would like to be found first", () => {
  it("are not, wherever the search path of a session leads", async () => {
    const schema = await Effect.runPromise(madeSchema())
    const address = await applicationUrl()
    const trap = `${schema}_trap`
    await sql(url, `create schema ${trap} authorization ${login}`)
    const client = new pg.Client(address)
    await client.connect()
    for (const statement of [
      `set search_path = ${trap}, pg_temp, ${schema}, pg_catalog`,
      `create function ${trap}.sha256(bytea) returns bytea language sql as 'select ''\\x00''::bytea'`,
      `create function ${trap}.encode(bytea, text) returns text language sql as 'select ''0''::text'`,
      `create function ${trap}.starts_with(text, text) returns boolean language sql as 'select true'`,
      `create function ${trap}.differs(text, text) returns boolean language sql as 'select false'`,
      `create operator ${trap}.<> (leftarg = text, rightarg = text, function = ${trap}.differs)`,
      "create temp table linje (log_id text, position bigint, slags smallint, linje text)",
      "create temp table log (log_id text, position bigint, seal text, anchor text, at text)"
    ])
      await client.query(statement)
    const wrong = client.query(`select ${schema}.append('a', 0, '0', $1)`, ['{"p":1,"id":"x"}\n{"commit":{}}\n'])
    await expect(wrong).rejects.toMatchObject({ code: "LG001" })
    const head = (
      await inStore(
        schema,
        address,
        LogStore.use((store) => store.head(log))
      )
    ).anchor
    const forged = client.query(`select ${schema}.append('a', 0, $1, $2)`, [head, '{"p":1,"id":"x"}\n{"commit":{}}\n'])
    await expect(forged).rejects.toMatchObject({ code: "LG002" })
    expect((await client.query("select * from pg_temp.linje")).rows).toEqual([])
    await client.end()
    expect(await sql(url, `select * from ${schema}.linje`)).toEqual([])
  })
})
