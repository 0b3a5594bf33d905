/** Reading a part of a log: after one position, up to another, page by page. */
import { type LogId, LogStore, type SealedBatch } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import fc from "fast-check"
import { expect } from "vitest"
import { sizes } from "../arbitraries.ts"
import { type Group, promise, promiseIn } from "../Group.ts"
import { a, appendChain, b, type Chain, endOf, notes, readAll } from "../logs.ts"

const lastOf = ({ from, lines }: SealedBatch): number => from + lines.length - 1

const chainOfSizes = (counts: ReadonlyArray<number>): Chain =>
  notes(a, ...counts.map((count) => Array.from({ length: count }, (_, i) => String(i))))

/** Slow and plain: an event of the batch lies in the range. */
const isIn = (batch: SealedBatch, after: number, upTo: number): boolean =>
  batch.lines.some((_, i) => batch.from + i > after && batch.from + i <= upTo)

/** Reads on behind the last batch of each page, to the end. */
const readPages = Effect.fnUntraced(function* (log: LogId, events: number) {
  const read: Array<SealedBatch> = []
  for (let after = 0; ; ) {
    const page = yield* readAll(log, { after, upTo: after + events })
    if (page.length === 0) return read
    read.push(...page)
    expect(lastOf(page.at(-1)!)).toBeGreaterThan(after)
    after = lastOf(page.at(-1)!)
  }
})

export const ranges: Group = {
  number: 7,
  name: "ranges",
  cases: [
    promise("gives just the batches with an event after one position and up to another", (bench) =>
      bench.forAll(fc.tuple(sizes, fc.nat(20), fc.integer({ min: 1, max: 20 })), async ([counts, after, count]) => {
        const chain = chainOfSizes(counts)
        const upTo = after + count
        const [between, on, before] = await bench.inNewStore(
          Effect.andThen(
            appendChain(chain),
            Effect.all([readAll(a, { after, upTo }), readAll(a, { after }), readAll(a, { upTo })])
          )
        )
        expect(between).toEqual(chain.batches.filter((batch) => isIn(batch, after, upTo)))
        expect(on).toEqual(chain.batches.filter((batch) => isIn(batch, after, Number.POSITIVE_INFINITY)))
        expect(before).toEqual(chain.batches.filter((batch) => isIn(batch, 0, upTo)))
      })
    ),
    promise("joins pages of every size to the whole", (bench) =>
      bench.forAll(fc.tuple(sizes, fc.integer({ min: 1, max: 30 })), async ([counts, events]) => {
        const chain = chainOfSizes(counts)
        const pages = await bench.inNewStore(Effect.andThen(appendChain(chain), readPages(a, events)))
        expect(pages).toEqual(chain.batches)
      })
    ),
    promiseIn(
      "gives nothing past the end, however far, and nothing of an unknown log",
      Effect.gen(function* () {
        const chain = notes(a, ["1"], ["2", "3"])
        yield* appendChain(chain)
        for (const after of [endOf(chain).position, 4, 1000, Number.MAX_SAFE_INTEGER]) {
          expect(yield* readAll(a, { after })).toEqual([])
        }
        expect(yield* readAll(a, { after: 0, upTo: Number.MAX_SAFE_INTEGER })).toEqual(chain.batches)
        expect(yield* readAll(b, { after: 0, upTo: 10 })).toEqual([])
      })
    ),
    promiseIn(
      "lets a reader stop early, and read again from the beginning",
      Effect.gen(function* () {
        const chain = notes(a, ["1"], ["2"], ["3"])
        const store = yield* LogStore
        yield* appendChain(chain)
        const reading = store.read(a)
        expect(yield* Stream.runCollect(Stream.take(reading, 1))).toEqual(chain.batches.slice(0, 1))
        expect(yield* Stream.runCollect(reading)).toEqual(chain.batches)
        expect(yield* Stream.runCollect(reading)).toEqual(chain.batches)
      })
    )
  ]
}
