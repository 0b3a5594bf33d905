/** Long reads: all lines in one go, which holds a connection until the reader has them. */
import type { Block, LogId } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { copyOut } from "./copyOut.ts"
import { connection, queryOn } from "./Database.ts"
import type { Extent } from "./Extent.ts"
import { blockOf } from "./LineBlocks.ts"
import type { Place } from "./Place.ts"
import type { QueryFailure } from "./QueryFailure.ts"

/** From so many events on. */
const many = 5000

export const isBulk = ({ canCopy }: Place, { before, end, last = end.position }: Extent): boolean =>
  canCopy && last - before.position > many

export const bulkOf = (place: Place, log: LogId, extent: Extent): Stream.Stream<Block, QueryFailure> =>
  Stream.unwrap(
    Effect.gen(function* () {
      const taken = yield* connection(place.pool)
      yield* queryOn(taken, "begin read only")
      yield* queryOn(taken, "select set_config('delaftale.log', $1, true)", [log])
      const committed = Effect.as(queryOn(taken, "commit"), Stream.empty)
      return Stream.concat(Stream.map(copyOut(taken, linesOf(place.schema, extent)), blockOf), Stream.unwrap(committed))
    })
  )

/** COPY takes no parameters: the log id comes by a setting of the transaction, and what stands here are numbers. */
const linesOf = (schema: string, { before, last }: Extent): string =>
  `select linje from ${schema}.linje where log_id = current_setting('delaftale.log')
     and (position, slags) > (${before.position}, ${before.position === 0 ? 0 : 2})
     ${last === undefined ? "" : `and position <= ${last}`}
   order by position, slags`
