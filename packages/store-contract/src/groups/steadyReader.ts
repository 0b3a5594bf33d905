/** A reader that never rests while others append: what it sees is at every moment the log from 1 to some place. */
import { LogStore, readVerified } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { expect } from "vitest"
import { type Group, promise } from "../Group.ts"
import { a, type Chain, notes, readAll } from "../logs.ts"

const chain = notes(
  a,
  ...Array.from({ length: 60 }, (_, i) =>
    Array.from({ length: 1 + (i % 5) }, (_, j) => `${i}.${j} ${"x".repeat(i * 20)}`)
  )
)

interface Progress {
  acknowledged: number
}

const writing = ({ batches, heads, log }: Chain, store: LogStore["Service"], progress: Progress) =>
  Effect.gen(function* () {
    for (const [i, batch] of batches.entries()) {
      yield* store.append(log, heads[i]!, [batch])
      progress.acknowledged = i + 1
      yield* Effect.yieldNow
    }
  })

/** Never less than was acknowledged when the read began, never less than it saw before, and never half a batch. */
const watching = ({ batches, log }: Chain, store: LogStore["Service"], progress: Progress) =>
  Effect.gen(function* () {
    let seen = 0
    for (let turn = 0; seen < batches.length; turn++) {
      const atLeast = Math.max(seen, progress.acknowledged)
      const read = turn % 2 === 0 ? readAll(log) : Effect.map(Stream.runCollect(readVerified(log)), bare)
      const found = yield* Effect.provideService(read, LogStore, store)
      expect(found).toEqual(batches.slice(0, found.length))
      expect(found.length).toBeGreaterThanOrEqual(atLeast)
      seen = found.length
      yield* Effect.yieldNow
    }
  })

const bare = <A>(verified: ReadonlyArray<{ readonly batch: A }>): ReadonlyArray<A> => verified.map(({ batch }) => batch)

const watched = (writer: LogStore["Service"], readers: ReadonlyArray<LogStore["Service"]>) =>
  Effect.suspend(() => {
    const progress = { acknowledged: 0 }
    const watchers = readers.map((reader) => watching(chain, reader, progress))
    return Effect.all([writing(chain, writer, progress), ...watchers], { concurrency: "unbounded", discard: true })
  })

export const steadyReader: Group = {
  number: 8,
  name: "steady reader",
  cases: [
    promise(
      "sees exactly the batches from the first to one of the last, whole, and all that was acknowledged",
      (bench) => bench.inNewStore(Effect.flatMap(LogStore, (store) => watched(store, [store, store]))),
      "concurrent"
    ),
    promise(
      "sees the same from another store on the same place",
      (bench) =>
        bench.atNewSite(({ opened }) =>
          Effect.scoped(
            Effect.gen(function* () {
              const writer = yield* opened
              yield* watched(writer, [yield* opened])
            })
          )
        ),
      "concurrent",
      "reopen",
      "secondReader"
    )
  ]
}
