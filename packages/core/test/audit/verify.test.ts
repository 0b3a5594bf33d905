import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { EventLine } from "../../src/audit/EventLine.ts"
import { encode } from "../../src/audit/encode.ts"
import { emptyHead } from "../../src/audit/Head.ts"
import { batchText, follow, type SealedBatch, sealBatch } from "../../src/audit/SealedBatch.ts"
import { genesisLine } from "../../src/audit/seal.ts"
import { startOf, summarize, verifyBatches } from "../../src/audit/verify.ts"
import { readExport, verifyExport } from "../../src/audit/verifyExport.ts"
import { LogId } from "../../src/ground/LogId.ts"
import { exampleId, exampleLines, exampleSeals, exampleText } from "./example.ts"
import { sha256 } from "./sha256.ts"

const walk = (bytes: Uint8Array, log?: LogId) =>
  Effect.runSync(Effect.result(verifyExport(sha256, Stream.succeed(bytes), log)))

/** The first bad line and why, or undefined for a whole log. */
const fault = (content: Uint8Array | string, log?: LogId) => {
  const result = walk(typeof content === "string" ? Buffer.from(content) : content, log)
  return Result.isFailure(result) ? ([result.failure.line, result.failure.code] as const) : undefined
}

const text = (lines: ReadonlyArray<string>) => lines.map((line) => `${line}\n`).join("")

/** From a line to the commit line that closes it (the genesis and commit lines: to themselves). */
const closing = (line: number): number => {
  let at = line
  while (exampleLines[at - 1]?.startsWith('{"p":')) at++
  return at
}

const id = LogId.make("a")
const event = (p: number, second: number): EventLine => ({
  p,
  id: "019a0c1e-4c00-7000-8000-000000000001",
  type: "A",
  v: 1,
  at: `2026-11-23T08:00:0${second}.000Z`,
  by: "b",
  data: {}
})

/** Batches sealed as they are given, right or not, of events as [position, second]. */
const sealed = (batches: ReadonlyArray<ReadonlyArray<readonly [number, number]>>): ReadonlyArray<SealedBatch> => {
  let head = emptyHead(sha256, id)
  return batches.map((events) => {
    const lines = events.map(([p, second]) => Result.getOrThrow(encode(event(p, second))))
    const batch = sealBatch(sha256, head, lines)
    head = Result.getOrElse(follow(sha256, head, batch), () => head)
    return batch
  })
}
const exported = (batches: ReadonlyArray<SealedBatch>) => `${genesisLine(id)}\n${batches.map(batchText).join("")}`

describe("verifying an export", () => {
  it("sums up a whole log", () => {
    const sum = Result.getOrThrow(walk(Buffer.from(exampleText), exampleId))
    expect(sum).toEqual({
      head: {
        log: exampleId,
        position: 5,
        seal: exampleSeals[3],
        anchor: exampleLines[8],
        at: "2026-11-23T08:00:02.000Z"
      },
      line: 9,
      events: 5,
      batches: 3,
      firstAt: "2026-11-23T08:00:00.000Z"
    })
  })

  it("takes a genesis line alone for the empty log", () => {
    expect(Result.getOrThrow(walk(Buffer.from(text(exampleLines.slice(0, 1))))).head.seal).toBe(exampleSeals[0])
  })

  it("finds every single-bit flip, at its line or up to the commit line that closes it", () => {
    const bytes = Buffer.from(exampleText)
    let line = 1
    for (let at = 0; at < bytes.length; at++) {
      for (let bit = 0; bit < 8; bit++) {
        const flipped = Uint8Array.from(bytes)
        flipped[at]! ^= 1 << bit
        const found = fault(flipped, exampleId)
        const lineBefore = flipped[at] === 10 || bytes[at] === 10 ? 1 : 0
        const first = at === bytes.length - 1 ? 8 : line
        expect(found?.[0], `byte ${at}, bit ${bit}`).toBeGreaterThanOrEqual(first)
        expect(found?.[0], `byte ${at}, bit ${bit}`).toBeLessThanOrEqual(closing(line) + lineBefore)
      }
      if (bytes[at] === 10) line++
    }
  })

  it("finds every cut that is not after a commit line", () => {
    const whole = new Set([1, 3, 7, 9].map((count) => Buffer.byteLength(text(exampleLines.slice(0, count)))))
    const bytes = Buffer.from(exampleText)
    for (let size = 0; size <= bytes.length; size++) {
      expect(fault(bytes.subarray(0, size)) === undefined, `${size} bytes`).toBe(whole.has(size))
    }
  })

  it("finds every line removed, doubled, swapped or added, by the end of the batch after it", () => {
    const lines = exampleLines
    for (let i = 0; i < lines.length; i++) {
      const variants = {
        removed: lines.toSpliced(i, 1),
        doubled: lines.toSpliced(i, 0, lines[i]!),
        added: lines.toSpliced(i, 0, "{}"),
        empty: lines.toSpliced(i, 0, ""),
        other: lines.toSpliced(i, 0, lines[(i + 3) % 9]!)
      }
      for (const [name, variant] of Object.entries(variants)) {
        if (name === "removed" && i === 8) continue
        const found = fault(text(variant))
        expect(found?.[0], `${name} ${i + 1}`).toBeGreaterThanOrEqual(i + 1)
        expect(found?.[0], `${name} ${i + 1}`).toBeLessThanOrEqual(closing(i + 2) + 1)
      }
      for (let j = i + 1; j < lines.length; j++) {
        const swapped = lines.with(i, lines[j]!).with(j, lines[i]!)
        expect(fault(text(swapped))?.[0], `swapped ${i + 1} and ${j + 1}`).toBeGreaterThanOrEqual(i + 1)
      }
    }
  })

  it("gives the same answer however the bytes are cut into pieces", () =>
    fc.assert(
      fc.property(fc.array(fc.nat(2200), { maxLength: 8 }), fc.nat(2182), fc.nat(8), (cuts, at, bit) => {
        const bytes = Uint8Array.from(Buffer.from(exampleText))
        if (bit < 8) bytes[at]! ^= 1 << bit
        const edges = [0, ...cuts.sort((a, b) => a - b), bytes.length]
        const pieces = edges.slice(1).map((edge, i) => bytes.subarray(edges[i], edge))
        const result = Effect.runSync(Effect.result(verifyExport(sha256, Stream.fromArray(pieces))))
        const inPieces = Result.isFailure(result) ? ([result.failure.line, result.failure.code] as const) : undefined
        expect(inPieces).toEqual(fault(bytes))
      })
    ))

  it.each([
    ["another log's file", exampleText, [1, "genesis"]],
    ["an empty file", "", [1, "genesis"]]
  ])("names line 1 for %s", (_, content, expected) => expect(fault(content, LogId.make("other"))).toEqual(expected))

  it.each([
    ["a byte order mark", `\ufeff${exampleText}`, [1, "byteOrderMark"]],
    ["CRLF", exampleText.replaceAll("\n", "\r\n"), [1, "carriageReturn"]],
    ["a CR in an event line", exampleText.replace(/\n(?=\{"p":3)/, "\r\n"), [4, "carriageReturn"]],
    ["an empty line", text(exampleLines.toSpliced(3, 0, "")), [4, "emptyLine"]],
    ["an empty line at the end", `${exampleText}\n`, [10, "emptyLine"]],
    ["a segment header", text(exampleLines.toSpliced(1, 0, '{"header":{}}')), [2, "notAnEvent"]],
    ["no commit line at the end", text(exampleLines.slice(0, 8)), [8, "unsealed"]],
    ["no LF at the end", exampleText.slice(0, -1), [8, "unsealed"]],
    ["two commit lines", text([...exampleLines, exampleLines[8]!]), [10, "emptyBatch"]],
    ["another spelling of the last commit line", exampleText.replace('{"from":5,', '{"from": 5,'), [9, "commit"]],
    [
      "the seal in upper case",
      text(
        exampleLines.with(
          8,
          exampleLines[8]!.replace(/[a-f0-9]{64}"\}\}$/, (s) => s.slice(0, 64).toUpperCase() + s.slice(64))
        )
      ),
      [9, "commit"]
    ]
  ] as const)("names the line and the kind of %s", (_, content, expected) => expect(fault(content)).toEqual(expected))

  it("does not take bytes that are no UTF-8 for the character that stands for them", () => {
    const batches = sealed([[[1, 0]]])
    const good = exported(batches.map(({ from, lines, commit }) => ({ from, lines, commit })))
    expect(fault(good)).toBeUndefined()
    const withMark = Result.getOrThrow(encode({ ...event(1, 0), data: { a: "\ufffd" } }))
    const marked = Buffer.from(exported([sealBatch(sha256, emptyHead(sha256, id), [withMark])]))
    expect(fault(marked)).toBeUndefined()
    const at = marked.indexOf(Buffer.from("\ufffd"))
    expect(fault(Buffer.concat([marked.subarray(0, at), Buffer.from([0xff]), marked.subarray(at + 3)]))).toEqual([
      2,
      "utf8"
    ])
  })

  it("keeps no more than a line and a batch may have", () => {
    const long = Buffer.from(`${genesisLine(id)}\n${"x".repeat(1024 * 1024 + 1)}`)
    expect(fault(long)).toEqual([2, "lineTooLong"])
    const line = Result.getOrThrow(encode(event(1, 0)))
    const many = Array.from({ length: 100_001 }, (_, i) => line.replace('"p":1', `"p":${i + 1}`))
    expect(fault(text([genesisLine(id), ...many]))).toEqual([100_002, "batchTooLarge"])
  })

  it("hands on the good batches before the fault", () => {
    const bad = Buffer.from(exampleText.replace("genoptalt", "genoptaIt"))
    const good: Array<number> = []
    const stream = Stream.tap(readExport(sha256, Stream.succeed(bad)), ({ events }) =>
      Effect.sync(() => good.push(...events.map(({ p }) => p)))
    )
    const result = Effect.runSync(Effect.result(Stream.runDrain(stream)))
    expect(Result.isFailure(result) && result.failure.line).toBe(9)
    expect(good).toEqual([1, 2, 3, 4])
  })
})

describe("verifying batches", () => {
  const faultOf = (batches: ReadonlyArray<SealedBatch>) => {
    const verified = verifyBatches(sha256, startOf(sha256, id))(Stream.fromArray(batches))
    const result = Effect.runSync(Effect.result(summarize(startOf(sha256, id))(verified)))
    return Result.isFailure(result) ? ([result.failure.line, result.failure.code] as const) : undefined
  }

  it.each([
    ["nothing in a whole log", [[[1, 0], [2, 0]], [[3, 1]]], undefined],
    ["a hole in the positions", [[[1, 0]], [[3, 1]]], [4, "position"]],
    ["a repeated position within a batch", [[[1, 0], [1, 0]]], [3, "position"]],
    ["a time that falls within a batch", [[[1, 1], [2, 0]]], [3, "time"]],
    ["a time that falls between batches", [[[1, 1]], [[2, 0]]], [4, "time"]]
  ] as ReadonlyArray<[string, ReadonlyArray<ReadonlyArray<readonly [number, number]>>, unknown]>)(
    "finds %s, although it is sealed",
    (_, batches, expected) => expect(faultOf(sealed(batches))).toEqual(expected)
  ) // biome-ignore format: a table

  it("finds a batch of more than 100,000 events", () => {
    const [batch] = sealed([[[1, 0]]])
    const lines = Array.from({ length: 100_001 }, (_, i) => batch!.lines[0]!.replace('"p":1', `"p":${i + 1}`))
    expect(faultOf([sealBatch(sha256, emptyHead(sha256, id), lines)])).toEqual([100_002, "batchTooLarge"])
  })

  it("goes on from where an earlier walk ended", () => {
    const batches = sealed([[[1, 0]], [[2, 0]], [[3, 1]]])
    const from = (start: ReturnType<typeof startOf>, rest: ReadonlyArray<SealedBatch>) =>
      Effect.runSync(summarize(start)(verifyBatches(sha256, start)(Stream.fromArray(rest))))
    const half = from(startOf(sha256, id), batches.slice(0, 2))
    expect(from(half, batches.slice(2))).toEqual(from(startOf(sha256, id), batches))
  })
})
