/** Emmett on SQLite, on one connection that it is given: opening one for each call is slower, and now and then fails. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { aggregated, fill } from "./emmett.mjs"
import { requireFrom, streamsOf, versionsOf } from "./streams.mjs"

const corner = requireFrom("emmett-sqlite/")

export const emmettSqlite = {
  versions: versionsOf(corner, "@event-driven-io/emmett-sqlite", "sqlite3"),
  open: async (folder) => {
    const place = mkdtempSync(join(tmpdir(), "delaftale-bench-"))
    const { getSQLiteEventStore, sqliteConnection } = corner("@event-driven-io/emmett-sqlite")
    const fileName = join(place, "emmett.sqlite")
    const connection = sqliteConnection({ fileName })
    // it asks for WAL without waiting: by now it has been carried out
    await connection.query("PRAGMA journal_mode")
    const store = getSQLiteEventStore({ fileName, connectionOptions: { singleton: true, connection } })
    await store.schema.migrate()
    const ids = await fill(store, streamsOf(folder))
    return { replay: () => aggregated(store, ids), close: () => rmSync(place, { recursive: true, force: true }) }
  }
}
