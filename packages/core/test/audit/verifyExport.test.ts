/** Logs handed in as bytes, in pieces, and batches handed in by a store: where they are at fault, and what is said. */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { describe, expect, it } from "vitest"
import { encode } from "../../src/audit/encode.ts"
import { emptyHead } from "../../src/audit/Head.ts"
import { headAfter } from "../../src/audit/headAfter.ts"
import { shown } from "../../src/audit/InvalidEvent.ts"
import { LogCorrupt } from "../../src/audit/LogCorrupt.ts"
import { batchText, type SealedBatch, sealBatch } from "../../src/audit/SealedBatch.ts"
import { genesisLine } from "../../src/audit/seal.ts"
import { startOf, verifyBatch } from "../../src/audit/verify.ts"
import { readExport, verifyExport } from "../../src/audit/verifyExport.ts"
import { LogId } from "../../src/ground/LogId.ts"
import { sha256 } from "./sha256.ts"

const id = LogId.make("a")
const event = (p: number) => ({
  p,
  id: "019a0c1e-4c00-7000-8000-000000000001",
  type: "A",
  v: 1,
  at: "2026-11-23T08:00:00.000Z",
  by: "b",
  data: {}
})

/** So many batches of one event each. */
const sealed = (count: number): ReadonlyArray<SealedBatch> => {
  let head = emptyHead(sha256, id)
  return Array.from({ length: count }, (_, i) => {
    const batch = sealBatch(sha256, head, [Result.getOrThrow(encode(event(i + 1)))])
    head = headAfter(head, [batch])
    return batch
  })
}

const fault = (content: string) =>
  Effect.runSync(Effect.flip(verifyExport(sha256, Stream.succeed(Buffer.from(content)))))

describe("a log that comes in pieces", () => {
  const pieces = (content: string, bytes: number) => {
    const whole = Buffer.from(content)
    const count = Math.ceil(whole.length / bytes)
    return Stream.fromArray(Array.from({ length: count }, (_, i) => whole.subarray(i * bytes, (i + 1) * bytes)))
  }

  it("ends at its first fault, however much comes after it", async () => {
    const batches = sealed(3)
    const content = `${genesisLine(id)}\n${batches.map(batchText).join("").replace('{"p":2', '{"p":7')}`
    const read = readExport(sha256, pieces(content, 50))
    const good: Array<number> = []
    const result = await Effect.runPromise(
      Effect.result(Stream.runForEach(read, ({ batch }) => Effect.sync(() => good.push(batch.from))))
    )
    expect(good).toEqual([1])
    expect(result).toMatchObject({ failure: { _tag: "LogCorrupt", line: 4, code: "position" } })
  })

  it("names the line of an event that is sealed as it stands, but is not how format 1 writes it", () => {
    const [batch] = sealed(1)
    const lines = batch!.lines.map((line) => line.replace('"v":1', '"v": 1'))
    const content = `${genesisLine(id)}\n${batchText(sealBatch(sha256, emptyHead(sha256, id), lines))}`
    expect(fault(content)).toMatchObject({ line: 2, code: "spelling" })
  })

  it("is no log where its first line is longer than any line", () => {
    expect(fault("x".repeat(1_100_000))).toMatchObject({ line: 1, code: "lineTooLong" })
  })
})

describe("a batch handed in by a store", () => {
  it("is refused where it has more than 64 MiB, though each line is within its limit", () => {
    const lines = Array.from({ length: 70 }, (_, i) =>
      Result.getOrThrow(encode({ ...event(i + 1), data: { text: "x".repeat(1_000_000) } }))
    )
    const batch = sealBatch(sha256, emptyHead(sha256, id), lines)
    expect(Result.getOrThrow(Result.flip(verifyBatch(sha256, startOf(sha256, id), batch)))).toMatchObject({
      code: "batchTooLarge"
    })
  })
})

describe("what an error says", () => {
  it("names the log, also where its id is not known", () => {
    const corrupt = (log: LogId | undefined) => new LogCorrupt({ log, line: 3, code: "commit", reason: "why" }).message
    expect(corrupt(id)).toBe("log a is corrupt at line 3: why")
    expect(corrupt(undefined)).toBe("log of unknown id is corrupt at line 3: why")
  })

  it.each([
    [undefined, "missing"],
    [null, "null"],
    [-0, "-0"],
    [1.5, "1.5"],
    [true, "true"],
    ["a", '"a"'],
    ["a".repeat(70), `"${"a".repeat(60)}…"`],
    [[], "an array"],
    [{}, "an object"],
    [() => undefined, "a function"]
  ])("shows %s shortly", (value, text) => {
    expect(shown(value)).toBe(text)
  })
})
