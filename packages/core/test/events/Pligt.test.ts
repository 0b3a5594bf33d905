/** The stored form of what is done besides what is counted: frozen to the byte. */
import { readFileSync } from "node:fs"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { decode, encode } from "../../src/events/codec.ts"
import { erPligt, pligter } from "../../src/events/Pligt.ts"

const lines = readFileSync(new URL("fixtures/pligter.ndjson", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
const undone = readFileSync(new URL("fixtures/fortrydelse.ndjson", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
const kode = (line: string) => {
  const read = decode(JSON.parse(line))
  return Result.isFailure(read) ? read.failure.kode : "taget"
}

describe("the stored form of an import that is undone", () => {
  it.each(undone)("is read and written back as it was: %s", (line) => {
    expect(JSON.stringify(encode(Result.getOrThrow(decode(JSON.parse(line)))))).toBe(line)
  })
})

describe("the stored form of duties", () => {
  it("has an example of every type", () => {
    expect([...new Set(lines.map((line) => JSON.parse(line).type))]).toEqual(Object.keys(pligter))
  })

  it.each(lines)("is read and written back as it was: %s", (line) => {
    const event = Result.getOrThrow(decode(JSON.parse(line)))
    expect(erPligt(event)).toBe(true)
    expect(JSON.stringify(encode(event))).toBe(line)
  })

  it("takes 2,000 characters of text and no more, and no text that is blank", () => {
    const note = (tekst: string) =>
      kode(JSON.stringify({ type: "LogbogsnotatSkrevet", v: 1, data: { dato: "2018-06-30", tekst } }))
    expect([note("x".repeat(2000)), note("x".repeat(2001)), note(""), note(" \n")]).toEqual([
      "taget",
      ...Array.from({ length: 3 }, () => "ugyldigtIndhold")
    ])
  })

  it("takes an amount as a decimal only: not a number, not 12,50, not 12.50", () => {
    const booked = (beloeb: unknown) =>
      kode(JSON.stringify({ type: "ForbrugBogfoert", v: 1, data: { dato: "2018-06-30", post: "p", beloeb } }))
    expect(["12.5", "-0.001", 12.5, "12,50", "12.50", "1e3"].map(booked)).toEqual([
      "taget",
      "taget",
      ...Array.from({ length: 4 }, () => "ugyldigtIndhold")
    ])
  })
})
