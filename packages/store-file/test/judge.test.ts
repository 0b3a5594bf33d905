/** Torn or corrupt: what a power cut can leave of one write or of several batches, and what it cannot. */
import { appendEvents, batchText, emptyHead, LogId, LogStore, memoryStore, type SealedBatch } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { note } from "../../core/test/store/histories.ts"
import { judge } from "../src/judge.ts"
import { nodeSha256 } from "../src/nodeSha256.ts"

const log = LogId.make("a")
const head = emptyHead(nodeSha256, log)

/** Batches of these many events, one after the other. */
const sealed = (sizes: ReadonlyArray<number>): Promise<ReadonlyArray<SealedBatch>> =>
  Effect.gen(function* () {
    let at = head
    for (const size of sizes) {
      const events = Array.from({ length: size }, (_, i) => note(`${i} ${"x".repeat(300)}`))
      at = yield* appendEvents(at, [events[0]!, ...events.slice(1)], "2026-11-23T08:00:00.000Z")
    }
    return yield* Stream.runCollect(yield* LogStore.useSync((store) => store.read(log)))
  }).pipe(Effect.provide(memoryStore), Effect.runPromise)

const [one, two, three] = await sealed([4, 3, 2])
const bytesOf = (...batches: ReadonlyArray<SealedBatch>): Uint8Array => Buffer.from(batches.map(batchText).join(""))
const whole = bytesOf(one!, two!, three!)
const first = bytesOf(one!).length
/** Where in the file the bytes begin: somewhere in a sector. */
const at = 700

/** The bytes with the sectors from one to before another zeroed, counted in the file. */
const without = (bytes: Uint8Array, from: number, to: number): Uint8Array => {
  const copy = Uint8Array.from(bytes)
  copy.fill(0, Math.max(0, from * 512 - at), Math.max(0, Math.min(copy.length, to * 512 - at)))
  return copy
}
const verdict = (tail: Uint8Array, unsynced = 0) => judge({ head, tail, at, unsynced })

describe("what stands after the last whole batch", () => {
  it("is torn where it is how one write began, cut anywhere", () => {
    for (let size = 1; size < first; size++) expect(verdict(bytesOf(one!).subarray(0, size)), String(size)).toBe("torn")
  })

  it("is torn where sectors of one batch are lost, whichever", () => {
    const bytes = bytesOf(one!)
    for (let from = 1; from * 512 - at < bytes.length; from++) {
      for (let to = from + 1; (to - 1) * 512 - at < bytes.length; to++) {
        if (to * 512 <= at) continue
        expect(verdict(without(bytes, from, to)), `${from} to ${to}`).toBe("torn")
      }
    }
  })

  it("is torn where sectors of several batches that were written at once are lost, and corrupt where they were not", () =>
    fc.assert(
      fc.property(fc.nat(20), fc.integer({ min: 1, max: 4 }), (from, length) => {
        const start = 2 + (from % Math.floor(first / 512))
        const tail = without(whole, start, start + length)
        expect(verdict(tail, 9)).toBe("torn")
        expect(verdict(tail, 7)).toEqual({ reason: "a batch from position 8 on stands after what is damaged" })
        expect(verdict(tail)).not.toBe("torn")
      })
    ))

  it("is corrupt with any one bit of a batch flipped", () => {
    const bytes = Uint8Array.from(bytesOf(one!))
    for (let bit = 0; bit < bytes.length * 8; bit += 7) {
      bytes[bit >> 3]! ^= 1 << (bit & 7)
      expect(verdict(bytes), `bit ${bit}`).not.toBe("torn")
      bytes[bit >> 3]! ^= 1 << (bit & 7)
    }
  })

  const noSectors = "NUL bytes that no power cut leaves"
  const noLines = "between the lost sectors stands what no write of ours holds"
  const noBeginning = "no unfinished write leaves such lines"
  const text = (letters: string) => Buffer.from(letters)
  /** After a lost sector, which begins at 1024, this, and no more. */
  const afterHole = (bytes: Uint8Array, letters: string) =>
    Buffer.concat([bytes.fill(0, 1024 - at, 1536 - at).subarray(0, 1540 - at), text(letters)])

  it.each<readonly [string, (bytes: Uint8Array) => Uint8Array, string]>([
    ["NUL bytes that are no whole sectors", (bytes) => bytes.fill(0, 600, 700), noSectors],
    [
      "NUL bytes that begin with a sector and end within one",
      (bytes) => bytes.fill(0, 1024 - at, 1500 - at),
      noSectors
    ],
    ["NUL bytes that end with a sector and begin within one", (bytes) => bytes.fill(0, 900 - at, 1024 - at), noSectors],
    [
      "a control byte after a lost sector",
      (bytes) => bytes.fill(0, 1024 - at, 1536 - at).fill(7, 1600 - at, 1601 - at),
      noLines
    ],
    [
      "a line of an earlier position after a lost sector",
      (bytes) => afterHole(bytes, '\n{"p":0,"id":"x"}\n{"p":1,"id"'),
      noLines
    ],
    ["a line that is none of ours after a lost sector", (bytes) => afterHole(bytes, "\nours\n"), noLines],
    ["a line that ends as ours after a lost sector", (bytes) => afterHole(bytes, '\n {"p":3,"id":"x"}\n'), noLines],
    [
      "something else before a lost sector",
      (bytes) => bytes.fill(0, 1024 - at, 1536 - at).fill(0x41, 0, 5),
      noBeginning
    ],
    ["the events of another batch", () => bytesOf(two!).subarray(0, 450), noBeginning],
    ["a control byte in the line that is not finished", () => text('{"p":1,"id":"\x07'), noBeginning],
    ["the commit line of a batch of none", () => text('{"commit":{"from":1,"count":0,"prev":"'), noBeginning]
  ])("is corrupt with %s", (_, damage, reason) => {
    expect(verdict(damage(Uint8Array.from(bytesOf(one!))))).toEqual({ reason })
  })

  it.each(['{"p":3,"id":"x"}', '{"p":12,"id":"x"}', '{"commit":{"from":1,"count":4,"prev":"x"}}'])(
    "is torn where %s stands after a lost sector",
    (line) => {
      expect(verdict(afterHole(Uint8Array.from(bytesOf(one!)), `\n${line}\n`))).toBe("torn")
    }
  )

  it("is torn where two sectors of one batch are lost, and what stands between them is there", () => {
    const bytes = bytesOf(one!)
    for (let from = 2; (from + 3) * 512 - at < bytes.length; from++) {
      expect(verdict(without(without(bytes, from, from + 1), from + 2, from + 3)), String(from)).toBe("torn")
    }
  })

  it("is torn where the rest of a sector is lost from where an earlier write ended, if there may have been one", () => {
    const begun = Buffer.concat([bytesOf(one!), bytesOf(two!).subarray(0, 1100)])
    const end = Math.ceil((at + first) / 512) * 512 - at
    const lost = without(begun, 1, 3).fill(0, first, end)
    expect(end).toBeGreaterThan(first)
    expect(verdict(lost, 9)).toBe("torn")
    expect(verdict(lost)).toEqual({ reason: noSectors })
  })

  it("is corrupt where bytes are no UTF-8 and no commit line is missing", () => {
    const bytes = Uint8Array.from(bytesOf(one!))
    bytes[100] = 0xff
    expect(verdict(bytes)).not.toBe("torn")
  })
})
