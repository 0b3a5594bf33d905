import { appendSealed, type HeadMoved, LogStore, readVerified } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { expect, it } from "vitest"
import { postgresStore } from "../../src/index.ts"
import { freshSchema, url } from "../freshSchema.ts"
import { log, sealed } from "./writing.ts"

const each = 15

/** Decides anew after each conflict, until it has written its share. */
const writer = (name: number) =>
  Effect.gen(function* () {
    const store = yield* LogStore
    let head = yield* store.head(log)
    for (let n = 0; n < each; ) {
      const batch = sealed(head, `${name}.${n}.a`, `${name}.${n}.b`)
      const moved = yield* appendSealed(head, [batch]).pipe(
        Effect.map((next) => ({ next, written: 1 })),
        Effect.catchTag("HeadMoved", ({ actual }: HeadMoved) => Effect.succeed({ next: actual, written: 0 }))
      )
      head = moved.next
      n += moved.written
    }
  })

it("shows a reader who spins beside 8 writers exactly 1 to k, whole batches only, and never less than before", () =>
  Effect.runPromise(
    Effect.scoped(
      Effect.flatMap(freshSchema, (schema) =>
        Effect.gen(function* () {
          let seen = 0
          const look = Effect.gen(function* () {
            const batches = yield* Stream.runCollect(readVerified(log))
            const positions = batches.flatMap(({ events }) => events.map(({ p }) => p))
            expect(positions).toEqual(positions.map((_, i) => i + 1))
            expect(batches.every(({ events }) => events.length === 2)).toBe(true)
            expect(positions.length).toBeGreaterThanOrEqual(seen)
            seen = positions.length
          })
          const writers = Effect.forEach([1, 2, 3, 4, 5, 6, 7, 8], writer, { concurrency: "unbounded" })
          yield* Effect.raceFirst(writers, Effect.forever(look))
          yield* look
          expect(seen).toBe(8 * each * 2)
        }).pipe(Effect.provide(postgresStore({ url, schema, allowOwner: true, connections: 9 })))
      )
    )
  ))
