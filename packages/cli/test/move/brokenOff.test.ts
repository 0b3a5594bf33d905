/** A target that fails in the middle, and many batches at once: what can be seen only past the command line. */
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { LogStore, memoryStore, StoreFailure } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import fc from "fast-check"
import { expect, it } from "vitest"
import { planTakeover } from "../../src/move/planTakeover.ts"
import { takeOver } from "../../src/move/takeOver.ts"
import { type Source, sourceFor } from "../../src/Source.ts"
import { stedFor } from "../../src/sted.ts"
import { makeFolders } from "./folders.ts"
import { example, exported, history, log, sample, sealIn, textOf } from "./logs.ts"

const newFolder = makeFolders()
const numRuns = Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 5)

const failure = new StoreFailure({ reason: "io", outcome: "unknown", message: "the disk is gone" })

/** What `append` is given goes through `change` first. */
const memoryWith = (change: (append: LogStore["Service"]["append"]) => LogStore["Service"]["append"]) =>
  Layer.effect(
    LogStore,
    Effect.map(LogStore, (store) => LogStore.of({ ...store, append: change(store.append) }))
  ).pipe(Layer.provide(memoryStore))

/** The memory store, whose first appends write that many batches of what they get, and then fail. */
const failing = (counts: ReadonlyArray<number>) => {
  const left = [...counts]
  return memoryWith(
    (append) => (id, expected, batches) =>
      Effect.suspend(() => {
        const count = left.shift()
        if (count === undefined) return append(id, expected, batches)
        const [first, ...others] = batches.slice(0, count)
        const part = first === undefined ? Effect.void : append(id, expected, [first, ...others])
        return Effect.andThen(part, Effect.fail(failure))
      })
  )
}

const sourceOf = (batches: typeof example): Promise<Source> => {
  const file = join(newFolder(), "ud.ndjson")
  writeFileSync(file, textOf(batches))
  return Effect.runPromise(sourceFor(file))
}

const moved = (source: Source) => Effect.flatMap(planTakeover(source, target), (plan) => takeOver(source, plan))

const target = Effect.runSync(stedFor(join("/ingen", log)))

it("completes when run again, however often and wherever the store failed", () =>
  fc.assert(
    fc.asyncProperty(history, fc.array(fc.nat(5), { maxLength: 4 }), async (batches, counts) => {
      const source = await sourceOf(batches)
      const program = Effect.gen(function* () {
        for (const _ of counts) {
          const { _tag } = yield* Effect.result(moved(source))
          if (_tag === "Success") break
        }
        return { reached: yield* moved(source), text: yield* exported }
      })
      const { reached, text } = await Effect.runPromise(Effect.provide(program, failing(counts)))
      expect(reached.seal).toBe(sealIn(batches))
      expect(text).toBe(textOf(batches))
    }),
    { numRuns }
  ))

it("hands many small batches to the store together, but never more than a thousand", async () => {
  const batches = sample(1200, 1)
  const source = await sourceOf(batches)
  const given: Array<number> = []
  const counting = memoryWith((append) => (id, expected, some) => {
    given.push(some.length)
    return append(id, expected, some)
  })
  const text = await Effect.runPromise(Effect.provide(Effect.andThen(moved(source), exported), counting))
  expect(text).toBe(textOf(batches))
  expect(batches.length).toBeGreaterThan(1000)
  expect(given.length).toBe(Math.ceil(batches.length / 1000))
})

it("does not pass for done where the source became another log between the two readings", async () => {
  const source = await sourceOf(example)
  const first = await Effect.runPromise(Effect.provide(planTakeover(source, target), memoryStore))
  const shorter = await sourceOf(example.slice(0, 3))
  const second = Effect.flip(takeOver(shorter, first))
  expect(await Effect.runPromise(Effect.provide(second, memoryStore))).toMatchObject({ _tag: "Nej" })
})
