/** Stores whose faults show only where two things happen at once. */
import { isSameHead, type LogId, LogStore, type SealedBatch } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Store } from "./keptStore.ts"
import { movedTo } from "./movedTo.ts"

/** Long enough for others to act. */
const moment = Effect.sleep(1)

/** Between looking and writing somebody else may have written; then it writes behind that. */
export const overwriting = (store: Store): Store =>
  LogStore.of({
    ...store,
    append: (log, expected, batches) =>
      Effect.gen(function* () {
        if (!isSameHead(yield* store.head(log), expected)) return yield* store.append(log, expected, batches)
        yield* moment
        const actual = yield* store.head(log)
        return yield* store.append(log, actual, isSameHead(actual, expected) ? batches : [movedTo(actual, batches[0])])
      })
  })

/** Knows a retry by its text, and does it all the same. */
export const doubling = (store: Store): Store =>
  LogStore.of({
    ...store,
    append: (log, expected, batches) =>
      Effect.catchTag(store.append(log, expected, batches), "HeadMoved", (conflict) =>
        Effect.gen(function* () {
          const standing = yield* Stream.runCollect(store.read(log))
          if (!standing.some(({ commit }) => commit === batches[0].commit)) return yield* conflict
          return yield* store.append(log, conflict.actual, [movedTo(conflict.actual, batches[0])])
        })
      )
  })

/** What is being written can be read up to its middle. */
export const halving = (store: Store): Store => {
  const writing = new Map<LogId, SealedBatch>()
  return LogStore.of({
    ...store,
    append: (log, expected, batches) =>
      Effect.gen(function* () {
        const { from, lines, commit } = batches[0]
        writing.set(log, { from, lines: lines.slice(0, Math.ceil(lines.length / 2)), commit })
        yield* moment
        writing.delete(log)
        return yield* store.append(log, expected, batches)
      }),
    read: (log, range) =>
      Stream.suspend(() => {
        const half = writing.get(log)
        return half === undefined ? store.read(log, range) : Stream.concat(store.read(log, range), Stream.succeed(half))
      })
  })
}

/** While appends overlap, the batch before the last is not yet to be seen. */
export const peeking = (store: Store): Store => {
  let underWay = 0
  return LogStore.of({
    ...store,
    append: (log, expected, batches) =>
      Effect.suspend(() => {
        underWay++
        return Effect.andThen(moment, store.append(log, expected, batches))
      }).pipe(Effect.ensuring(Effect.sync(() => underWay--))),
    read: (log, range) =>
      Stream.unwrap(
        Effect.map(Stream.runCollect(store.read(log, range)), (all) =>
          Stream.fromArray(underWay > 1 && all.length > 1 ? all.toSpliced(-2, 1) : all)
        )
      )
  })
}
