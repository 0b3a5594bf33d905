/** Reading through a store that is wrong about what it holds. */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { SealedBatch } from "../../src/audit/SealedBatch.ts"
import { LogStore } from "../../src/store/LogStore.ts"
import { memoryStore } from "../../src/store/memory.ts"
import { readVerified } from "../../src/store/readVerified.ts"
import { a, appendHistory, history } from "./histories.ts"

/** The store in memory, but what it reads has been changed. */
const lying = (change: (batches: ReadonlyArray<SealedBatch>) => ReadonlyArray<SealedBatch>) =>
  Layer.effect(
    LogStore,
    Effect.map(LogStore, (store) =>
      LogStore.of({
        ...store,
        read: (log, range) =>
          Stream.unwrap(Effect.map(Stream.runCollect(store.read(log, range)), (all) => Stream.fromArray(change(all))))
      })
    )
  ).pipe(Layer.provide(memoryStore))

const read = (batches: Parameters<typeof appendHistory>[1], store: Layer.Layer<LogStore>) =>
  Effect.runPromise(
    Effect.gen(function* () {
      yield* appendHistory(a, batches)
      return yield* Effect.result(Stream.runCollect(readVerified(a)))
    }).pipe(Effect.provide(store))
  )

const frozen = ({ commit, from, lines }: SealedBatch): SealedBatch =>
  Object.freeze({ commit, from, lines: Object.freeze([...lines]) })

describe("a verified read", () => {
  it("gives what was appended, twice over", () =>
    fc.assert(
      fc.asyncProperty(history, async (batches) => {
        const found = Result.getOrThrow(
          await read(
            batches,
            lying((all) => all.map(frozen))
          )
        )
        expect(found).toEqual(Result.getOrThrow(await read(batches, memoryStore)))
        expect(found.flatMap(({ events }) => events.map(({ id }) => id))).toEqual(
          batches.flatMap((events) => events.map(({ id }) => id))
        )
      })
    ))

  it("catches a store that hands on a changed line, a lost one, another commit line or batches out of order", () => {
    const how = fc.constantFrom("line", "lost", "commit", "order", "doubled")
    const atLeastTwo = history.filter((batches) => batches.length >= 2)
    return fc.assert(
      fc.asyncProperty(atLeastTwo, how, fc.nat(), fc.nat(), async (batches, kind, b, l) => {
        const changed = (all: ReadonlyArray<SealedBatch>): ReadonlyArray<SealedBatch> => {
          const at = b % (all.length - 1)
          const batch = all[at]!
          const i = l % batch.lines.length
          if (kind === "order") return all.with(at, all[at + 1]!).with(at + 1, batch)
          if (kind === "doubled") return all.toSpliced(at, 0, batch)
          if (kind === "lost") return all.with(at, frozen({ ...batch, lines: batch.lines.toSpliced(i, 1) }))
          if (kind === "commit") return all.with(at, frozen({ ...batch, commit: all[at + 1]!.commit }))
          const line = batch.lines[i]!.replace(/"by":"[a-z]/, '"by":"x')
          return all.with(at, frozen({ ...batch, lines: batch.lines.with(i, line) }))
        }
        const found = await read(batches, lying(changed))
        expect(Result.isFailure(found) && found.failure._tag).toBe("LogCorrupt")
      })
    )
  })

  it("goes to the batch that holds the position asked for", () =>
    fc.assert(
      fc.asyncProperty(
        history.filter((batches) => batches.length > 0),
        fc.nat(),
        async (batches, any) => {
          const upTo = 1 + (any % batches.flat().length)
          const program = Effect.andThen(appendHistory(a, batches), Stream.runCollect(readVerified(a, upTo)))
          const found = await Effect.runPromise(Effect.provide(program, memoryStore))
          const last = found.at(-1)!.batch
          expect(last.from).toBeLessThanOrEqual(upTo)
          expect(last.from + last.lines.length).toBeGreaterThan(upTo)
        }
      )
    ))
})
