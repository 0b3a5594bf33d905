import { join } from "node:path"
import { LogId, readVerified } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { describe, expect, it } from "vitest"
import { fileStore } from "../../src/index.ts"
import { inTemporary } from "../temporary.ts"
import { contest } from "./lock/contest.ts"
import { read } from "./lock/witness.ts"

describe("six processes that want to write to one log", () => {
  it(
    "hold the lock one after the other, in 50 take-overs, though the holder is killed or paused",
    () =>
      inTemporary(async (root) => {
        const { doubles, problems, ...counts } = await contest(root, 1, ({ takeOvers }) => takeOvers >= 50)
        expect({ doubles, problems }, JSON.stringify(counts)).toEqual({ doubles: [], problems: [] })
        const events = readVerified(LogId.make("a")).pipe(Stream.provide(fileStore(join(root, "logs"))))
        expect((await Effect.runPromise(Stream.runCollect(events))).length).toBeGreaterThan(counts.takeOvers)
        expect(counts.kills).toBeGreaterThan(10)
        expect(counts.pauses).toBeGreaterThan(3)
      }),
    120_000
  )
})

describe("the witness", () => {
  it.each([
    ["take 1\nhold 1\ntake 2\nhold 2\n", 0],
    ["take 1\nhold 1\nleave 1\ntake 2\ntake 1\nhold 1\n", 0],
    ["take 1\ntake 2\nhold 1\nhold 2\n", 1],
    ["take 1\ntake 2\nleave 1\n", 1],
    ["take 1\nleave 1\nhold 1\n", 1]
  ])("of %j tells %i times of two holders at once", (text, doubles) => {
    expect(read(text).doubles.length).toBe(doubles)
  })
})
