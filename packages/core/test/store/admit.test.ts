/** What a store says of batches that it does not take: where, what, and what to do. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { emptyHead } from "../../src/audit/Head.ts"
import { headAfter } from "../../src/audit/headAfter.ts"
import { maxBatchEvents } from "../../src/audit/limits.ts"
import type { SealedBatch } from "../../src/audit/SealedBatch.ts"
import { sealBatch } from "../../src/audit/SealedBatch.ts"
import { LogId } from "../../src/ground/LogId.ts"
import { pureSha256 } from "../../src/ground/Sha256.ts"
import { admit, tooLarge } from "../../src/store/admit.ts"
import { HeadMoved, TooLarge } from "../../src/store/errors.ts"
import { sealEvents } from "../../src/store/sealEvents.ts"

const log = LogId.make("a")
const start = emptyHead(pureSha256, log)
const note = {
  id: "019a0c1e-4c00-7000-8000-000000000001",
  type: "LogbogsnotatSkrevet",
  v: 1,
  by: "boligselskab",
  data: { text: "x" }
}
const sealed = (at: string) => Result.getOrThrow(sealEvents(pureSha256, start, [note], at))
const early = sealed("2026-11-23T08:00:00.000Z")
const late = sealed("2026-11-23T09:00:00.000Z")
const [line] = early.lines as readonly [string]
const refusal = (expected: typeof start, ...batches: ReadonlyArray<SealedBatch>) => {
  const admitted = admit(pureSha256, expected, expected, batches)
  return Result.isFailure(admitted) ? admitted.failure.message : "admitted"
}

describe("what is handed in", () => {
  it("is refused with the reason", () => {
    const afterLate = headAfter(start, [late])
    const falls = sealBatch(pureSha256, afterLate, [line.replace('"p":1', '"p":2')])
    expect(refusal(start)).toBe("no batch was handed in")
    expect(refusal(afterLate, early)).toBe("the batch is for position 1, not 2")
    expect(refusal(start, sealBatch(pureSha256, start, [line.replace('"x"', '"\r"')]))).toBe(
      "a line holds a line feed, carriage return, NUL or half a surrogate pair"
    )
    expect(refusal(afterLate, falls)).toBe("the time falls from 2026-11-23T09:00:00.000Z to 2026-11-23T08:00:00.000Z")
  })

  it("may have exactly 100,000 events", () => {
    const lines = Array.from({ length: maxBatchEvents }, () => line)
    expect(tooLarge({ from: 1, lines, commit: "" })).toBeUndefined()
    expect(tooLarge({ from: 1, lines: [...lines, line], commit: "" })).toMatchObject({ found: maxBatchEvents + 1 })
  })
})

describe("a failure", () => {
  it("says what to do", () => {
    expect(new HeadMoved({ actual: headAfter(start, [early]) }).message).toBe(
      "the log a has moved on to position 1; read on and decide anew"
    )
    expect(new TooLarge({ what: "events", limit: 2, found: 3 }).message).toBe(
      "3 events in one batch, but at most 2 fit; write it in smaller parts"
    )
    expect(new TooLarge({ what: "line", limit: 2, found: 3 }).message).toBe(
      "3 bytes in one line, but at most 2 fit; write it in smaller parts"
    )
  })
})
