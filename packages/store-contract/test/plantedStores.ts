/** Stores that are bad on purpose, each in one way, and the groups of cases that must catch them. */
import { emptyHead, type LogId, LogStore, pureSha256, type SealedBatch, sealBatch } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Store } from "./keptStore.ts"
import { movedTo } from "./movedTo.ts"
import { doubling, halving, overwriting, peeking } from "./plantedRaces.ts"

export interface Planted {
  /** What it does wrong. */
  readonly name: string
  readonly groups: ReadonlyArray<number>
  readonly plant: (store: Store) => Store
  /** How it is when it is opened again, where that is another way. */
  readonly replant?: (store: Store) => Store
}

type Reading = (batches: ReadonlyArray<SealedBatch>, log: LogId) => ReadonlyArray<SealedBatch>

/** Reads something else than what is there. */
const misreading =
  (change: Reading) =>
  (store: Store): Store =>
    LogStore.of({
      ...store,
      read: (log, range) =>
        Stream.unwrap(
          Effect.map(Stream.runCollect(store.read(log, range)), (all) => Stream.fromArray(change(all, log)))
        )
    })

/** Appends in another way. */
const misappending =
  (change: (append: Store["append"]) => Store["append"]) =>
  (store: Store): Store =>
    LogStore.of({ ...store, append: change(store.append) })

const everyThird = (append: Store["append"]): Store["append"] => {
  let appends = 0
  return (log, expected, batches) => {
    appends++
    return appends % 3 === 0 ? Effect.succeed({ ...expected, seal: "lost" }) : append(log, expected, batches)
  }
}

const oneByOne =
  (append: Store["append"]): Store["append"] =>
  (log, expected, batches) =>
    Effect.gen(function* () {
      let head = expected
      for (const batch of batches) head = yield* append(log, head, [batch])
      return batches.length === 0 ? yield* append(log, expected, batches) : head
    })

/** A conflict leaves it confused: the next append is acknowledged, and nothing comes of it. */
const confused = (append: Store["append"]): Store["append"] => {
  let isConfused = false
  return (log, expected, batches) => {
    const wasConfused = isConfused
    isConfused = false
    if (wasConfused) return Effect.succeed(expected)
    return Effect.tapError(append(log, expected, batches), (error) =>
      Effect.sync(() => {
        isConfused = error._tag === "HeadMoved"
      })
    )
  }
}

/** Hands out the very objects that it was given. */
const aliased = (store: Store): Store => {
  const given = new Map<string, SealedBatch>()
  const kept = misreading((all) => all.map((batch) => given.get(batch.commit) ?? batch))(store)
  return misappending((append) => (log, expected, batches) => {
    for (const batch of batches) given.set(batch.commit, batch)
    return append(log, expected, batches)
  })(kept)
}

const mixing = (store: Store): Store =>
  LogStore.of({
    ...store,
    read: (log, range) =>
      store.logs().pipe(
        Stream.filter((id) => id.startsWith(log)),
        Stream.flatMap((id) => store.read(id, range))
      )
  })

export const planted: ReadonlyArray<Planted> = [
  { name: "acknowledges every third append without writing it", groups: [1, 17], plant: misappending(everyThird) },
  {
    name: "gives the last two batches in the wrong order",
    groups: [1],
    plant: misreading((all) => (all.length < 2 ? all : [...all.slice(0, -2), all.at(-1)!, all.at(-2)!]))
  },
  {
    name: "writes wherever the log ends, whatever was expected",
    groups: [2],
    plant: misappending(
      (append) => (log, expected, batches) =>
        Effect.catchTag(append(log, expected, batches), "HeadMoved", ({ actual }) =>
          append(log, actual, [movedTo(actual, batches[0])])
        )
    )
  },
  { name: "leaves the first batch of an append that fails at the second", groups: [3], plant: misappending(oneByOne) },
  {
    name: "says yes to what is too large, and drops it",
    groups: [4],
    plant: misappending(
      (append) => (log, expected, batches) =>
        Effect.catchTag(append(log, expected, batches), "TooLarge", () => Effect.succeed(expected))
    )
  },
  { name: "looks where the log ends, and writes a moment later", groups: [5, 17], plant: overwriting },
  { name: "writes a retried batch a second time", groups: [6, 17], plant: doubling },
  {
    name: "reads from one position too early",
    groups: [7],
    plant: (store) =>
      LogStore.of({
        ...store,
        read: (log, range) => store.read(log, { ...range, after: Math.max(0, (range?.after ?? 0) - 1) })
      })
  },
  { name: "shows half of a batch while it is being written", groups: [8], plant: halving },
  { name: "mixes logs whose ids begin alike", groups: [9], plant: mixing },
  {
    name: "normalises text",
    groups: [10],
    plant: misreading((all) =>
      all.map((batch) => ({ ...batch, lines: batch.lines.map((line) => line.normalize("NFC")) }))
    )
  },
  { name: "keeps the caller's arrays", groups: [11], plant: aliased },
  {
    name: "has forgotten the last batch when it is opened again",
    groups: [12],
    plant: (store) => store,
    replant: misreading((all) => all.slice(0, -1))
  },
  {
    name: "never hints",
    groups: [13],
    plant: (store) => LogStore.of({ ...store, changes: () => Stream.concat(Stream.succeed(undefined), Stream.never) })
  },
  {
    name: "ends quietly where the log is corrupt",
    groups: [14],
    plant: (store) =>
      LogStore.of({
        ...store,
        read: (log, range) => Stream.catchTag(store.read(log, range), "LogCorrupt", () => Stream.empty)
      })
  },
  {
    name: "makes one batch of many",
    groups: [15],
    plant: misreading((all, log) =>
      all[0]?.from === 1
        ? [
            sealBatch(
              pureSha256,
              emptyHead(pureSha256, log),
              all.flatMap(({ lines }) => lines)
            )
          ]
        : all
    )
  },
  { name: "loses the append after a conflict", groups: [16], plant: misappending(confused) },
  { name: "shows a batch before the one that stands in front of it", groups: [17], plant: peeking }
]
