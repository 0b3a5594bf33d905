/** Who can do what to history: every role against every way to change it, past the store. */
import * as Effect from "effect/Effect"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { migrate } from "../src/index.ts"
import { madeSchema, roles, url } from "./freshSchema.ts"

const parted = await Effect.runPromise(madeSchema({ partitions: 2 }))
const plain = await Effect.runPromise(madeSchema())
const client = new pg.Client(url)
const foreign = `${roles}_foreign`

beforeAll(async () => {
  await client.connect()
  await client.query(`drop role if exists ${foreign}`)
  await client.query(`create role ${foreign} nologin`)
})
afterAll(async () => {
  await client.query(`drop role ${foreign}`)
  await client.query(`drop schema ${parted} cascade`)
  await client.query(`drop schema ${plain} cascade`)
  await client.end()
})

/** What the statement ends with: "done", or the SQLSTATE. It is undone in any case. */
const tried = async (role: string | undefined, statement: string, prepared = ""): Promise<string> => {
  await client.query("begin")
  try {
    if (prepared !== "") await client.query(prepared)
    if (role !== undefined) await client.query(`set local role ${role}`)
    await client.query(statement)
    return "done"
  } catch (error) {
    return error instanceof pg.DatabaseError ? (error.code ?? "?") : String(error)
  } finally {
    await client.query("rollback")
  }
}

const denied = "42501"
const guarded = "LG003"
const logged = (schema: string) => `insert into ${schema}.log values ('a')`

const ways = (schema: string): Readonly<Record<string, string>> => ({
  "insert a line": `insert into ${schema}.linje values ('a', 1, 1, 'x')`,
  "update lines": `update ${schema}.linje set linje = 'x'`,
  "delete lines": `delete from ${schema}.linje`,
  "delete lines that are not there": `delete from ${schema}.linje where false`,
  "merge into the lines": `merge into ${schema}.linje using (select) as one on true when matched then delete`,
  "truncate the lines": `truncate ${schema}.linje`,
  "insert a log": `insert into ${schema}.log values ('b')`,
  "rename a log": `update ${schema}.log set log_id = 'c'`,
  "delete logs": `delete from ${schema}.log`,
  "truncate the logs": `truncate ${schema}.log`,
  "disable a trigger": `alter table ${schema}.linje disable trigger only_grows`,
  "drop a trigger": `drop trigger only_grows on ${schema}.linje`,
  "replace the append function": `create or replace function ${schema}.append(given_log text, given_position bigint,
    given_anchor text, given_text text) returns void language plpgsql as 'begin end'`,
  "replace the guard": `create or replace function ${schema}.refuse() returns trigger language plpgsql
    as 'begin return null; end'`,
  "add a column": `alter table ${schema}.linje add column mere text`,
  "drop the lines": `drop table ${schema}.linje cascade`,
  "drop the schema": `drop schema ${schema} cascade`,
  "add to the schema": `create table ${schema}.mere ()`,
  "claim a version": `insert into ${schema}.migration values (7, 'x')`
})

const partWays = (schema: string): Readonly<Record<string, string>> => ({
  "insert a line into a part": `insert into ${schema}.linje_0 values ('a', 1, 1, 'x')`,
  "update a part": `update ${schema}.linje_0 set linje = 'x'`,
  "delete from a part": `delete from ${schema}.linje_0`,
  "truncate a part": `truncate ${schema}.linje_0`,
  "disable a trigger of a part": `alter table ${schema}.linje_0 disable trigger only_grows`,
  "detach a part": `alter table ${schema}.linje detach partition ${schema}.linje_0`,
  "drop a part": `drop table ${schema}.linje_0 cascade`
})

/** What the owner and a superuser can do by right; against them there is only the seal that is kept elsewhere. */
const mightyDone = new Set([
  "insert a line",
  "insert a log",
  "disable a trigger",
  "drop a trigger",
  "replace the append function",
  "replace the guard",
  "add a column",
  "drop the lines",
  "drop the schema",
  "add to the schema",
  "claim a version",
  "disable a trigger of a part",
  "detach a part",
  "drop a part"
])

/** The owner gave up these rights; what it kept is guarded. */
const givenUp = /^(update|delete|merge into|truncate|rename a log)/

const cases = [
  ...Object.entries(ways(plain)).map(([name, statement]) => ({ name, statement, schema: plain, table: "plain" })),
  ...Object.entries({ ...ways(parted), ...partWays(parted) }).map(([name, statement]) => ({
    name,
    statement,
    schema: parted,
    table: "cut in parts"
  }))
]

/** A log belongs into one part by its hash, so this one may not even be tried in the other. */
const fits = (name: string) => name !== "insert a line into a part"

describe.each(["writer", "reader", "foreign"])("the %s", (role) => {
  it.each(cases)("cannot $name ($table)", async ({ schema, statement }) => {
    expect(await tried(`${roles}_${role}`, statement, logged(schema))).toBe(denied)
  })
})

describe("the owner", () => {
  it.each(cases.filter(({ name }) => !mightyDone.has(name) && fits(name)))(
    "cannot $name ($table) without taking a guard away",
    async ({ name, schema, statement }) => {
      const answer = await tried(`${roles}_owner`, statement, logged(schema))
      expect(answer).toBe(givenUp.test(name) ? denied : guarded)
    }
  )
  it.each(cases.filter(({ name }) => mightyDone.has(name)))("can $name ($table)", async ({ schema, statement }) => {
    expect(await tried(`${roles}_owner`, statement, logged(schema))).toBe("done")
  })
})

describe.each(["origin", "replica"])("a superuser whose session_replication_role is %s", (replication) => {
  const prepared = (schema: string) => `${logged(schema)}; set local session_replication_role = ${replication}`

  it.each(cases.filter(({ name }) => !mightyDone.has(name) && fits(name)))(
    "cannot $name ($table) without taking a guard away",
    async ({ schema, statement }) => {
      expect(await tried(undefined, statement, prepared(schema))).toBe(guarded)
    }
  )
  it.each(cases.filter(({ name }) => mightyDone.has(name)))("can $name ($table)", async ({ schema, statement }) => {
    expect(await tried(undefined, statement, prepared(schema))).toBe("done")
  })
})

describe("by right", () => {
  it.each([
    ["writer", "append", `select ${plain}.append('a', 0, 'x', 'x')`, "LG001"],
    ["reader", "append", `select ${plain}.append('a', 0, 'x', 'x')`, denied],
    ["foreign", "append", `select ${plain}.append('a', 0, 'x', 'x')`, denied],
    ["writer", "append past the door", `select ${plain}.append_many('a', 0, 'x', 'x')`, denied],
    ["reader", "append past the door", `select ${plain}.append_many('a', 0, 'x', 'x')`, denied],
    ["writer", "call the refusal", `select ${plain}.refuse_append('a', 0, 'x', 'x', '')`, denied],
    ["writer", "read where logs end", `select * from ${plain}.log_end`, denied],
    ["reader", "read where logs end", `select * from ${plain}.log_end`, "done"],
    ["reader", "write into where logs end", `delete from ${plain}.log_end`, "55000"],
    ["writer", "read lines", `select * from ${plain}.linje`, denied],
    ["reader", "read lines", `select * from ${plain}.linje`, "done"],
    ["writer", "read a view", `select * from ${plain}.vurderingsgrundlag`, denied],
    ["reader", "read a view", `select * from ${plain}.vurderingsgrundlag`, "done"],
    ["reader", "write into a view", `delete from ${plain}.registreringer`, "55000"],
    ["foreign", "read lines", `select * from ${plain}.linje`, denied],
    ["writer", "see the version", `select ${plain}.version()`, "done"],
    ["reader", "see the version", `select ${plain}.version()`, "done"],
    ["foreign", "see the version", `select ${plain}.version()`, denied],
    ["writer", "call the guard", `select ${plain}.refuse()`, denied]
  ])("the %s who tries to %s is answered as its rights say", async (role, _, statement, answer) => {
    expect(await tried(`${roles}_${role}`, statement)).toBe(answer)
  })

  it("the owner and the two others cannot log in", async () => {
    const { rows } = await client.query("select rolcanlogin, rolsuper from pg_roles where rolname = any ($1)", [
      [`${roles}_owner`, `${roles}_writer`, `${roles}_reader`]
    ])
    expect(rows).toEqual(Array(3).fill({ rolcanlogin: false, rolsuper: false }))
  })

  it("migrating again changes nothing", async () => {
    expect(await Effect.runPromise(migrate({ url, schema: plain, roles }))).toEqual({ from: 4, to: 4 })
  })
})
