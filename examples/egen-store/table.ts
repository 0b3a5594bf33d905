/** The one table: a row for each batch. Nothing here knows what follows what. */
import { DatabaseSync } from "node:sqlite"
import type { LogId, SealedBatch } from "@delaftale/core"

export interface Table {
  readonly insert: (log: LogId, batch: SealedBatch) => void
  /** The batch that begins last among those that begin at this position or before. */
  readonly atOrBefore: (log: LogId, position: number) => SealedBatch | undefined
  /** The batch that begins first among those that begin after this position. */
  readonly after: (log: LogId, position: number) => SealedBatch | undefined
  /** How many lines, with their commit lines, begin before this position. */
  readonly linesBefore: (log: LogId, position: number) => number
  readonly logs: () => ReadonlyArray<LogId>
  /** Does `work` whole or not at all; other writers wait. What it gives as undone is rolled back. */
  readonly inTransaction: <A>(work: () => A, isDone: (result: A) => boolean) => A
  readonly close: () => void
}

/** Ids are ordered by their bytes, which is what SQLite does if nobody says otherwise; a COMMIT is durable. */
export const openTable = (path: string): Table => {
  const database = new DatabaseSync(path)
  database.exec(`
    PRAGMA busy_timeout = 5000;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    CREATE TABLE IF NOT EXISTS batch (
      log TEXT NOT NULL, first INTEGER NOT NULL, count INTEGER NOT NULL, lines TEXT NOT NULL, closing TEXT NOT NULL,
      PRIMARY KEY (log, first)
    ) STRICT`)
  const insert = database.prepare("INSERT INTO batch VALUES (?, ?, ?, ?, ?)")
  const before = database.prepare("SELECT * FROM batch WHERE log = ? AND first <= ? ORDER BY first DESC LIMIT 1")
  const after = database.prepare("SELECT * FROM batch WHERE log = ? AND first > ? ORDER BY first LIMIT 1")
  const sum = database.prepare("SELECT coalesce(sum(count + 1), 0) AS lines FROM batch WHERE log = ? AND first < ?")
  const logs = database.prepare("SELECT DISTINCT log FROM batch ORDER BY log")
  return {
    insert: (log, { commit, from, lines }) => insert.run(log, from, lines.length, lines.join("\n"), commit),
    atOrBefore: (log, position) => batchIn(before.get(log, position)),
    after: (log, position) => batchIn(after.get(log, position)),
    linesBefore: (log, position) => Number(sum.get(log, position)?.["lines"]),
    logs: () => logs.all().map((row) => row["log"] as LogId),
    inTransaction: (work, isDone) => {
      database.exec("BEGIN IMMEDIATE")
      try {
        const result = work()
        database.exec(isDone(result) ? "COMMIT" : "ROLLBACK")
        return result
      } catch (error) {
        if (database.isTransaction) database.exec("ROLLBACK")
        throw error
      }
    },
    close: () => database.close()
  }
}

type Row = ReturnType<ReturnType<DatabaseSync["prepare"]>["get"]>

const batchIn = (row: Row): SealedBatch | undefined => {
  if (row === undefined) return undefined
  const lines = row["count"] === 0 ? [] : String(row["lines"]).split("\n")
  return { from: Number(row["first"]), lines, commit: String(row["closing"]) }
}
