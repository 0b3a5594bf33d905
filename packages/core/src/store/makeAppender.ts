/** Group commit: appends that wait for the store go to it together, each a batch of its own. */
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Result from "effect/Result"
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

/** Adds to one log on behalf of many; `makeAppender` makes it. */
export interface Appender {
  /**
   * Adds the events as one batch after whatever the log ends with then; `now` as for `sealEvents`. Gives the head after
   * that batch once it is as durable as the store makes it. For facts that hold whatever else was added meanwhile: a
   * decision that rests on the log uses `appendEvents`, which is told when the head moved.
   */
  readonly append: (events: NonEmptyReadonlyArray<NewEvent>, now: string) => Effect.Effect<Head, Failure>
}

/**
 * For many fibers that add to one log. Those that are ready together are written together; those that come while the
 * store is busy share its next write, and nobody waits for a timer.
 */
export const makeAppender: (log: LogId) => Effect.Effect<Appender, never, LogStore> = Effect.fnUntraced(
  function* (log) {
    const [store, sha256] = [yield* LogStore, yield* Sha256]
    const state: State = { log, store, sha256, waiting: new Set(), isWriting: false, head: undefined }
    return {
      append: (events, now) =>
        Effect.suspend(() => {
          const one: Waiting = { events, now, done: Deferred.makeUnsafe() }
          return Effect.onInterrupt(written(state, one), () => Effect.sync(() => state.waiting.delete(one)))
        })
    }
  }
)

const written = (state: State, one: Waiting): Effect.Effect<Head, Failure> =>
  Effect.suspend(() => {
    state.waiting.add(one)
    const told = Deferred.await(one.done)
    return state.isWriting ? told : Effect.andThen(takeTurn(state), told)
  })

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
  /** Whether a fiber writes, or is about to. */
  isWriting: boolean
  /** Where the log ended when it was last known. */
  head: Head | undefined
}

/** Unless another came first: between the asking and this a fiber may have stood aside. */
const takeTurn = Effect.fnUntraced(function* (state: State) {
  if (state.isWriting) return
  state.isWriting = true
  yield* writeOn(state)
}, Effect.uninterruptible)

/**
 * Writes for all that wait, once those that are ready have come: a store that answers at once would else never let them.
 * For those that come meanwhile a fiber of its own goes on, so that no caller works for others.
 */
const writeOn: (state: State) => Effect.Effect<void> = Effect.fnUntraced(function* (state) {
  yield* Effect.yieldNow
  yield* writeWaiting(state)
  if (state.waiting.size === 0) state.isWriting = false
  else yield* Effect.forkDetach(writeOn(state))
}, Effect.uninterruptible)

interface Sealed {
  readonly one: Waiting
  readonly batch: SealedBatch
  readonly after: Head
}

/** All that wait, as many as one write may have; each is told what became of it. */
const writeWaiting = Effect.fnUntraced(function* (state: State) {
  let taken: ReadonlyArray<Waiting> = []
  const write = Effect.gen(function* () {
    const head = state.head ?? (yield* state.store.head(state.log))
    const sealed = seal(state, head)
    taken = sealed.map(({ one }) => one)
    const [first, ...rest] = sealed
    if (first === undefined) return sealed
    state.head = yield* appendSealed(head, [first.batch, ...rest.map(({ batch }) => batch)])
    return sealed
  })
  const result = yield* write.pipe(
    Effect.tapErrorTag("HeadMoved", ({ actual }) =>
      Effect.sync(() => {
        state.head = actual
      })
    ),
    Effect.retry({ times: 9, while: ({ _tag }) => _tag === "HeadMoved" }),
    Effect.provideService(LogStore, state.store),
    Effect.exit
  )
  if (Exit.isSuccess(result)) {
    for (const { after, one } of result.value) tell(state, one, Exit.succeed(after))
    return
  }
  state.head = undefined
  const failed = Exit.failCause(result.cause)
  for (const one of taken.length === 0 ? [...state.waiting] : taken) tell(state, one, failed)
})

const tell = (state: State, one: Waiting, what: Exit.Exit<Head, Failure>) => {
  state.waiting.delete(one)
  Deferred.doneUnsafe(one.done, what)
}

/** Bytes and batches that one write may have; what waits beyond that goes with the next. */
const most = { bytes: 8 * 1024 * 1024, batches: 1000 }

/** One after the other; what cannot be sealed fails alone. */
const seal = (state: State, from: Head): ReadonlyArray<Sealed> => {
  const sealed: Array<Sealed> = []
  let at = from
  let bytes = 0
  for (const one of state.waiting) {
    if (sealed.length === most.batches || bytes >= most.bytes) break
    const batch = sealEvents(state.sha256, at, one.events, one.now)
    if (Result.isFailure(batch)) {
      tell(state, one, Exit.fail(batch.failure))
      continue
    }
    at = headAfter(at, [batch.success])
    bytes += batchLength(batch.success.lines, batch.success.commit)
    sealed.push({ one, batch: batch.success, after: at })
  }
  return sealed
}
