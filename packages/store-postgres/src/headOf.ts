/** Where a log ends, by the row that is kept for it; believed only if the last line of the log says the same. */
import { emptyHead, type Head, LogCorrupt, type LogId, Position, readCommit } from "@delaftale/core"
import * as Effect from "effect/Effect"
import { ask, type Row } from "./Database.ts"
import { nodeSha256 } from "./nodeSha256.ts"
import type { Place } from "./Place.ts"
import type { QueryFailure } from "./QueryFailure.ts"

export const headOf: (place: Place, log: LogId) => Effect.Effect<Head, QueryFailure | LogCorrupt> = Effect.fnUntraced(
  function* ({ pool, schema }, log) {
    const [row] = yield* ask(
      pool,
      `select position, seal, anchor, at, (select linje from ${schema}.linje
         where log_id = log.log_id and position = log.position and slags = 2) as last
       from ${schema}.log where log_id = $1`,
      [log]
    )
    if (row === undefined) return emptyHead(nodeSha256, log)
    const head = headIn(log, row)
    const commit = readCommit(head.anchor)
    const fits = commit?.sha256 === head.seal && commit.from + commit.count - 1 === head.position
    if (fits && row["last"] === head.anchor) return head
    return yield* endLost(log)
  }
)

/** A row with the columns `position`, `seal`, `anchor` and `at`. */
export const headIn = (log: LogId, row: Row): Head =>
  Object.freeze({
    log,
    position: Position.make(Number(row["position"])),
    seal: String(row["seal"]),
    anchor: String(row["anchor"]),
    at: String(row["at"])
  })

export const endLost = (log: LogId): LogCorrupt =>
  new LogCorrupt({ log, line: 0, code: "anchor", reason: "the log does not end as the row in the table of logs says" })
