/** pg-append-1, pg-append-100, pg-group-64, pg-replay: the store on a durable server against plain SQL on the same server. */
import { once } from "node:events"
import { readFileSync } from "node:fs"
import { Worker } from "node:worker_threads"
import { emptyHead, LogStore, Sha256, verificerIStykker, verificerStykke } from "@delaftale/core"
import { migrate, postgresStore } from "@delaftale/store-postgres"
import * as Effect from "effect/Effect"
import * as ManagedRuntime from "effect/ManagedRuntime"
import pg from "pg"
import { startPostgres } from "../testing/startPostgres.ts"
import { appendSealed, eachSealed, grouped, log, sealedAfter } from "./sealed.mjs"
import { writeLog } from "./syntheticLog.mjs"

const rounds = 5
let schemas = 0

/** A schema of its own on a server of its own, with the store as an application has it, and one plain connection. */
const opened = async () => {
  const server = await startPostgres()
  const schema = `bench_${schemas++}`
  await Effect.runPromise(migrate({ url: server.url, schema, roles: "bench" }))
  const client = new pg.Client(server.url)
  await client.connect()
  await client.query("create role app login; grant bench_writer, bench_reader to app")
  const address = new URL(server.url)
  address.username = "app"
  const store = { url: address.href, schema }
  const runtime = ManagedRuntime.make(postgresStore(store))
  const teardown = async () => {
    await runtime.dispose()
    await client.end()
    await server.stop()
  }
  return { client, schema, store, run: (effect) => runtime.runPromise(effect), teardown }
}

/** What one would write without an engine: the same lines, numbered, in a table with a key. */
const plainTable = "create table plain (position bigint primary key, linje text not null)"

const plainInsert = {
  one: "insert into plain values ($1, $2)",
  many: "insert into plain select * from unnest($1::bigint[], $2::text[])"
}

const insertPlain = async (client, sealed) => {
  for (const { batch } of sealed) {
    const { from, lines } = batch
    if (lines.length === 1) await client.query({ name: "one", text: plainInsert.one, values: [from, lines[0]] })
    else await client.query({ name: "many", text: plainInsert.many, values: [lines.map((_, i) => from + i), lines] })
  }
}

/** Both write in turn what was just sealed, first the one, then the other: a commit takes what the disk happens to take. */
const appending = (name, appends, size) => async () => {
  const { client, run, teardown } = await opened()
  await client.query(plainTable)
  const sha256 = await run(Effect.service(Sha256))
  let head = await run(appendSealed(sealedAfter(sha256, emptyHead(sha256, log), 1, size)))
  return {
    name,
    goal: 0.7,
    unit: "events/s",
    rounds,
    amount: appends * size,
    together: async (timingOurs, timingTheirs) => {
      let turn = 0
      const written = await eachSealed(sha256, head, appends, size, async (sealed) => {
        const ours = () => timingOurs(() => run(appendSealed(sealed)))
        const theirs = () => timingTheirs(() => insertPlain(client, sealed))
        for (const write of turn++ % 2 === 0 ? [ours, theirs] : [theirs, ours]) await write()
      })
      head = await run(LogStore.use((store) => store.head(log)))
      return [head.position, written]
    },
    check: (ours, theirs) => {
      if (ours !== theirs) throw new Error(`events up to ${ours} written, not ${theirs}`)
    },
    teardown
  }
}

/** What `COPY … TO STDOUT` sends, row by row: a query of `pg` that is told of each message. */
const copyOut = (client, text, take) =>
  new Promise((resolve, reject) => {
    client.query({
      submit: (connection) => connection.query(text),
      handleCopyData: ({ chunk }) => take(chunk.toString("utf8")),
      handleCommandComplete: () => undefined,
      handleReadyForQuery: resolve,
      handleError: reject
    })
  })

const signs = { "\\\\": "\\", "\\n": "\n", "\\r": "\r", "\\t": "\t", "\\b": "\b", "\\f": "\f", "\\v": "\v" }
/** The text format of COPY writes a few signs as two. */
const unescaped = (row) => (row.includes("\\") ? row.replace(/\\[\\nrtbfv]/g, (sign) => signs[sign]) : row)

/** A thread that verifies pieces, kept from one round to the next. */
const verifier = (store) => {
  const thread = new Worker(new URL("./children/verifyPiece.mjs", import.meta.url), { workerData: { log, store } })
  const failed = once(thread, "error").then(([error]) => Promise.reject(error))
  failed.catch(() => undefined)
  return {
    verify: (stykke) => {
      thread.postMessage(stykke)
      return Promise.race([once(thread, "message").then(([answer]) => answer), failed])
    },
    end: () => {
      thread.postMessage("end")
      return once(thread, "exit")
    }
  }
}

/** Every seal checked and every event decoded, in two pieces at once, against the raw rows and JSON.parse. */
const replay = async () => {
  const { client, run, schema, store, teardown } = await opened()
  const other = verifier(store)
  const verifyPiece = (stykke) =>
    stykke.efter === 0 ? verificerStykke(log, stykke) : Effect.promise(() => other.verify(stykke))
  const agreement = JSON.parse(readFileSync(new URL("../examples/viborg/delaftale.json", import.meta.url), "utf8"))
  const amount = 200_000
  await run(writeLog(log, agreement, amount))
  await client.query(plainTable)
  await client.query(`insert into plain select position, linje from ${schema}.linje where slags = 1`)
  await client.query("vacuum analyze")
  return {
    name: "pg-replay",
    goal: 0.8,
    unit: "events/s",
    rounds,
    amount,
    ours: async () => (await run(verificerIStykker(log, 2, verifyPiece))).events,
    theirs: async () => {
      let last = 0
      await copyOut(client, "copy (select linje from plain order by position) to stdout", (row) => {
        last = JSON.parse(unescaped(row)).p
      })
      return last
    },
    check: (ours, theirs) => {
      if (ours !== theirs) throw new Error(`${ours} events verified, ${theirs} parsed`)
    },
    teardown: async () => {
      await other.end()
      await teardown()
    }
  }
}

export const postgresMeasures = {
  "pg-append-1": appending("pg-append-1", 1000, 1),
  "pg-append-100": appending("pg-append-100", 200, 100),
  "pg-group-64": async () => grouped("pg-group-64", rounds, await opened()),
  "pg-replay": replay
}
