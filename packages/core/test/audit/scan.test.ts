/** The fast way of reading a line against the rule itself: never another answer, on good, changed and hostile lines. */
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { decode, decodeByRule } from "../../src/audit/decode.ts"
import { encode } from "../../src/audit/encode.ts"
import { maxLineBytes } from "../../src/audit/limits.ts"
import { scan } from "../../src/audit/scan.ts"
import { eventLine } from "./arbitraries.ts"

const good =
  '{"p":7,"id":"019a0c1e-4c00-7000-8000-000000000001","type":"TalOpgjort","v":1,"at":"2026-11-23T08:00:00.000Z","by":"boligselskab","kendt":"2018-04-18","data":{"a":"33","b":[1,-2,true,{}]}}'

/** What the rule says: the event, or why not. */
const byRule = (line: string) => {
  const decoded = decodeByRule(line)
  return Result.isSuccess(decoded)
    ? { event: decoded.success }
    : { code: decoded.failure.code, message: decoded.failure.message }
}
const byBoth = (line: string) => {
  const decoded = decode(line)
  return Result.isSuccess(decoded)
    ? { event: decoded.success }
    : { code: decoded.failure.code, message: decoded.failure.message }
}

/**
 * The same answer, keys in the same order; and whatever the scan takes, the rule takes. A good line after it is scanned
 * as before: the scan remembers, but nothing that was wrong.
 */
const agrees = (line: string): void => {
  const expected = byRule(line)
  expect(byBoth(line), line).toEqual(expected)
  const scanned = scan(line)
  if (scanned !== undefined) {
    expect(JSON.stringify(scanned), line).toBe(JSON.stringify(expected.event))
    expect(JSON.stringify(scanned), line).toBe(line)
  }
  expect(JSON.stringify(scan(good)), line).toBe(good)
}

const runs = (least: number) => ({ numRuns: Math.max(least, fc.readConfigureGlobal()?.numRuns ?? 0) })
const line = eventLine.map((event) => Result.getOrThrow(encode(event)))

/** What may be put anywhere in a line, between its characters or instead of some. */
const piece = fc.oneof(
  fc.constantFrom("", " ", "\t", "\n", "\r", "\0", "0", "1", "00", "-", "-0", ".0", "e2", "E2", "9".repeat(17)),
  fc.constantFrom('"', ",", ":", "{", "}", "[", "]", "{}", "}}", '"a":1,', '"data":{', '"kendt":"2018-04-18",'),
  fc.constantFrom(
    "\\",
    "\\n",
    "\\u0041",
    "\\/",
    '\\"',
    "\ud800",
    "\udc00",
    "\ufeff",
    "æ",
    "😀",
    "null",
    "true",
    "A",
    "a"
  ),
  fc.constantFrom('"__proto__":1,', '"p":7,', '"v":1,', '"type":"B",', '"id":"x",', "T24:00", "-02-30", "Z"),
  fc.string({ unit: "binary", maxLength: 3 })
)
const change = fc.record({ at: fc.nat(), cut: fc.oneof(fc.nat(3), fc.nat(60)), put: piece })
const changed = (text: string, { at, cut, put }: { at: number; cut: number; put: string }): string => {
  const from = at % (text.length + 1)
  return text.slice(0, from) + put + text.slice(from + cut)
}

describe("scanning a line", () => {
  it("agrees with the rule on lines as they are written, and takes those without anything rare in them", () => {
    fc.assert(fc.property(line, agrees), runs(300))
    expect(scan(good)).toEqual(JSON.parse(good))
    expect(scan(good.replace('"kendt":"2018-04-18",', ""))).toEqual(
      JSON.parse(good.replace('"kendt":"2018-04-18",', ""))
    )
  })

  it("agrees with the rule on lines in which something was changed, once and twice, after the line was seen right", () =>
    fc.assert(
      fc.property(fc.oneof(line, fc.constant(good)), change, change, (text, first, second) => {
        agrees(text)
        const once = changed(text, first)
        agrees(once)
        agrees(changed(once, second))
        agrees(text)
      }),
      runs(2000)
    ))

  it("agrees with the rule wherever one character of a line is another, is missing or is doubled", () => {
    for (let at = 0; at < good.length; at++) {
      const [before, after] = [good.slice(0, at), good.slice(at + 1)]
      for (const put of [
        "",
        good[at]! + good[at]!,
        " ",
        "0",
        "1",
        "9",
        "a",
        "f",
        "g",
        "A",
        '"',
        ",",
        "-",
        "}",
        "\\",
        "æ"
      ]) {
        agrees(before + put + after)
      }
    }
  })

  it("agrees with the rule wherever the line is cut, from either end", () => {
    for (let at = 0; at <= good.length; at++) {
      agrees(good.slice(0, at))
      agrees(good.slice(at))
    }
  })

  it("agrees with the rule where fields are swapped, doubled or left out", () => {
    const fields = Object.entries(JSON.parse(good)).map(([key, value]) => `"${key}":${JSON.stringify(value)}`)
    const some = fc.array(fc.constantFrom(...fields), { minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(fc.oneof(some, fc.shuffledSubarray(fields)), (parts) => agrees(`{${parts.join(",")}}`)),
      runs(500)
    )
  })

  it("keeps to the field that it reads: another type, time, role or day after the same ones before", () => {
    const at = (day: string) => `"at":"${day}T08:00:00.000Z"`
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            type: fc.constantFrom("TalOpgjort", "TalOpgjort2", "tal", "", "A".repeat(65)),
            v: fc.constantFrom("1", "2", "0", "01", "9007199254740991", "9007199254740992", "99999999999999999"),
            day: fc.constantFrom("2026-11-23", "2026-02-30", "20260-1-23"),
            by: fc.constantFrom("boligselskab", "boligselskab2", "Bolig", ""),
            kendt: fc.constantFrom('"kendt":"2018-04-18",', '"kendt":"2018-04-31",', '"kendt":"",', "")
          }),
          { maxLength: 6 }
        ),
        (all) => {
          for (const { by, day, kendt, type, v } of all) {
            agrees(
              good
                .replace("TalOpgjort", type)
                .replace('"v":1', `"v":${v}`)
                .replace(at("2026-11-23"), at(day))
                .replace("boligselskab", by)
                .replace('"kendt":"2018-04-18",', kendt)
            )
          }
        }
      ),
      runs(500)
    )
  })

  it("agrees with the rule at the limits of length, depth and whole numbers", () => {
    const wide = (units: number, text: string) => good.replace("33", text.repeat(units))
    for (const text of ["a", "å", "😀"]) {
      for (const less of [-6, -4, -3, -2, -1, 0, 1, 2, 3, 400]) {
        const room = maxLineBytes - Buffer.byteLength(good) - 1 - less
        agrees(wide(Math.floor(room / Buffer.byteLength(text)), text))
      }
    }
    for (const depth of [29, 30, 31, 1000, 100_000]) {
      agrees(good.replace('"33"', "[".repeat(depth) + "]".repeat(depth)))
    }
    for (const number of ["100", "1e2", "10E1", "-0", "9007199254740991", "9007199254740992", "1.0", "01", "1e400"]) {
      agrees(good.replace('"33"', number))
      agrees(good.replace('"p":7', `"p":${number}`))
    }
  })
})
