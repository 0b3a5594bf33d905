/** Hints that there may be more to read, and followers that live by them or without them. */
import { LogStore, readOn, readVerified, Sha256, startOf } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { expect } from "vitest"
import type { Bench } from "../Bench.ts"
import { type Group, promise, promiseIn } from "../Group.ts"
import { a, appendChain, type Chain, endOf, notes } from "../logs.ts"

const chain = notes(a, ["1"], ["2", "3"], ["4"], ["5"])

/** Waits until it is so, but no longer than patience allows; says whether it came. */
const until = (isSo: () => boolean, { patience }: Bench) =>
  Effect.gen(function* () {
    for (let waited = 0; waited < patience && !isSo(); waited += 2) yield* Effect.sleep(2)
    return isSo()
  })

/** Counts hints for as long as the program runs. */
const counting = <A>(program: (hints: { readonly count: number }) => Effect.Effect<A, unknown, LogStore>) =>
  Effect.gen(function* () {
    const hints = { count: 0 }
    const listening = LogStore.use((store) =>
      Stream.runForEach(store.changes(a), () =>
        Effect.sync(() => {
          hints.count++
        })
      )
    )
    return yield* Effect.raceFirst(program(hints), Effect.andThen(listening, Effect.never))
  })

/** Appends batch by batch, each when the hint of the one before has come. */
const hinted = ({ batches, heads, log }: Chain, bench: Bench) =>
  counting((hints) =>
    Effect.gen(function* () {
      const store = yield* LogStore
      expect(yield* until(() => hints.count > 0, bench), "a hint at once").toBe(true)
      for (const [i, batch] of batches.entries()) {
        const before = hints.count
        yield* store.append(log, heads[i]!, [batch])
        expect(yield* until(() => hints.count > before, bench), `a hint after append ${i + 1}`).toBe(true)
      }
    })
  )

/** Reads on at each hint, from where it was; what it has seen is what it knows. */
const following = (store: LogStore["Service"], wake: Stream.Stream<void, unknown>) =>
  Effect.gen(function* () {
    const end = endOf(chain).position
    let known = startOf(yield* Sha256, a)
    const turn = Effect.suspend(() =>
      Stream.runForEach(readOn(known), ({ after }) =>
        Effect.sync(() => {
          known = after
        })
      )
    )
    yield* Stream.runForEach(
      Stream.takeWhile(
        Stream.mapEffect(wake, () => turn),
        () => known.head.position < end
      ),
      () => Effect.void
    )
    return known.head
  }).pipe(Effect.provideService(LogStore, store))

const slowly = Effect.gen(function* () {
  const store = yield* LogStore
  for (const [i, batch] of chain.batches.entries()) {
    yield* store.append(a, chain.heads[i]!, [batch])
    yield* Effect.sleep(5)
  }
})

const polls = Stream.forever(Stream.fromEffect(Effect.sleep(3)))

export const hints: Group = {
  number: 13,
  name: "hints",
  cases: [
    promise(
      "come at once, and after every append to that log",
      (bench) => bench.inNewStore(hinted(chain, bench)),
      "concurrent"
    ),
    promise(
      "come also for a log in which something stands already",
      (bench) =>
        bench.inNewStore(
          Effect.gen(function* () {
            const { batches, heads, log } = chain
            yield* appendChain({ log, batches: batches.slice(0, 2), heads: heads.slice(0, 3) })
            yield* hinted({ log, batches: batches.slice(2), heads: heads.slice(2) }, bench)
          })
        ),
      "concurrent"
    ),
    promise(
      "lead a follower, who reads on at each, to the end",
      (bench) =>
        bench.inNewStore(
          Effect.gen(function* () {
            const store = yield* LogStore
            const follower = Effect.timeout(following(store, store.changes(a)), bench.patience)
            const [head] = yield* Effect.all([follower, slowly], { concurrency: "unbounded" })
            expect(head).toEqual(endOf(chain))
          })
        ),
      "concurrent"
    ),
    promise(
      "are not needed: a follower that gets none and looks now and then comes to the end as well",
      (bench) =>
        bench.inNewStore(
          Effect.gen(function* () {
            const follower = Effect.timeout(following(yield* LogStore, polls), bench.patience)
            const [head] = yield* Effect.all([follower, slowly], { concurrency: "unbounded" })
            expect(head).toEqual(endOf(chain))
          })
        ),
      "concurrent"
    ),
    promiseIn(
      "are not needed: who reads on from where a read ended gets what came since, and that only",
      Effect.gen(function* () {
        const { batches, heads, log } = chain
        yield* appendChain({ log, batches: batches.slice(0, 2), heads: heads.slice(0, 3) })
        const first = yield* Stream.runCollect(readVerified(a))
        yield* appendChain({ log, batches: batches.slice(2), heads: heads.slice(2) })
        const later = yield* Stream.runCollect(readOn(first.at(-1)!.after))
        expect(later.map(({ batch }) => batch)).toEqual(batches.slice(2))
        expect(later.at(-1)?.after.head).toEqual(endOf(chain))
      })
    )
  ]
}
