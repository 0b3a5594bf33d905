/** What every store refuses, run here against the stores at hand. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { describe, expect, it } from "vitest"
import { maxBatchBytes, maxBatchEvents, maxLineBytes } from "../../src/audit/limits.ts"
import { type SealedBatch, sealBatch } from "../../src/audit/SealedBatch.ts"
import { pureSha256 } from "../../src/ground/Sha256.ts"
import { appendSealed } from "../../src/store/appendEvents.ts"
import { LogStore } from "../../src/store/LogStore.ts"
import { a, empty, sealedAfter } from "./histories.ts"

/** `run` gives the program a new, empty store. */
export const refusalCases = (name: string, run: <A, E>(program: Effect.Effect<A, E, LogStore>) => Promise<A>) => {
  const failure = <A, E>(effect: Effect.Effect<A, E, LogStore>) => Effect.flip(effect)
  const read = (log: typeof a) => LogStore.use((store) => Stream.runCollect(store.read(log)))

  describe(`the ${name} store`, () => {
    it.each([
      ["no batch", []],
      ["a batch without events", [sealBatch(pureSha256, empty, [])]],
      ["a seal that does not fit", [{ ...sealedAfter(empty, "1"), commit: sealedAfter(empty, "2").commit }]],
      ["a line that is two", [sealBatch(pureSha256, empty, ['{"p":1,"id":"\n{"p":2,"id":"'])]],
      ["a lone surrogate", [sealBatch(pureSha256, empty, ['{"p":1,"id":"\ud800'])]],
      ["a line that is no event", [sealBatch(pureSha256, empty, ["{}"])]]
    ])("refuses %s and writes nothing", async (_, batches) => {
      const { refused, none } = await run(
        Effect.gen(function* () {
          const refused = yield* failure(LogStore.use((s) => s.append(a, empty, batches as unknown as [SealedBatch])))
          return { refused, none: yield* read(a) }
        })
      )
      expect(refused).toMatchObject({ _tag: "StoreFailure", reason: "refused", outcome: "not-written" })
      expect(none).toEqual([])
    })

    it("takes a line of 1 MiB, and none that is longer", async () => {
      const room = maxLineBytes - 1 - Buffer.byteLength(sealedAfter(empty, "").lines[0] ?? "")
      const full = sealedAfter(empty, "a".repeat(room))
      const line = `${full.lines[0]?.slice(0, -3)}a"}}`
      const { large, head } = await run(
        Effect.gen(function* () {
          const large = yield* failure(LogStore.use((s) => s.append(a, empty, [sealBatch(pureSha256, empty, [line])])))
          return { large, head: yield* appendSealed(empty, [full]) }
        })
      )
      expect(large).toMatchObject({ _tag: "TooLarge", what: "line", limit: maxLineBytes, found: maxLineBytes + 1 })
      expect(head.position).toBe(1)
    })

    it("refuses a batch of 100,001 events or of more than 64 MiB", async () => {
      const head = empty
      const many = sealBatch(
        pureSha256,
        head,
        Array.from({ length: maxBatchEvents + 1 }, () => "x")
      )
      const wide = sealBatch(
        pureSha256,
        head,
        Array.from({ length: 65 }, () => "x".repeat(maxLineBytes - 1))
      )
      const [events, batch] = await run(
        Effect.all([
          failure(LogStore.use((s) => s.append(a, empty, [many]))),
          failure(LogStore.use((s) => s.append(a, empty, [wide])))
        ])
      )
      expect(events).toMatchObject({
        _tag: "TooLarge",
        what: "events",
        limit: maxBatchEvents,
        found: maxBatchEvents + 1
      })
      expect(batch).toMatchObject({ _tag: "TooLarge", what: "batch", limit: maxBatchBytes })
    })
  })
}
