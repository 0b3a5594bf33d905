import { type Append, linearizable } from "@delaftale/store-contract"
import pg from "pg"
import { expect, it } from "vitest"
import { url } from "../freshSchema.ts"
import { linearizing } from "./linearizing.ts"

it("gives clients of a server that is killed under them a history that has an order", async () => {
  const { kills, operations, outcomes, violations } = await linearizing({
    clients: 4,
    operations: 300,
    killMillis: 400
  })
  expect(violations).toEqual([])
  expect(operations).toBe(1200)
  expect(kills).toBeGreaterThan(0)
  expect(outcomes["Appended"]).toBeGreaterThan(0)
  expect(outcomes["HeadMoved"]).toBeGreaterThan(0)
  expect(outcomes["Look"]).toBeGreaterThan(0)
}, 120_000)

it("finds no order for a naive table, whose reader goes on after the highest number seen", async () => {
  const [early, late] = [new pg.Client(url), new pg.Client(url)]
  await Promise.all([early.connect(), late.connect()])
  const seen: Array<string> = []
  let last = "0"
  const readOn = async () => {
    const { rows } = await late.query("select number, name from naive where number > $1 order by number", [last])
    for (const { name, number } of rows) {
      seen.push(name)
      last = number
    }
  }
  try {
    await early.query("create table naive (number bigserial primary key, name text)")
    await early.query("begin; insert into naive (name) values ('first')")
    await late.query("insert into naive (name) values ('second')")
    await readOn()
    await early.query("commit")
    await readOn()
    const { rows } = await late.query("select name from naive order by number")
    const log = rows.map(({ name }) => ({ id: String(name), events: 1 }))
    const appended = (id: string, began: number, ended: number, expected: number): Append => ({
      _tag: "Append",
      id,
      events: 1,
      began,
      ended,
      expected,
      outcome: { _tag: "Appended", position: expected + 1 }
    })
    const operations = [
      appended("first", 1, 5, 0),
      appended("second", 2, 3, 1),
      { _tag: "Look", began: 6, ended: 7, ids: seen } as const
    ]
    expect(linearizable({ log, operations })).toEqual([
      "a reader saw second, which is not how the log begins",
      "a look at 1 batches began after second had ended, but comes before it"
    ])
  } finally {
    await early.query("drop table naive")
    await Promise.all([early.end(), late.end()])
  }
})
