/**
 * `node scripts/run.mjs bench/manyLogs.mjs [LOGS]`: what many logs take in one PostgreSQL, one JSON line a figure. Logs as
 * large as Viborg's are written and evaluated for real; docs/many-logs.md says what follows from that. Some minutes.
 */
import { readFileSync } from "node:fs"
import { cpus, loadavg } from "node:os"
import { LogId, status } from "@delaftale/core"
import { migrate, postgresStore } from "@delaftale/store-postgres"
import * as Effect from "effect/Effect"
import * as ManagedRuntime from "effect/ManagedRuntime"
import pg from "pg"
import { startPostgres } from "../testing/startPostgres.ts"
import { singleAppends } from "./singleAppends.mjs"
import { liveHeap, statusAll } from "./statusAll.mjs"
import { writeLog } from "./syntheticLog.mjs"

const amount = Number(process.argv[2] ?? 100)
const events = 4400
const agreement = JSON.parse(readFileSync(new URL("../examples/viborg/delaftale.json", import.meta.url), "utf8"))

const say = (name, figures) => process.stdout.write(`${JSON.stringify({ name, ...figures })}\n`)
const round = (value, digits = 2) => Number(value.toFixed(digits))
const nameOf = (number) => LogId.make(`log-${String(number).padStart(6, "0")}`)
const names = (count) => Array.from({ length: count }, (_, number) => nameOf(number))

const seconds = async (work) => {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

const server = await startPostgres()
const client = new pg.Client(server.url)
await client.connect()
await client.query("create role app login")

/** A schema of its own for the login of an application, with the store that it has. */
const opened = async (schema) => {
  await Effect.runPromise(migrate({ url: server.url, schema, roles: "bench" }))
  await client.query("grant bench_writer, bench_reader to app")
  const address = new URL(server.url)
  address.username = "app"
  const runtime = ManagedRuntime.make(postgresStore({ url: address.href, schema }))
  return {
    schema,
    place: `${address.href}?schema=${schema}`,
    run: (effect) => runtime.runPromise(effect),
    close: () => runtime.dispose()
  }
}

/** Bytes on disk when the dead rows of the heads are gone, with free space and visibility maps. */
const sizes = async ({ schema }) => {
  await client.query(`vacuum analyze ${schema}.linje, ${schema}.log`)
  const { rows } = await client.query(
    `select pg_table_size($1)::float8 as lines, pg_indexes_size($1)::float8 as keys, pg_total_relation_size($2)::float8 as
      heads, (select count(*)::float8 from ${schema}.linje where slags = 1) as events, (select
      sum(octet_length(linje))::float8 from ${schema}.linje) as text`,
    [`${schema}.linje`, `${schema}.log`]
  )
  const [{ events: count, heads, keys, lines, text }] = rows
  const perEvent = (bytes) => round(bytes / count, 0)
  return {
    events: count,
    text: perEvent(text),
    table: perEvent(lines),
    index: perEvent(keys),
    all: perEvent(lines + keys + heads),
    megabytes: round((lines + keys + heads) / 1e6, 1)
  }
}

/** Of table and index, for one log of the large ones. */
const pages = async (where) => {
  const reading = `select linje from large.linje where log_id = '${nameOf(0)}' and ${where} order by position, slags`
  const { rows } = await client.query(`explain (analyze, buffers, format json) ${reading}`)
  const plan = rows[0]["QUERY PLAN"][0].Plan
  return { lines: plan["Actual Rows"], pages: plan["Shared Hit Blocks"] + plan["Shared Read Blocks"] }
}

const written = (store, logs, size, batch, concurrency) =>
  seconds(() =>
    store.run(Effect.forEach(logs, (log) => writeLog(log, agreement, size, batch), { concurrency, discard: true }))
  )

say("machine", {
  cores: cpus().length,
  model: cpus()[0]?.model,
  node: process.version,
  load: loadavg().map((each) => round(each))
})

const large = await opened("large")
const [first, rest] = [names(amount).slice(0, amount >> 1), names(amount).slice(amount >> 1)]
const alone = await written(large, first, events, 1000, 1)
const together = await written(large, rest, events, 1000, 4)
say("create", {
  events,
  batch: 1000,
  "logs/s": round(first.length / alone),
  "logs/s, 4 at once": round(rest.length / together)
})
say("size, batches of 1000", await sizes(large))

const each = []
for (const log of names(Math.min(amount, 20)))
  each.push(await seconds(() => large.run(status(log, { idag: "2026-11-23" }))))
say("status of one log", { events, "median ms": round(each.toSorted((a, b) => a - b)[each.length >> 1] * 1000, 0) })
for (const workers of [1, 2])
  say("status --all", { logs: amount, events, ...(await statusAll(large.place, workers, client)) })
say("append of one event", await singleAppends(large, names(amount)))
say("pages read, appended 1000 at a time", await pages(`position <= ${events}`))
say("pages read, appended one by one among other logs", await pages(`position > ${events}`))
await large.close()

const single = await opened("single")
await written(single, names(4), events, 1, 4)
say("size, batches of 1", await sizes(single))
await single.close()

const small = await opened("small")
const short = names(20 * amount)
const smallTogether = await written(small, short, 20, 20, 4)
say("create", { events: 20, batch: 20, "logs/s, 4 at once": round(short.length / smallTogether) })
for (const workers of [1, 2])
  say("status --all", { logs: short.length, events: 20, ...(await statusAll(small.place, workers, client)) })
say("live heap", await liveHeap(small.place))
await small.close()

const many = await opened("many")
await client.query(
  "insert into many.log select 'log-' || to_char(n, 'FM000000') from generate_series(1, 100000) n; analyze many.log"
)
const listing = "select log_id from many.log order by log_id"
say("list of 100,000 logs", { ms: round((await seconds(() => client.query(listing))) * 1000, 0) })
await many.close()

say("machine", { load: loadavg().map((value) => round(value)) })
await client.end()
await server.stop()
