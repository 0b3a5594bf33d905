/** The bytes that are written, their hashes, and the names of the files they go to. */
import { createHash } from "node:crypto"
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Disk, DiskFile } from "../src/Disk.ts"
import { nodeSha256 } from "../src/nodeSha256.ts"
import { readBytes } from "../src/readSmall.ts"
import { makeScratch } from "../src/Scratch.ts"
import { firstOf, segmentName } from "../src/segment.ts"
import { faultyDisk } from "./faults/disk/faultyDisk.ts"
import { type Machine, makeMachine, put } from "./faults/disk/Machine.ts"

const text = fc.string({ unit: "grapheme" })
const hashOf = (parts: ReadonlyArray<string | Uint8Array>) =>
  createHash("sha256")
    .update(Buffer.concat(parts.map((one) => Buffer.from(one as string))))
    .digest("hex")

describe("a hash", () => {
  it("is that of all parts, one after the other", () =>
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (parts) => {
        expect(nodeSha256.hash(parts)).toBe(hashOf(parts))
      })
    ))

  it("is the same where it is begun and added to, be it text or bytes", () =>
    fc.assert(
      fc.property(fc.array(fc.oneof(text, fc.uint8Array()), { maxLength: 4 }), (parts) => {
        const begun = nodeSha256.start()
        for (const one of parts) begun.update(one)
        expect(begun.digest()).toBe(hashOf(parts))
      })
    ))

  it.each([[[]], [["one"]], [["one", "two"]], [["", ""]]])("is that of all parts: %j", (parts) => {
    expect(nodeSha256.hash(parts)).toBe(hashOf(parts))
  })
})

describe("the buffer for what is written", () => {
  const isShared = (texts: readonly [string, string]) => {
    const { bytesOf } = makeScratch()
    const [first, second] = [bytesOf([texts[0]]).buffer, bytesOf([texts[1]]).buffer]
    return first === second
  }

  it.each([
    ["short ones, from the first on", "x", "x".repeat(5_000)],
    ["equally long ones", "x".repeat(6_001), "x".repeat(6_001)],
    ["the longest ones that it is kept for", "x".repeat(349_525), "x"]
  ])("is one for all texts: %s", (_, ...texts) => {
    expect(isShared(texts)).toBe(true)
  })

  it("is not kept where a text is longer", () => {
    const long = "x".repeat(349_526)
    expect(isShared([long, long])).toBe(false)
    const { bytesOf } = makeScratch()
    const before = bytesOf(["x"]).buffer
    bytesOf([long])
    expect(bytesOf(["x"]).buffer).toBe(before)
  })
})

const place = fc.nat(60)

/** The disk of the machine, which reads no more than that many bytes at a time. */
const readingAtMost = (machine: Machine, most: number): Disk => {
  const disk = faultyDisk(machine)
  const short = (file: DiskFile): DiskFile => ({
    ...file,
    read: (into, at) => file.read(into.subarray(0, most), at)
  })
  return { ...disk, open: (path, how) => Effect.map(disk.open(path, how), short) }
}

describe("the bytes of a file from one place to another", () => {
  it("are those that are there, however many the disk reads at a time", () =>
    fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 50 }),
        place,
        place,
        fc.integer({ min: 1, max: 60 }),
        async (...given) => {
          const [all, from, to, most] = given
          const machine = makeMachine(1, 0)
          put(machine, "/file", all)
          const found = await Effect.runPromise(
            Effect.scoped(readBytes(readingAtMost(machine, most), "/file", from, to))
          )
          expect([...found]).toEqual([...all.slice(from, Math.max(from, to))])
        }
      )
    ))
})

describe("the name of a segment", () => {
  it("gives its first position back", () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (first) => {
        expect(firstOf(segmentName(first))).toBe(first)
      })
    ))

  it.each([
    segmentName(0),
    segmentName(1).slice(1),
    `0${segmentName(1)}`,
    `x${segmentName(1)}`,
    `${segmentName(1)}.tmp`,
    `${segmentName(1)}.sha256`,
    segmentName(Number.MAX_SAFE_INTEGER + 1),
    "HEAD"
  ])("is not %s", (name) => {
    expect(firstOf(name)).toBeUndefined()
  })
})
