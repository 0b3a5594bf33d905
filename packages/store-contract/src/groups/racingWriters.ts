/** Writers that all saw the same head and write at once. */
import { HeadMoved, LogStore } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { expect } from "vitest"
import { type Group, promise } from "../Group.ts"
import { a, emptyA, notesAfter, readAll } from "../logs.ts"

const rounds = 20
const writers = 8

/** Every writer has a store to write with; those of one list may be the same store. */
const race = (stores: ReadonlyArray<LogStore["Service"]>) =>
  Effect.gen(function* () {
    let head = emptyA
    for (let round = 0; round < rounds; round++) {
      const racing = Array.from({ length: writers }, (_, i) =>
        Effect.result(stores[i % stores.length]!.append(a, head, [notesAfter(head, `${round}, writer ${i}`)]))
      )
      const results = yield* Effect.all(racing, { concurrency: "unbounded" })
      const [won, ...more] = results.filter(Result.isSuccess)
      const lost = results.filter(Result.isFailure)
      expect(more).toEqual([])
      expect(won).toBeDefined()
      head = won!.success
      expect(lost.map(({ failure }) => failure)).toEqual(
        Array.from({ length: writers - 1 }, () => new HeadMoved({ actual: head }))
      )
    }
    const read = yield* Effect.provideService(readAll(a), LogStore, stores[0]!)
    expect(read.map(({ from }) => from)).toEqual(Array.from({ length: rounds }, (_, i) => i + 1))
    expect(read.at(-1)?.commit).toBe(head.anchor)
  })

export const racingWriters: Group = {
  number: 5,
  name: "racing writers",
  cases: [
    promise(
      `lets exactly one of ${writers} writers at one head through, in each of ${rounds} rounds`,
      (bench) => bench.inNewStore(Effect.flatMap(LogStore, (store) => race([store]))),
      "concurrent"
    ),
    promise(
      "lets exactly one through where they come by two stores on the same place",
      (bench) =>
        bench.atNewSite(({ opened }) =>
          Effect.scoped(Effect.flatMap(Effect.all([opened, opened]), (stores) => race(stores)))
        ),
      "concurrent",
      "reopen",
      "secondWriter"
    )
  ]
}
