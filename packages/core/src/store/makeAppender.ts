/** Group commit: appends that wait for the store go to it together, each a batch of its own. */
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Semaphore from "effect/Semaphore"
import type { Head } from "../audit/Head.ts"
import { headAfter } from "../audit/headAfter.ts"
import type { InvalidEvent } from "../audit/InvalidEvent.ts"
import type { LogCorrupt } from "../audit/LogCorrupt.ts"
import { batchLength } from "../audit/limits.ts"
import type { SealedBatch } from "../audit/SealedBatch.ts"
import type { LogId } from "../ground/LogId.ts"
import { Sha256 } from "../ground/Sha256.ts"
import { appendSealed } from "./appendEvents.ts"
import type { HeadMoved, StoreFailure, TooLarge } from "./errors.ts"
import { LogStore } from "./LogStore.ts"
import { type NewEvent, sealEvents } from "./sealEvents.ts"

type Failure = InvalidEvent | HeadMoved | TooLarge | StoreFailure | LogCorrupt

export interface Appender {
  /**
   * Adds the events as one batch after whatever the log ends with then; `now` as for `sealEvents`. Gives the head after
   * that batch once it is as durable as the store makes it. For facts that hold whatever else was added meanwhile: a
   * decision that rests on the log uses `appendEvents`, which is told when the head moved.
   */
  readonly append: (events: NonEmptyReadonlyArray<NewEvent>, now: string) => Effect.Effect<Head, Failure>
}

/**
 * For many fibers that add to one log. The first to come is written at once; those that come while the store is busy
 * share its next write, and nobody waits for a timer.
 */
export const makeAppender: (log: LogId) => Effect.Effect<Appender, never, LogStore> = Effect.fnUntraced(
  function* (log) {
    const state: State = { log, store: yield* LogStore, sha256: yield* Sha256, waiting: new Set(), head: undefined }
    const turn = Semaphore.makeUnsafe(1)
    return {
      append: Effect.fn("append")(function* (events, now) {
        const one: Waiting = { events, now, done: Deferred.makeUnsafe() }
        state.waiting.add(one)
        const written = turn.withPermits(1)(Effect.uninterruptible(Effect.suspend(() => turnOf(state, one))))
        yield* Effect.onInterrupt(written, () => Effect.sync(() => state.waiting.delete(one)))
        return yield* Deferred.await(one.done)
      })
    }
  }
)

interface Waiting {
  readonly events: NonEmptyReadonlyArray<NewEvent>
  readonly now: string
  readonly done: Deferred.Deferred<Head, Failure>
}

interface State {
  readonly log: LogId
  readonly store: LogStore["Service"]
  readonly sha256: Sha256
  readonly waiting: Set<Waiting>
  /** Where the log ended when it was last known. */
  head: Head | undefined
}

/** Whoever has the turn writes for all that wait; most find that another has written for them. */
const turnOf = (state: State, one: Waiting): Effect.Effect<void> =>
  state.waiting.has(one)
    ? Effect.andThen(
        writeWaiting(state),
        Effect.suspend(() => turnOf(state, one))
      )
    : Effect.void

interface Sealed {
  readonly one: Waiting
  readonly batch: SealedBatch
  readonly after: Head
}

/** All that wait, as many as one write may have; each is told what became of it. */
const writeWaiting = Effect.fnUntraced(function* (state: State) {
  let taken: ReadonlyArray<Waiting> = []
  const written = Effect.gen(function* () {
    const head = state.head ?? (yield* state.store.head(state.log))
    const sealed = yield* seal(state, head)
    taken = sealed.map(({ one }) => one)
    const [first, ...rest] = sealed
    if (first === undefined) return sealed
    state.head = yield* appendSealed(head, [first.batch, ...rest.map(({ batch }) => batch)])
    return sealed
  })
  const result = yield* written.pipe(
    Effect.tapErrorTag("HeadMoved", ({ actual }) =>
      Effect.sync(() => {
        state.head = actual
      })
    ),
    Effect.retry({ times: 9, while: ({ _tag }) => _tag === "HeadMoved" }),
    Effect.provideService(LogStore, state.store),
    Effect.result
  )
  if (Result.isFailure(result)) {
    state.head = undefined
    return yield* tell(state, taken.length === 0 ? [...state.waiting] : taken, ({ done }) =>
      Deferred.fail(done, result.failure)
    )
  }
  const heads = new Map(result.success.map(({ after, one }) => [one, after]))
  yield* tell(state, taken, (one) => Deferred.succeed(one.done, heads.get(one)!))
})

const tell = (state: State, all: ReadonlyArray<Waiting>, say: (one: Waiting) => Effect.Effect<unknown>) =>
  Effect.forEach(
    all,
    (one) =>
      Effect.andThen(
        Effect.sync(() => state.waiting.delete(one)),
        say(one)
      ),
    { discard: true }
  )

/** Bytes and batches that one write may have; what waits beyond that goes with the next. */
const most = { bytes: 8 * 1024 * 1024, batches: 1000 }

/** One after the other; what cannot be sealed fails alone. */
const seal = Effect.fnUntraced(function* (state: State, from: Head) {
  const sealed: Array<Sealed> = []
  let at = from
  let bytes = 0
  for (const one of state.waiting) {
    if (sealed.length === most.batches || bytes >= most.bytes) break
    const batch = sealEvents(state.sha256, at, one.events, one.now)
    if (Result.isFailure(batch)) {
      yield* tell(state, [one], ({ done }) => Deferred.fail(done, batch.failure))
      continue
    }
    at = headAfter(at, [batch.success])
    bytes += batchLength(batch.success.lines, batch.success.commit)
    sealed.push({ one, batch: batch.success, after: at })
  }
  return sealed
})
