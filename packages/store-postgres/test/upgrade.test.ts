/** A database that an earlier version of this package filled, brought up with what stands in it. */
import { emptyHead, type Head, headAfter, LogId, LogStore, pureSha256, sealBatch, verificer } from "@delaftale/core"
import * as Effect from "effect/Effect"
import fc from "fast-check"
import pg from "pg"
import { afterAll, beforeAll, expect, it } from "vitest"
import { migrate, postgresStore } from "../src/index.ts"
import { migrations } from "../src/migrations/migrations.ts"
import { madeSchema, roles, url } from "./freshSchema.ts"

const client = new pg.Client(url)
let count = 0
beforeAll(async () => {
  await Effect.runPromise(madeSchema())
  await client.connect()
})
afterAll(() => client.end())

/** As `migrate` of that version left it. */
const schemaAt = async (version: number, partitions: number): Promise<string> => {
  const schema = `test_upgrade_${process.pid}_${count++}`
  const [owner, writer, reader] = [`${roles}_owner`, `${roles}_writer`, `${roles}_reader`]
  await client.query(`create schema ${schema} authorization ${owner}; set role ${owner}`)
  for (const [i, { name, statements }] of migrations.slice(0, version).entries()) {
    for (const statement of statements({ schema, owner, writer, reader, partitions })) await client.query(statement)
    await client.query(`insert into ${schema}.migration (number, name) values ($1, $2)`, [i + 1, name])
  }
  await client.query("reset role")
  return schema
}

const line = (position: number) =>
  `{"p":${position},"id":"019a0c1e-4c00-7000-8000-${position.toString().padStart(12, "0")}",` +
  `"type":"LogbogsnotatSkrevet","v":1,"at":"2026-11-23T08:00:00.000Z","by":"boligselskab","data":{"dato":"2018-04-18","tekst":"æ"}}`

const batchAfter = (head: Head, size: number) =>
  sealBatch(
    pureSha256,
    head,
    Array.from({ length: size }, (_, i) => line(head.position + i + 1))
  )

const linesIn = async (schema: string) =>
  (await client.query(`select * from ${schema}.linje order by log_id, position, slags`)).rows

const sizes = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 })

it("keeps every line from the first version on, ends where it ended, and goes on from there", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: migrations.length - 1 }),
      fc.constantFrom(0, 2),
      fc.array(sizes, { maxLength: 3 }),
      async (version, partitions, logs) => {
        const schema = await schemaAt(version, partitions)
        const heads: Array<Head> = []
        for (const [i, batches] of logs.entries()) {
          let head: Head = emptyHead(pureSha256, LogId.make(`log-${i}`))
          for (const size of batches) {
            const batch = batchAfter(head, size)
            const text = [...batch.lines, batch.commit, ""].join("\n")
            const values = [head.log, head.position, head.anchor, text]
            await client.query(`select ${schema}.append($1, $2, $3, $4)`, values)
            head = headAfter(head, [batch])
          }
          heads.push(head)
        }
        const before = await linesIn(schema)
        const options = { url, schema, roles, partitions }
        expect(await Effect.runPromise(migrate(options))).toEqual({ from: version, to: migrations.length })
        expect(await linesIn(schema)).toEqual(before)
        await Effect.runPromise(
          Effect.gen(function* () {
            const store = yield* LogStore
            for (const head of heads) {
              expect(yield* store.head(head.log)).toEqual(head)
              const behind = emptyHead(pureSha256, head.log)
              const failure = yield* Effect.flip(store.append(head.log, behind, [batchAfter(behind, 1)]))
              expect(failure).toMatchObject({ _tag: "HeadMoved", actual: head })
              for (const size of [1, 2]) {
                const end = yield* store.head(head.log)
                yield* store.append(head.log, end, [batchAfter(end, size)])
              }
              expect((yield* verificer(head.log)).events).toBe(head.position + 3)
            }
          }).pipe(Effect.provide(postgresStore({ url, schema, allowOwner: true })))
        )
        await client.query(`drop schema ${schema} cascade`)
      }
    ),
    { numRuns: 8 } // each run migrates a database
  )
})
