/** Clients at once: what they saw can be explained by one after the other. */
import { LogStore } from "@delaftale/core"
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { expect } from "vitest"
import { recorded, steps } from "../clients.ts"
import { type Group, promise } from "../Group.ts"
import { linearizable } from "../linearizable.ts"

const clients = fc.array(steps, { minLength: 2, maxLength: 4 })

export const linearizability: Group = {
  number: 17,
  name: "linearizability",
  cases: [
    promise(
      "gives clients that append and read at once a history that has an order",
      (bench) =>
        bench.forAll(clients, async (planned) => {
          const history = await bench.inNewStore(Effect.flatMap(LogStore, (store) => recorded([store], planned)))
          expect(linearizable(history)).toEqual([])
        }),
      "concurrent"
    ),
    promise(
      "gives clients of two stores on the same place a history that has an order",
      (bench) =>
        bench.forAll(clients, (planned) =>
          bench.atNewSite(({ opened }) =>
            Effect.scoped(
              Effect.gen(function* () {
                const history = yield* recorded(yield* Effect.all([opened, opened]), planned)
                expect(linearizable(history)).toEqual([])
              })
            )
          )
        ),
      "concurrent",
      "reopen",
      "secondWriter"
    )
  ]
}
