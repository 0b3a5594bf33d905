/** Gathering from bytes against following line by line. */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { encode } from "../../src/audit/encode.ts"
import { makeGatherer } from "../../src/audit/gather.ts"
import { emptyHead, type Head } from "../../src/audit/Head.ts"
import { makeLineCutter } from "../../src/audit/lines.ts"
import { batchText, follow, type SealedBatch, sealBatch } from "../../src/audit/SealedBatch.ts"
import { genesisLine } from "../../src/audit/seal.ts"
import { readExport } from "../../src/audit/verifyExport.ts"
import { LogId } from "../../src/ground/LogId.ts"
import type { Sha256 } from "../../src/ground/Sha256.ts"
import { sha256 } from "./sha256.ts"

const log = LogId.make("a")
const start = emptyHead(sha256, log)

const lineAt = (p: number, text: string): string =>
  Result.getOrThrow(
    encode({
      p,
      id: "019a0c1e-4c00-7000-8000-000000000001",
      type: "A",
      v: 1,
      at: "2026-11-23T08:00:00.000Z",
      by: "b",
      data: { text }
    })
  )

/** Batches that follow each other, whose events hold these texts. */
const sealed = (batches: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<SealedBatch> => {
  let head: Head = start
  return batches.map((texts) => {
    const lines = texts.map((text, i) => lineAt(head.position + 1 + i, text))
    const batch = sealBatch(sha256, head, lines)
    head = Result.getOrThrow(follow(sha256, head, batch))
    return batch
  })
}

/** Short and long ones, so that blocks of lines end in every place, within batches and with many in one. */
const texts = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom("", "a", "Ærø", "😀 ".repeat(30), '{"commit":') },
  { weight: 1, arbitrary: fc.constantFrom("å".repeat(5_000), "x".repeat(40_000), "y".repeat(32_600)) }
)
const history = fc.array(fc.array(texts, { minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 12 })
const cuts = fc.array(fc.nat(), { maxLength: 5 })

const pieces = (bytes: Uint8Array, at: ReadonlyArray<number>): ReadonlyArray<Uint8Array> => {
  const edges = [0, ...at.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
  return edges.slice(1).map((edge, i) => bytes.subarray(edges[i], edge))
}

/** The batches and the first fault, whatever the pieces. */
const gathered = (all: ReadonlyArray<Uint8Array>, hash: Sha256 = sha256) => {
  const cutter = makeLineCutter()
  const gatherer = makeGatherer(hash, start)
  const batches: Array<SealedBatch> = []
  for (const piece of all) {
    for (const block of cutter.push(piece).blocks) {
      const { batches: more, fault } = gatherer.push(block)
      batches.push(...more)
      if (fault !== undefined) return { batches, fault, head: gatherer.head() }
    }
  }
  return { batches, fault: undefined, head: gatherer.head() }
}

/** The same by `follow`, batch by batch, over text. */
const followed = (batches: ReadonlyArray<SealedBatch>) => {
  let head: Head = start
  for (const [i, batch] of batches.entries()) {
    const step = follow(sha256, head, batch)
    if (Result.isFailure(step)) return { batches: batches.slice(0, i), fault: step.failure, head }
    head = step.success
  }
  return { batches, fault: undefined, head }
}

describe("gathering from bytes", () => {
  it("gives the batches that were sealed, however the bytes are cut", () =>
    fc.assert(
      fc.property(history, cuts, (all, at) => {
        const batches = sealed(all)
        const bytes = Buffer.from(batches.map(batchText).join(""))
        expect(gathered(pieces(bytes, at))).toEqual(followed(batches))
        const whole = Buffer.concat([Buffer.from(`${genesisLine(log)}\n`), bytes])
        const read = readExport(sha256, Stream.fromArray(pieces(whole, at)), log)
        const events = Effect.runSync(Stream.runCollect(read)).flatMap((verified) => verified.events)
        expect(events.map(({ data }) => data)).toEqual(all.flat().map((text) => ({ text })))
      })
    ))

  it("keeps nothing of a buffer that is filled anew for each piece", () =>
    fc.assert(
      fc.property(history, cuts, (all, at) => {
        const batches = sealed(all)
        const bytes = Buffer.from(batches.map(batchText).join(""))
        const buffer = Buffer.alloc(bytes.length)
        const cutter = makeLineCutter()
        const gatherer = makeGatherer(sha256, start)
        const found: Array<SealedBatch> = []
        for (const piece of pieces(bytes, at)) {
          buffer.set(piece)
          const { blocks } = cutter.push(buffer.subarray(0, piece.length))
          for (const block of blocks) found.push(...gatherer.push(block).batches)
          buffer.fill(0)
        }
        expect(found).toEqual(batches)
        expect(gatherer.committed()).toBe(bytes.length)
      })
    ))

  it("names the same first fault as following line by line, whichever line is changed", () => {
    const change = fc.record({
      batch: fc.nat(),
      line: fc.nat(),
      how: fc.constantFrom("text", "position", "other", "lost", "commit", "prev")
    })
    fc.assert(
      fc.property(history, change, cuts, (all, { batch: b, how, line: l }, at) => {
        const batches = sealed(all).map(({ commit, from, lines }) => ({ commit, from, lines: [...lines] }))
        const { lines } = batches[b % batches.length]!
        const i = l % lines.length
        if (how === "text") lines[i] = lines[i]!.replace('"text":"', '"text":"!')
        if (how === "position") lines[i] = lines[i]!.replace('"p":', '"p":1')
        if (how === "other") lines[i] = "{}"
        if (how === "lost") lines.splice(i, 1)
        if (how === "commit") batches[b % batches.length]!.commit += " "
        if (how === "prev") {
          batches[b % batches.length]!.commit = batches[b % batches.length]!.commit.replace(/"prev":"./, '"prev":"g')
        }
        const bytes = Buffer.from(batches.map((batch) => [...batch.lines, batch.commit, ""].join("\n")).join(""))
        const found = gathered(pieces(bytes, at))
        const expected = followed(batches)
        expect(found.fault).toEqual(expected.fault)
        expect(found.fault).toBeDefined()
        expect(found.batches.map(batchText)).toEqual(expected.batches.map(batchText))
        expect(found.head).toEqual(expected.head)
      })
    )
  })

  it("names the line that is not numbered on or is no event, although it was sealed", () => {
    const right = lineAt(1, "a")
    const wrong = [
      [lineAt(3, "a"), "position"],
      [lineAt(1, "a").replace('"p":1', '"p":01'), "position"],
      [lineAt(1, "a").replace('"p":1', '"p":1.0'), "position"],
      [lineAt(1, "a").replace('"p":1,"id"', '"p":1,"Id"'), "position"],
      [lineAt(1, "a").replace('{"p"', '{"q"'), "notAnEvent"],
      ["", "notAnEvent"]
    ] as const
    for (const [line, code] of wrong) {
      const first = sealBatch(sha256, start, [line])
      const second = sealBatch(sha256, start, [right, line])
      for (const [offset, batch] of [first, second].entries()) {
        expect(followed([batch]).fault, line).toMatchObject({ offset, code })
        expect(gathered([Buffer.from(batchText(batch))]).fault, line).toEqual(followed([batch]).fault)
      }
    }
  })

  it("keeps no more lines than a batch may have", () => {
    const gatherer = makeGatherer(sha256, start)
    const lines = Array.from({ length: 100_001 }, () => "x")
    const { fault } = gatherer.push({ lines, bytes: Buffer.from(lines.map((line) => `${line}\n`).join("")) })
    expect(fault).toMatchObject({ offset: 100_000, code: "batchTooLarge" })
    expect(gatherer.pending()).toHaveLength(100_000)
  })

  it("keeps no more bytes than a batch may have, but takes a log of any size", () => {
    const gatherer = makeGatherer(sha256, start)
    const big = "x".repeat(1_000_000)
    const push = (text: string) => gatherer.push({ lines: text.split("\n").slice(0, -1), bytes: Buffer.from(text) })
    let head: Head = start
    for (let p = 1; p <= 70; p++) {
      const batch = sealBatch(sha256, head, [lineAt(p, big)])
      expect(push(batchText(batch)).fault).toBeUndefined()
      head = gatherer.head()
    }
    expect(head.position).toBe(70)
    const line = `${lineAt(71, big)}\n`
    const room = Math.floor((64 * 1024 * 1024) / line.length)
    for (let i = 0; i < room; i++) expect(push(line).fault).toBeUndefined()
    expect(push(line).fault).toMatchObject({ offset: room, code: "batchTooLarge" })
  })

  it("spares the reader a second hash of its own batches: by the same hash after the same head, and no others", () => {
    let hashed = 0
    const hash: Sha256["hash"] = (parts) => {
      hashed++
      return sha256.hash(parts)
    }
    const counting: Sha256 = { ...sha256, hash }
    const bytes = Buffer.from(
      sealed([["a"], ["b"]])
        .map(batchText)
        .join("")
    )
    const [first, second] = gathered([bytes], counting).batches as [SealedBatch, SealedBatch]
    const after = Result.getOrThrow(follow(counting, start, first))
    expect(hashed).toBe(0)
    expect(Result.getOrThrow(follow(counting, start, { ...first }))).toEqual(after)
    expect(Result.isFailure(follow(counting, { ...start, seal: after.seal }, first))).toBe(true)
    expect(Result.isFailure(follow(counting, { ...start, anchor: "" }, first))).toBe(true)
    expect(Result.isFailure(follow(counting, start, second))).toBe(true)
    expect(hashed).toBe(4)
    const wrong: Sha256 = { ...sha256, hash: () => "0".repeat(64) }
    expect(Result.isFailure(follow(wrong, start, first))).toBe(true)
  })
})
