/** Writes what a takeover still lacks: the batches as they are, each in its own bounds, and checked once more on the way. */
import { appendSealed, batchText, type Head, isSameHead, LogStore, type SealedBatch } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { Nej } from "../Brugsfejl.ts"
import type { Source } from "../Source.ts"
import type { Takeover } from "./planTakeover.ts"

/** Many small batches share a write; a large one goes alone. */
const most = { units: 8 * 1024 * 1024, batches: 1000 }

interface Waiting {
  readonly head: Head
  readonly batches: ReadonlyArray<SealedBatch>
  readonly units: number
}

/** Needs the store of the target. Broken off, it can be planned and run again, and goes on where the log ends then. */
export const takeOver = Effect.fn("takeOver")(function* (source: Source, { from, to }: Takeover) {
  if (isSameHead(from, to)) return to
  const lacking = Stream.filter(source.batches(to.position), ({ batch }) => batch.from > from.position)
  const rest = yield* Stream.runFoldEffect(
    lacking,
    (): Waiting => ({ head: from, batches: [], units: 0 }),
    (waiting, { batch }) => {
      const { batches, head, units } = waiting
      const more = { head, batches: [...batches, batch], units: units + batchText(batch).length }
      return more.units < most.units && more.batches.length < most.batches ? Effect.succeed(more) : written(more)
    }
  )
  yield* written(rest)
  const reached = yield* LogStore.use((store) => store.head(to.log))
  return isSameHead(reached, to) ? reached : yield* aendret(source)
})

const written = ({ batches, head }: Waiting) => {
  const [first, ...others] = batches
  const done = first === undefined ? Effect.succeed(head) : appendSealed(head, [first, ...others])
  return Effect.map(done, (reached): Waiting => ({ head: reached, batches: [], units: 0 }))
}

const aendret = ({ sti }: Source): Nej =>
  new Nej({
    da: `${sti} ændrede sig, mens loggen blev overtaget.`,
    en: `${sti} changed while the log was taken over.`
  })
