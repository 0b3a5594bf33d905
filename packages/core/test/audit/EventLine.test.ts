import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { decode } from "../../src/audit/decode.ts"
import type { EventLine } from "../../src/audit/EventLine.ts"
import { encode } from "../../src/audit/encode.ts"
import { maxLineBytes, utf8Length } from "../../src/audit/limits.ts"
import { eventLine } from "./arbitraries.ts"

const plain: EventLine = {
  p: 1,
  id: "019a0c1e-4c00-7000-8000-000000000001",
  type: "TalOpgjort",
  v: 1,
  at: "2026-11-23T08:00:00.000Z",
  by: "boligselskab",
  kendt: "2018-04-18",
  data: { vaerdi: "33" }
}
const line = Result.getOrThrow(encode(plain))

const refusal = (event: unknown) => {
  const encoded = encode(event as EventLine)
  return Result.isFailure(encoded) ? { code: encoded.failure.code, path: encoded.failure.path } : undefined
}

const refusedLine = (text: string) => {
  const decoded = decode(text)
  return Result.isFailure(decoded) ? decoded.failure.code : undefined
}

/** The rule itself, at any price: the line of whatever event the line says. */
const isOneSpelling = (text: string): boolean => {
  try {
    const encoded = encode(JSON.parse(text))
    return Result.isSuccess(encoded) && encoded.success === text
  } catch {
    return false
  }
}

describe("an event line", () => {
  it("comes back as it went in", () =>
    fc.assert(
      fc.property(eventLine, (event) => {
        const text = Result.getOrThrow(encode(event))
        expect(Result.getOrThrow(decode(text))).toEqual(event)
      })
    ))

  it("is spelled as JSON.stringify spells the event", () =>
    fc.assert(
      fc.property(eventLine, (event) => {
        expect(Result.getOrThrow(encode(event))).toBe(JSON.stringify(event))
      })
    ))

  it("is read only in its one spelling, whatever is changed in it", () => {
    const change = fc.record({
      at: fc.nat(),
      cut: fc.nat(2),
      put: fc.constantFrom(
        "",
        " ",
        "0",
        "1",
        "-",
        ".0",
        "e2",
        '"',
        ",",
        "\\",
        "\\u0041",
        "\\/",
        "null",
        "{}",
        "\n",
        "\r",
        "A",
        '"a":1,'
      )
    })
    fc.assert(
      fc.property(eventLine, change, (event, { at, cut, put }) => {
        const text = Result.getOrThrow(encode(event))
        const from = at % text.length
        const changed = text.slice(0, from) + put + text.slice(from + cut)
        expect(Result.isSuccess(decode(changed))).toBe(isOneSpelling(changed))
      }),
      { numRuns: 2000 }
    )
  })
})

describe("encode refuses, with code and place,", () => {
  const data = (value: unknown) => ({ ...plain, data: { a: [{ b: value }] } })
  const deep = (levels: number): unknown => (levels === 0 ? {} : { a: deep(levels - 1) })
  const cyclic: Record<string, unknown> = {}
  cyclic["a"] = cyclic

  it.each([
    ["no position", { ...plain, p: 0 }, "position", "p"],
    ["half a position", { ...plain, p: 1.5 }, "position", "p"],
    ["a position that is text", { ...plain, p: "1" }, "position", "p"],
    ["a UUID in upper case", { ...plain, id: plain.id.toUpperCase() }, "id", "id"],
    ["a UUID without hyphens", { ...plain, id: "019a0c1e4c0070008000000000000001" }, "id", "id"],
    ["a type in lower case", { ...plain, type: "talOpgjort" }, "type", "type"],
    ["a type that could break out of its quotes", { ...plain, type: 'A","v":2' }, "type", "type"],
    ["version 0", { ...plain, v: 0 }, "version", "v"],
    ["a time without milliseconds", { ...plain, at: "2026-11-23T08:00:00Z" }, "at", "at"],
    ["a time with an offset", { ...plain, at: "2026-11-23T08:00:00.00+1" }, "at", "at"],
    ["the 30th of February", { ...plain, at: "2026-02-30T08:00:00.000Z" }, "at", "at"],
    ["24 o'clock", { ...plain, at: "2026-11-23T24:00:00.000Z" }, "at", "at"],
    ["a leap second", { ...plain, at: "2016-12-31T23:59:60.000Z" }, "at", "at"],
    ["a role with a space", { ...plain, by: "Jens Jensen" }, "by", "by"],
    ["a known day that does not exist", { ...plain, kendt: "2019-02-29" }, "kendt", "kendt"],
    ["a known day that is there but undefined", { ...plain, kendt: undefined }, "kendt", "kendt"],
    ["data that is an array", { ...plain, data: [] }, "data", "data"],
    ["data that is null", { ...plain, data: null }, "data", "data"],
    ["a field of its own", { ...plain, note: "x" }, "unknownField", "note"],
    ["a key with a capital", { ...plain, data: { a: { B: 1 } } }, "key", "data.a"],
    ["an integer-like key", { ...plain, data: { 1: 1 } }, "key", "data"],
    ["__proto__", { ...plain, data: JSON.parse('{"__proto__":1}') }, "key", "data"],
    ["a key of outside words", { ...plain, data: { æ: 1 } }, "key", "data"],
    ["an empty key", { ...plain, data: { "": 1 } }, "key", "data"],
    ["a symbol key", { ...plain, data: { [Symbol("a")]: 1 } }, "key", "data"],
    ["a fraction", data(26.9), "number", "data.a[0].b"],
    ["a number over 2^53 - 1", data(2 ** 53), "number", "data.a[0].b"],
    ["-0", data(-0), "number", "data.a[0].b"],
    ["NaN", data(Number.NaN), "number", "data.a[0].b"],
    ["Infinity", data(Number.NEGATIVE_INFINITY), "number", "data.a[0].b"],
    ["null", data(null), "null", "data.a[0].b"],
    ["undefined", data(undefined), "undefined", "data.a[0].b"],
    ["a hole in an array", { ...plain, data: { a: new Array(1) } }, "undefined", "data.a[0]"],
    ["an array with a key", { ...plain, data: { a: Object.assign([1], { b: 1 }) } }, "kind", "data.a"],
    ["a function", data(() => 1), "kind", "data.a[0].b"],
    ["a bigint", data(1n), "kind", "data.a[0].b"],
    ["a symbol", data(Symbol("a")), "kind", "data.a[0].b"],
    ["a Date", data(new Date(0)), "kind", "data.a[0].b"],
    ["a Map", data(new Map()), "kind", "data.a[0].b"],
    ["a NUL", data("a\0"), "nul", "data.a[0].b"],
    ["a lone high surrogate", data("a\ud800"), "surrogate", "data.a[0].b"],
    ["a lone low surrogate", data("\udc00\ud800"), "surrogate", "data.a[0].b"],
    ["nesting of 33", { ...plain, data: deep(31) }, "depth", `data${".a".repeat(31)}`],
    ["a circle", { ...plain, data: cyclic }, "depth", `data${".a".repeat(31)}`]
  ])("%s", (_, event, code, path) => expect(refusal(event)).toEqual({ code, path }))

  it("nothing that nests 32 deep", () => expect(refusal({ ...plain, data: deep(30) })).toBeUndefined())

  it("a line over 1 MiB in UTF-8 with its LF, and none at the limit", () => {
    const room = maxLineBytes - 1 - utf8Length(line)
    const fill = (bytes: number) => ({
      ...plain,
      data: { vaerdi: `33${"å".repeat(bytes >> 1)}${"a".repeat(bytes & 1)}` }
    })
    expect(Buffer.byteLength(`${Result.getOrThrow(encode(fill(room)))}\n`)).toBe(maxLineBytes)
    expect(Result.isSuccess(decode(Result.getOrThrow(encode(fill(room)))))).toBe(true)
    expect(refusal(fill(room + 1))).toEqual({ code: "lineTooLong", path: "" })
  })

  it("by saying what was found and what to do, without the words of a text", () => {
    const error = Result.getOrThrow(Result.flip(encode(data("hemmeligt\0") as EventLine)))
    expect(error.message).toBe("data.a[0].b is text with a NUL character; take the NUL out")
    expect(Result.getOrThrow(Result.flip(encode(data(26.9) as EventLine))).message).toContain('"26.9"')
  })

  it("reading a value twice, so that a value cannot change between check and writing", () => {
    let reads = 0
    const event = { ...plain, data: { get a() { return ++reads === 1 ? "first" : null } } } // biome-ignore format: one line
    expect(Result.getOrThrow(encode(event as unknown as EventLine))).toContain('{"a":"first"}')
  })
})

describe("decode refuses", () => {
  it.each([
    ["an empty line", "", "emptyLine"],
    ["a carriage return", `${line}\r`, "carriageReturn"],
    ["a byte order mark", `\ufeff${line}`, "byteOrderMark"],
    ["what is no JSON", line.slice(0, -1), "json"],
    ["JSON that is no object", "1", "json"],
    ["an array", "[]", "position"],
    ["a space", line.replace(":", ": "), "spelling"],
    ["a key twice", line.replace('"vaerdi":"33"', '"vaerdi":"3","vaerdi":"33"'), "spelling"],
    [
      "fields in another order",
      line.replace('"v":1,"at":"2026-11-23T08:00:00.000Z"', '"at":"2026-11-23T08:00:00.000Z","v":1'),
      "spelling"
    ],
    ["an escape that need not be", line.replace("33", "\\u0033"), "spelling"],
    ["1.0", line.replace('"v":1', '"v":1.0'), "spelling"],
    ["1e2 for 100", line.replace('"33"', "1e2"), "spelling"],
    ["-0", line.replace('"33"', "-0"), "number"],
    ["12345678901234567890", line.replace('"33"', "12345678901234567890"), "number"],
    ["1e400", line.replace('"33"', "1e400"), "number"],
    ["null", line.replace('"33"', "null"), "null"],
    ["an escaped NUL", line.replace("33", "\\u0000"), "nul"],
    ["an escaped lone surrogate", line.replace("33", "\\ud800"), "surrogate"],
    ["a depth of 100,000", line.replace('"33"', "[".repeat(100_000) + "]".repeat(100_000)), "depth"],
    ["a key __proto__", line.replace("vaerdi", "__proto__"), "key"]
  ])("%s", (_, text, code) => expect(refusedLine(text)).toBe(code))
})
