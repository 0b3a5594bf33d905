/** The chain, link by link: what a batch that does not follow is told, word by word, and how ends are compared. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { emptyHead, isSameHead } from "../../src/audit/Head.ts"
import { follow, frozenBatch, lastOf } from "../../src/audit/SealedBatch.ts"
import { commitLine, readCommit, sealOf, textsOf } from "../../src/audit/seal.ts"
import { LogId } from "../../src/ground/LogId.ts"
import { Position } from "../../src/ground/Position.ts"
import { pureSha256 } from "../../src/ground/Sha256.ts"

const head = emptyHead(pureSha256, LogId.make("a"))
const line = (position: number): string =>
  `{"p":${position},"id":"019a0c1e-4c00-7000-8000-000000000001","type":"A","v":1,"at":"2026-11-23T08:00:00.000Z","by":"a","data":{}}`
const lines = [line(1), line(2)]
const commit = commitLine({ from: 1, count: 2, prev: head.seal, sha256: sealOf(pureSha256, head.anchor, lines) })
const told = (batch: { lines: ReadonlyArray<string>; commit: string }) =>
  Result.getOrThrow(Result.flip(follow(pureSha256, head, { from: 1, ...batch })))

describe("a batch that does not follow", () => {
  it("is told its first line that is at fault, and what should stand there", () => {
    expect(told({ lines: [], commit })).toEqual({
      offset: 0,
      code: "emptyBatch",
      reason: "a commit line closes no events"
    })
    expect(told({ lines: [line(1), commit], commit })).toEqual({
      offset: 1,
      code: "notAnEvent",
      reason: "the line is neither event nor commit"
    })
    expect(told({ lines: [line(1), line(3)], commit })).toEqual({
      offset: 1,
      code: "position",
      reason: "the event should be at position 2"
    })
    expect(told({ lines, commit: `${commit} ` })).toEqual({
      offset: 2,
      code: "commit",
      reason: `the commit line should be ${commit}`
    })
  })
})

describe("the parts of a chain", () => {
  it("are compared by log, position and seal", () => {
    const other = [{ log: LogId.make("b") }, { position: Position.make(1) }, { seal: "0".repeat(64) }]
    expect(other.map((one) => isSameHead(head, { ...head, ...one }))).toEqual([false, false, false])
    expect(isSameHead(head, { ...head, anchor: "", at: "2026" })).toBe(true)
  })

  it("say where a batch ends, and are a copy that nobody can change", () => {
    const own = [...lines]
    const frozen = frozenBatch({ from: 5, lines: own, commit })
    own.push(line(3))
    expect([frozen.lines.length, lastOf(frozen), Object.isFrozen(frozen.lines)]).toEqual([2, 6, true])
  })

  it("read a commit line, and nothing that is not one", () => {
    expect(readCommit(commit)).toEqual({ from: 1, count: 2, prev: head.seal, sha256: commit.slice(-67, -3) })
    const others = ["", line(1), `${commit} `, commit.replace('"count":2', '"count":0'), commit.toUpperCase()]
    expect(others.map(readCommit)).toEqual(others.map(() => undefined))
  })

  it("are hashed in parts of some 32 kB that come to the lines with their LFs", () => {
    const long = Array.from({ length: 9 }, (_, nummer) => String(nummer).repeat(10_000))
    expect(textsOf(long).join("")).toBe(`${long.join("\n")}\n`)
    expect(textsOf(long).map(({ length }) => length)).toEqual([40_004, 40_004, 10_001])
    expect(textsOf([])).toEqual([])
  })
})
