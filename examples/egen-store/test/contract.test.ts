import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import type { LogId } from "@delaftale/core"
import { storeContract } from "@delaftale/store-contract"
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { sqliteStore } from "../sqliteStore.ts"

const folder = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "egen-store-"))),
  (path) => Effect.sync(() => rmSync(path, { recursive: true }))
)

/** Puts other lines into the table, a row up to each commit line. */
const tamper = (path: string, log: LogId, change: (lines: ReadonlyArray<string>) => ReadonlyArray<string>) =>
  Effect.sync(() => {
    const database = new DatabaseSync(path)
    const rows = database.prepare("SELECT lines, closing FROM batch WHERE log = ? ORDER BY first").all(log)
    const changed = change(rows.flatMap(({ closing, lines }) => [...String(lines).split("\n"), String(closing)]))
    database.prepare("DELETE FROM batch WHERE log = ?").run(log)
    const insert = database.prepare("INSERT INTO batch VALUES (?, ?, ?, ?, ?)")
    let first = 1
    let lines: Array<string> = []
    for (const line of [...changed, ""]) {
      if (line.startsWith('{"commit":') || (line === "" && lines.length > 0)) {
        insert.run(log, first, lines.length, lines.join("\n"), line)
        first += Math.max(1, lines.length)
        lines = []
      } else lines.push(line)
    }
    database.close()
  })

/** Each log is a database of its own, and each of these is synced: a tenth of the usual runs. */
const runs = Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 10)

storeContract({
  name: "SQLite",
  place: Effect.map(folder, (path) => join(path, "log.db")),
  make: sqliteStore,
  reopen: sqliteStore,
  capabilities: { concurrent: true, second: "writes", tamper },
  runs
})
