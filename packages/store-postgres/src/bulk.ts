/** Long reads: all lines in one go, which holds a connection until the reader has them. */
import { type Block, type LogId, Position } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { copyOut } from "./copyOut.ts"
import { connection, queryOn } from "./Database.ts"
import type { Extent } from "./Extent.ts"
import { blockOf } from "./lineBlocks.ts"
import type { Place } from "./Place.ts"
import { pagesOf } from "./pages.ts"
import type { QueryFailure } from "./QueryFailure.ts"

/** From so many events on. */
const many = 5000

export const isBulk = ({ canCopy }: Place, { before, end, last = end.position }: Extent): boolean =>
  canCopy && last - before.position > many

/** What was added since the extent was looked up, and any line that should not be there, comes by pages behind it. */
export const bulkOf = (place: Place, log: LogId, extent: Extent): Stream.Stream<Block, QueryFailure> => {
  const { before, end, last } = extent
  const known = Stream.map(copied(place, log, before.position, last ?? end.position), blockOf)
  if (last !== undefined) return known
  return Stream.concat(
    known,
    Stream.suspend(() =>
      pagesOf(place, log, { ...extent, before: { ...before, position: Position.make(end.position) } })
    )
  )
}

const copied = ({ pool, schema }: Place, log: LogId, after: number, last: number) =>
  Stream.unwrap(
    Effect.gen(function* () {
      const taken = yield* connection(pool)
      yield* queryOn(taken, "begin read only")
      yield* queryOn(taken, "select set_config('delaftale.log', $1, true), set_config('jit', 'off', true)", [log])
      const committed = Effect.as(queryOn(taken, "commit"), Stream.empty)
      return Stream.concat(copyOut(taken, blocksOf(schema, after, last)), Stream.unwrap(committed))
    })
  )

/** So many positions are one block: of lines of the usual length some 20 kB, of the longest as much as a batch may have. */
const blockPositions = 64

/**
 * COPY takes no parameters: the log id comes by a setting of the transaction, and what stands here are numbers. A block
 * is put together by the server, since a message for each line takes longer than the line. The rest of the batch before
 * is kept out by an "or", which no index serves: a comparison of rows would be where the server starts each block.
 */
const blocksOf = (schema: string, after: number, last: number): string =>
  `select block
   from generate_series(${after}, ${last}, ${blockPositions}) as first,
     lateral (
       select string_agg(linje, chr(10) order by position, slags) as block
       from ${schema}.linje
       where log_id = current_setting('delaftale.log')
         and position >= first and position < first + ${blockPositions} and position <= ${last}
         and (position > ${after} or slags > ${after === 0 ? 0 : 2})
     ) as lines
   where block is not null`
