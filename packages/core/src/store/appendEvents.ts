/** The one door by which events come into a log: seal, append, and know a retry from a conflict. */
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { type Head, isSameHead } from "../audit/Head.ts"
import { headAfter } from "../audit/headAfter.ts"
import type { InvalidEvent } from "../audit/InvalidEvent.ts"
import type { LogCorrupt } from "../audit/LogCorrupt.ts"
import { lastOf, type SealedBatch } from "../audit/SealedBatch.ts"
import { Sha256 } from "../ground/Sha256.ts"
import type { HeadMoved, StoreFailure, TooLarge } from "./errors.ts"
import { LogStore } from "./LogStore.ts"
import { type NewEvent, sealEvents } from "./sealEvents.ts"

/**
 * Adds the events as one batch after `expected` and gives the new head; `now` as for `sealEvents`. For a retry after an
 * unknown outcome seal once and call `appendSealed` each time: only the same bytes are known again.
 */
export const appendEvents: (
  expected: Head,
  events: NonEmptyReadonlyArray<NewEvent>,
  now: string
) => Effect.Effect<Head, InvalidEvent | HeadMoved | TooLarge | StoreFailure | LogCorrupt, LogStore> = Effect.fn(
  "appendEvents"
)(function* (expected, events, now) {
  const batch = yield* Effect.fromResult(sealEvents(yield* Sha256, expected, events, now))
  return yield* appendSealed(expected, [batch])
})

/**
 * Adds batches that were sealed after `expected`. If they stand there already, that is success; if only the first of
 * them do, at the end of the log, as a power cut may leave it, the others are added. So after an unknown outcome the
 * same call leaves them there exactly once.
 */
export const appendSealed: (
  expected: Head,
  batches: NonEmptyReadonlyArray<SealedBatch>
) => Effect.Effect<Head, HeadMoved | TooLarge | StoreFailure | LogCorrupt, LogStore> = Effect.fn("appendSealed")(
  function* (expected, batches) {
    const store = yield* LogStore
    return yield* store.append(expected.log, expected, batches).pipe(
      Effect.catchTag("HeadMoved", (moved) =>
        Effect.flatMap(countStanding(expected, batches), (count) => {
          const [first, ...others] = batches.slice(0, count)
          if (first === undefined) return Effect.fail(moved)
          const reached = headAfter(expected, [first, ...others])
          const [next, ...rest] = batches.slice(count)
          if (next === undefined) return Effect.succeed(reached)
          return isSameHead(reached, moved.actual)
            ? store.append(expected.log, reached, [next, ...rest])
            : Effect.fail(moved)
        })
      )
    )
  }
)

/** How many of the batches, from the first on, stand after `expected`: a commit line fixes all that is above it. */
const countStanding = Effect.fnUntraced(function* (expected: Head, batches: NonEmptyReadonlyArray<SealedBatch>) {
  const store = yield* LogStore
  const range = { after: expected.position, upTo: lastOf(batches[batches.length - 1]!) }
  const standing = yield* Stream.runCollect(store.read(expected.log, range))
  const differs = batches.findIndex((batch, i) => batch.commit !== standing[i]?.commit)
  return differs === -1 ? batches.length : differs
})
