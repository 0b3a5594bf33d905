/** The batches that a reader asks for, each seen to follow the one before. */
import {
  type Block,
  type Gatherer,
  inRange,
  LogCorrupt,
  type LogFault,
  type LogId,
  makeGatherer,
  type ReadRange,
  type SealedBatch,
  type StoreFailure
} from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { bulkOf, isBulk } from "./bulk.ts"
import { type Extent, extentOf, linesUpTo } from "./Extent.ts"
import { endLost } from "./headOf.ts"
import { ioFailure } from "./ioFailure.ts"
import { nodeSha256 } from "./nodeSha256.ts"
import type { Place } from "./Place.ts"
import { pagesOf } from "./pages.ts"
import type { QueryFailure } from "./QueryFailure.ts"

export const readRange = (
  place: Place,
  log: LogId,
  range: ReadRange
): Stream.Stream<SealedBatch, StoreFailure | LogCorrupt> =>
  Stream.unwrap(
    Effect.map(extentOf(place, log, range), (extent) => {
      const wanted: Wanted = { place, log, extent, gatherer: makeGatherer(nodeSha256, extent.before), lines: 0 }
      const blocks = isBulk(place, extent) ? bulkOf(place, log, extent) : pagesOf(place, log, extent)
      return Stream.concat(
        Stream.flatMap(blocks, (block) => gathered(wanted, block)),
        Stream.unwrap(
          Effect.map(atTheEnd(wanted), (fault) => (fault === undefined ? Stream.empty : Stream.fail(fault)))
        )
      )
    })
  ).pipe(
    Stream.filter((batch) => inRange(batch, range)),
    Stream.catchTag("QueryFailure", (failure) => Stream.fail(ioFailure("not-written", failure)))
  )

interface Wanted {
  readonly place: Place
  readonly log: LogId
  readonly extent: Extent
  readonly gatherer: Gatherer
  /** How many lines the gatherer has made batches of. */
  lines: number
}

const gathered = (wanted: Wanted, block: Block): Stream.Stream<SealedBatch, LogCorrupt | QueryFailure> => {
  const { batches, fault } = wanted.gatherer.push(block)
  for (const { lines } of batches) wanted.lines += lines.length + 1
  const good = Stream.fromArray(batches)
  if (fault === undefined) return good
  return Stream.concat(good, Stream.unwrap(Effect.map(corrupt(wanted, fault.offset, fault), Stream.fail)))
}

/** The last line must close a batch, and the log go on at least as far as it did before the first was read. */
const atTheEnd = (wanted: Wanted): Effect.Effect<LogCorrupt | undefined, QueryFailure> =>
  Effect.suspend(() => {
    const { extent, gatherer, log } = wanted
    const { position, seal } = gatherer.head()
    const { end, last } = extent
    if (gatherer.pending().length > 0) return corrupt(wanted, 0, unsealed)
    if (position < (last ?? end.position)) return Effect.succeed(endLost(log))
    return Effect.succeed(position === end.position && seal !== end.seal ? endLost(log) : undefined)
  })

const unsealed: LogFault = { code: "unsealed", reason: "from here to the end no commit line closes the batch" }

const corrupt = (wanted: Wanted, offset: number, { code, reason }: LogFault) => {
  const { extent, lines, log, place } = wanted
  const above = extent.before.position === 0 ? Effect.succeed(1) : linesUpTo(place, log, extent.before.position)
  return Effect.map(above, (count) => new LogCorrupt({ log, line: count + lines + offset + 1, code, reason }))
}
