/** What of a log is to be read: found by one look at its ends, before the first line is. */
import {
  emptyHead,
  genesisLine,
  type Head,
  LogCorrupt,
  type LogId,
  Position,
  type ReadRange,
  readCommit
} from "@delaftale/core"
import * as Effect from "effect/Effect"
import { ask } from "./Database.ts"
import { endLost } from "./headOf.ts"
import { nodeSha256 } from "./nodeSha256.ts"
import type { Place } from "./Place.ts"
import type { QueryFailure } from "./QueryFailure.ts"

export interface Extent {
  /** Where the reading begins: the end of the batch before; its `at` is not known, and not needed to go on from it. */
  readonly before: Head
  /** The last position of the batch that holds `upTo`; undefined where the log does not go that far. */
  readonly last: number | undefined
  /** Where the last commit line stood, and its seal. */
  readonly end: { readonly position: number; readonly seal: string }
}

export const extentOf: (
  place: Place,
  log: LogId,
  range: ReadRange
) => Effect.Effect<Extent, QueryFailure | LogCorrupt> = Effect.fnUntraced(function* (place, log, range) {
  const { after = 0, upTo = Number.MAX_SAFE_INTEGER } = range
  const [row = {}] = yield* ask(place.pool, looking(place.schema), [log, within(after), within(upTo)])
  const empty = emptyHead(nodeSha256, log)
  const isKnown = row["position"] !== null
  if (isKnown !== (row["genesis"] !== null)) return yield* isKnown ? noGenesis(log) : endLost(log)
  if (isKnown && row["genesis"] !== genesisLine(log)) return yield* noGenesis(log)
  const before = row["commit"] === null ? empty : headAt(log, Number(row["begin"]), String(row["commit"]))
  if (before === undefined) return yield* badCommit(log, yield* linesUpTo(place, log, Number(row["begin"])))
  const end = isKnown ? { position: Number(row["position"]), seal: String(row["seal"]) } : empty
  return { before, last: row["last"] === null ? undefined : Number(row["last"]), end }
})

const within = (position: number): number => Math.max(0, Math.min(Number.MAX_SAFE_INTEGER, Math.floor(position) || 0))

/** `$2` and `$3` are the positions after which and up to which there is to be something. */
const looking = (schema: string): string => `
  select log_end.position, log_end.seal,
    (select linje from ${schema}.linje where log_id = $1 and position = 0 and slags = 0) as genesis,
    before.position as begin, before.linje as commit,
    (select position from ${schema}.linje where log_id = $1 and slags = 2 and position >= $3
      order by position limit 1) as last
  from (select) as one
    left join ${schema}.log_end on log_id = $1
    left join lateral (select position, linje from ${schema}.linje where log_id = $1 and slags = 2 and position <= $2
      order by position desc limit 1) as before on true`

/** How many lines of the export there are up to a position, its commit line included. */
export const linesUpTo = ({ pool, schema }: Place, log: LogId, position: number) =>
  Effect.map(
    ask(pool, `select count(*) as lines from ${schema}.linje where log_id = $1 and position <= $2`, [log, position]),
    ([row]) => Number(row?.["lines"])
  )

const headAt = (log: LogId, position: number, commit: string): Head | undefined => {
  const read = readCommit(commit)
  if (read === undefined || read.from + read.count - 1 !== position) return undefined
  return { log, position: Position.make(position), seal: read.sha256, anchor: commit, at: "" }
}

const noGenesis = (log: LogId): LogCorrupt =>
  new LogCorrupt({ log, line: 1, code: "genesis", reason: "the first line is not the genesis line of this log" })

const badCommit = (log: LogId, line: number): LogCorrupt =>
  new LogCorrupt({ log, line, code: "commit", reason: "the line is no commit line for its position" })
