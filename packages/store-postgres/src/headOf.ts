/** Where a log ends: at its last commit line, which must be the one for its place, with an event above it. */
import { emptyHead, type Head, LogCorrupt, type LogId, Position, readCommit } from "@delaftale/core"
import * as Effect from "effect/Effect"
import { ask, type Row } from "./Database.ts"
import { nodeSha256 } from "./nodeSha256.ts"
import type { Place } from "./Place.ts"
import type { QueryFailure } from "./QueryFailure.ts"

export const headOf: (place: Place, log: LogId) => Effect.Effect<Head, QueryFailure | LogCorrupt> = Effect.fnUntraced(
  function* ({ pool, schema }, log) {
    const [row] = yield* ask(pool, `select position, seal, anchor, at from ${schema}.log_end where log_id = $1`, [log])
    if (row === undefined) return emptyHead(nodeSha256, log)
    const commit = readCommit(String(row["anchor"]))
    const last = commit === undefined ? undefined : commit.from + commit.count - 1
    if (last !== Number(row["position"]) || row["at"] === null) return yield* endLost(log)
    return headIn(log, row)
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
  new LogCorrupt({ log, line: 0, code: "anchor", reason: "the log does not end with a commit line for its place" })
