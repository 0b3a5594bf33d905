/** The figures of others on the page that compares are those that stand in the results of the harness. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { root } from "../../scripts/tools.mjs"

const rowsOf = (file) =>
  readFileSync(join(root, file), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) =>
      line
        .split("|")
        .map((cell) => cell.trim())
        .slice(1, -1)
    )

/** Of two sweeps of one measurement the first that ran beside its limit: durable writes, not those with the disk left out. */
const measured = Object.fromEntries(
  rowsOf("bench/peers/RESULTS.md")
    .flatMap(([id = "", , , , limit = ""]) => {
      const ratio = /^([\d.]+) x /.exec(limit)?.[1]
      return ratio === undefined ? [] : [[id, ratio]]
    })
    .reverse()
)
const table = new Map(rowsOf("docs/comparison.md").map(([work, ...cells]) => [work, cells.join(" ")]))

it.each([
  ["10,000 events in memory, folded", "emmett.memory.aggregate10k", "castore.memory.aggregate10k"],
  ["100,000 events in memory, folded", "emmett.memory.aggregate100k", "castore.memory.aggregate100k"],
  ["PostgreSQL, one event a call, durable", "emmett.postgres.append.single.1", "castore.postgres.push.single.1"],
  ["the same by 8 clients", "emmett.postgres.append.single.8", "castore.postgres.push.single.8"],
  ["PostgreSQL, 100 events a call, durable", "emmett.postgres.append.batch100", "castore.postgres.group100"],
  [
    "PostgreSQL, one stream of 10,000, read and folded",
    "emmett.postgres.aggregate10k",
    "castore.postgres.aggregate10k"
  ],
  ["PostgreSQL, the whole log, read by pages", "emmett.postgres.readMessagesBatch", "pg.read.copy"],
  ["PostgreSQL, the whole log, handed to a consumer", "emmett.postgres.consume.tuned"],
  ["a file, one event a call, durable", "emmett.sqlite.append.batch1", "sqlite.better.append.batch1.full"],
  ["a file of a million events, read and folded", "duckdb.ndjson", "duckdb.parquet", "sqlite.better.replay"]
])("%s", (work, ...ids) => {
  const told = [...(table.get(work) ?? "").matchAll(/(?<![\w.])\d+(?:\.\d+)?(?![\w.])/g)].map(([figure]) => figure)
  expect(told).toEqual(ids.map((id) => measured[id]))
})

it("says of ours what was measured the last time", () => {
  const baseline = JSON.parse(readFileSync(join(root, "bench/baseline.json"), "utf8"))
  const page = readFileSync(join(root, "docs/comparison.md"), "utf8").replaceAll(/\s+/g, " ")
  const said =
    /at ([\d.]+) times the speed of Emmett and ([\d.]+) times that of Castore .* and ([\d.]+) times that of DuckDB/
  const [, ...told] = said.exec(page) ?? []
  const last = (name, digits) => baseline[`replay-1m-vs-${name}`].toFixed(digits)
  expect(told).toEqual([last("emmett", 1), last("castore", 1), last("duckdb", 2)])
})
