import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { emptyHead } from "../../src/audit/Head.ts"
import { LogId } from "../../src/ground/LogId.ts"
import { pureSha256 } from "../../src/ground/Sha256.ts"
import { type NewEvent, sealEvents } from "../../src/store/sealEvents.ts"

describe("sealing events", () => {
  const head = emptyHead(pureSha256, LogId.make("a"))
  const event: NewEvent = { id: "019a0c1e-4c00-7000-8000-000000000001", type: "A", v: 1, by: "b", data: {} }
  const now = "2026-11-23T08:00:00.000Z"

  it("says which of the events is at fault", () => {
    const error = Result.getOrThrow(
      Result.flip(sealEvents(pureSha256, head, [event, { ...event, data: { a: 0.5 } }], now))
    )
    expect(error).toMatchObject({ _tag: "InvalidEvent", index: 1, code: "number", path: "data.a" })
    expect(error.message).toMatch(/^event 1: data\.a is 0\.5; give a whole number/)
  })

  it("refuses no events, and a clock that gives no time", () => {
    const code = (events: ReadonlyArray<NewEvent>, at: string) =>
      Result.getOrThrow(Result.flip(sealEvents(pureSha256, head, events as unknown as readonly [NewEvent], at)))
    expect(code([], now)).toMatchObject({ code: "noEvents" })
    expect(code([event], "yesterday")).toMatchObject({ code: "at", path: "at" })
  })

  it("refuses more than 100,000 events before it writes a line", () => {
    const events = Array.from({ length: 100_001 }, () => event) as unknown as readonly [NewEvent]
    const refused = Result.getOrThrow(Result.flip(sealEvents(pureSha256, head, events, now)))
    expect(refused).toMatchObject({ _tag: "TooLarge", what: "events" })
    expect(refused.message).toContain("events in one batch")
  })

  it("refuses a batch of more than 64 MiB, each line of which is within its limit", () => {
    const events = Array.from({ length: 70 }, () => ({ ...event, data: { text: "x".repeat(1_000_000) } }))
    const refused = Result.getOrThrow(Result.flip(sealEvents(pureSha256, head, [event, ...events], now)))
    expect(refused).toMatchObject({ _tag: "TooLarge", what: "batch" })
    expect(refused.message).toContain("bytes in one batch")
  })
})
