/** Short reads: page by page, by the key, so that nothing is held while the reader thinks. */
import type { Block, LogId } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { ask } from "./Database.ts"
import type { Extent } from "./Extent.ts"
import { blockOfLines } from "./lineBlocks.ts"
import type { Place } from "./Place.ts"
import type { QueryFailure } from "./QueryFailure.ts"

/** What a page has at most; its last line may go over the bytes. */
const most = { lines: 2000, bytes: 4 * 1024 * 1024 }

/** The place of a line in the key. */
type Key = readonly [position: number, slags: number]

export const pagesOf = ({ pool, schema }: Place, log: LogId, extent: Extent): Stream.Stream<Block, QueryFailure> => {
  const { before, last = Number.MAX_SAFE_INTEGER } = extent
  const start: Key = [before.position, before.position === 0 ? 0 : 2]
  return Stream.paginate(start, (key) =>
    Effect.map(ask(pool, pageAfter(schema), [log, ...key, last, most.lines, most.bytes]), (rows) => {
      const end = rows.at(-1)
      if (end === undefined) return [[], Option.none<Key>()] as const
      const block = blockOfLines(rows.map((row) => String(row["linje"])))
      const isFull = rows.length === most.lines || block.bytes.length - rows.length >= most.bytes
      const next: Key = [Number(end["position"]), Number(end["slags"])]
      return [[block], isFull ? Option.some(next) : Option.none<Key>()] as const
    })
  )
}

const pageAfter = (schema: string): string => `
  select linje, position, slags
  from (
    select linje, position, slags, sum(octet_length(linje)) over (order by position, slags) as bytes
    from ${schema}.linje
    where log_id = $1 and (position, slags) > ($2::bigint, $3::smallint) and position <= $4::bigint
    order by position, slags limit $5::integer
  ) as page
  where bytes - octet_length(linje) < $6::bigint
  order by position, slags`
