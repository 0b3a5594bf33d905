/** An acknowledgement that got lost on its way: the writer sends the same bytes again, through core's retry. */
import { appendEvents, appendSealed, LogStore, StoreFailure } from "@delaftale/core"
import * as Effect from "effect/Effect"
import { expect } from "vitest"
import { failureOf } from "../failureOf.ts"
import { type Group, promise, promiseIn } from "../Group.ts"
import { a, emptyA, endOf, headAfter, note, notes, notesAfter, now, readAll } from "../logs.ts"

const chain = notes(a, ["1", "2"], ["3"])
const [one, two] = chain.batches as [(typeof chain.batches)[0], (typeof chain.batches)[0]]

/** The store, but whoever appends never hears that it was done. */
const deaf = (store: LogStore["Service"]) =>
  LogStore.of({
    ...store,
    append: (log, expected, batches) =>
      Effect.andThen(store.append(log, expected, batches), Effect.fail(connectionLost))
  })

const connectionLost = new StoreFailure({ reason: "io", outcome: "unknown", message: "the connection was lost" })

export const retries: Group = {
  number: 6,
  name: "retries",
  cases: [
    promiseIn(
      "has a batch once, whose writer appended it again because it did not hear",
      Effect.gen(function* () {
        const store = yield* LogStore
        const unheard = appendSealed(emptyA, [one]).pipe(Effect.provideService(LogStore, deaf(store)))
        expect(yield* failureOf(unheard)).toBe(connectionLost)
        expect(yield* appendSealed(emptyA, [one])).toEqual(chain.heads[1])
        expect(yield* readAll(a)).toEqual([one])
      })
    ),
    promiseIn(
      "takes the same bytes for success also when others have written since",
      Effect.gen(function* () {
        const first = yield* appendSealed(emptyA, [one])
        yield* appendEvents(first, [note("of another writer")], now)
        expect(yield* appendSealed(emptyA, [one])).toEqual(first)
        expect(yield* readAll(a)).toHaveLength(2)
      })
    ),
    promiseIn(
      "knows several batches again that were appended together",
      Effect.gen(function* () {
        yield* appendSealed(emptyA, [one, two])
        expect(yield* appendSealed(emptyA, [one, two])).toEqual(endOf(chain))
        expect(yield* readAll(a)).toEqual([one, two])
      })
    ),
    promiseIn(
      "takes other bytes at the old head for a conflict",
      Effect.gen(function* () {
        const head = yield* appendSealed(emptyA, [one])
        const moved = { _tag: "HeadMoved", actual: head }
        expect(yield* failureOf(appendSealed(emptyA, [notesAfter(emptyA, "other")]))).toMatchObject(moved)
        expect(yield* readAll(a)).toEqual([one])
      })
    ),
    promiseIn(
      "adds the others where the log ends with the first of what is appended again",
      Effect.gen(function* () {
        yield* appendSealed(emptyA, [one])
        const more = notesAfter(headAfter(emptyA, one), "more")
        expect(yield* appendSealed(emptyA, [one, more])).toEqual(headAfter(headAfter(emptyA, one), more))
        expect(yield* readAll(a)).toEqual([one, more])
      })
    ),
    promiseIn(
      "takes bytes that only begin with what stands there for a conflict where the log goes on otherwise",
      Effect.gen(function* () {
        const head = yield* appendSealed(emptyA, [one, notesAfter(headAfter(emptyA, one), "other")])
        const longer = appendSealed(emptyA, [one, notesAfter(headAfter(emptyA, one), "more")])
        expect(yield* failureOf(longer)).toMatchObject({ _tag: "HeadMoved", actual: head })
        expect(yield* readAll(a)).toHaveLength(2)
      })
    ),
    promise(
      "has a batch once that was appended again through a store opened anew",
      (bench) =>
        bench.atNewSite(({ open }) =>
          Effect.gen(function* () {
            yield* open(appendSealed(emptyA, [one]))
            expect(yield* open(appendSealed(emptyA, [one]))).toEqual(chain.heads[1])
            expect(yield* open(readAll(a))).toEqual([one])
          })
        ),
      "reopen"
    )
  ]
}
