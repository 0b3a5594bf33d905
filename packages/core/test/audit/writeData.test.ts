/** What cannot be written into `data`, word by word, and which keys it may have. */
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { EventLine } from "../../src/audit/EventLine.ts"
import { encode } from "../../src/audit/encode.ts"
import { maxDepth } from "../../src/audit/limits.ts"
import { isKey, isWhole, writeData } from "../../src/audit/writeData.ts"

const whole = 'give a whole number within ±(2^53 − 1), or the exact decimal as a string such as "26.9"'
const keys = "write keys as a-z first, then letters and digits; what outside words name goes into an array of pairs"
const nested = (arrays: number): unknown => (arrays === 0 ? true : [nested(arrays - 1)])
const sparse = Object.assign([1], { navn: "a" })

describe("data that cannot be written", () => {
  it.each<[string, unknown, object]>([
    ["a fraction", { a: [1, 0.5] }, { code: "number", path: "data.a[1]", found: "0.5", advice: whole }],
    ["minus zero", { a: -0 }, { code: "number", path: "data.a", found: "-0", advice: whole }],
    [
      "too large a number",
      { a: 2 ** 53 },
      { code: "number", path: "data.a", found: "9007199254740992", advice: whole }
    ],
    [
      "undefined",
      { a: undefined },
      { code: "undefined", path: "data.a", found: "undefined", advice: "leave the key out" }
    ],
    ["null", { a: { b: null } }, { code: "null", path: "data.a.b", found: "null", advice: "leave the key out" }],
    [
      "a function",
      { a: () => 1 },
      {
        code: "kind",
        path: "data.a",
        found: "a function",
        advice: "give text, a whole number, a boolean, an array or an object"
      }
    ],
    [
      "an array with keys",
      { a: sparse },
      { code: "kind", path: "data.a", found: "an array with keys of its own", advice: "give a plain array" }
    ],
    [
      "a class",
      { a: new Date(0) },
      { code: "kind", path: "data.a", found: "an object with a class", advice: "give a plain object" }
    ],
    [
      "a key",
      { a: { "b-c": 1 } },
      { code: "key", path: "data.a", found: 'an object with the key "b-c"', advice: keys }
    ],
    [
      "a symbol",
      { a: { [Symbol("s")]: 1 } },
      { code: "key", path: "data.a", found: 'an object with the key "Symbol(s)"', advice: keys }
    ],
    [
      "NUL",
      { a: "x\0" },
      { code: "nul", path: "data.a", found: "text with a NUL character", advice: "take the NUL out" }
    ],
    [
      "half a pair",
      { a: "\ud83d" },
      {
        code: "surrogate",
        path: "data.a",
        found: "text with half a surrogate pair",
        advice: "give well-formed Unicode"
      }
    ],
    [
      "too deep",
      { a: nested(maxDepth - 1) },
      {
        code: "depth",
        path: `data.a${"[0]".repeat(maxDepth - 2)}`,
        found: "nested too deep",
        advice: `nest at most ${maxDepth} deep`
      }
    ]
  ])("%s", (_name, data, fault) => {
    expect(Result.getOrThrow(Result.flip(writeData(data)))).toEqual(fault)
  })

  it("is written where nothing is wrong with it, as JSON.stringify spells it", () => {
    const data = { a: [], b: {}, c: ['"\\\n\u0001', "😀 æ"], d: [0, -1, 2 ** 53 - 1, false], e: nested(maxDepth - 2) }
    expect(Result.getOrThrow(writeData(data))).toBe(JSON.stringify(data))
    expect(Result.getOrThrow(writeData(Object.assign(Object.create(null), { a: 1 })))).toBe('{"a":1}')
  })
})

describe("a key of data", () => {
  it("is a lower-case letter, then letters and digits", () => {
    const sign = fc.constantFrom(..."az{`AZ@[09/:mM5-_æ ".split(""))
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 3 }), (key) => {
        expect(isKey(key)).toBe(/^[a-z][a-zA-Z0-9]*$/.test(key))
      })
    )
  })

  it("is told from what is no whole number", () => {
    expect([0, -1, 1.5, -0, Number.NaN, 2 ** 53, -(2 ** 53 - 1)].map(isWhole)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      true
    ])
  })
})

describe("an event whose outer fields break their rule", () => {
  const good: EventLine = {
    p: 1 as EventLine["p"],
    id: "019a0c1e-4c00-7000-8000-000000000001",
    type: "A",
    v: 1,
    at: "2026-11-23T08:00:00.000Z",
    by: "boligselskab",
    data: {}
  }

  it.each<[Record<string, unknown>, string]>([
    [{ p: 0 }, "p is 0; give the next position, a whole number from 1"],
    [{ id: "X" }, 'id is "X"; give a UUID in lower case with hyphens'],
    [{ id: `${good.id}0` }, `id is "${good.id}0"; give a UUID in lower case with hyphens`],
    [{ type: "a" }, 'type is "a"; give a name such as TalOpgjort: A-Z first, then A-Z, a-z, 0-9, at most 64'],
    [{ v: 0 }, "v is 0; give the version of the type, a whole number from 1"],
    [{ at: "i går" }, 'at is "i går"; give a real time as YYYY-MM-DDTHH:MM:SS.mmmZ'],
    [{ by: "Bo" }, 'by is "Bo"; give a role such as boligselskab: a-z first, then a-z, 0-9, hyphen, at most 64'],
    [{ kendt: "2018-02-30" }, 'kendt is "2018-02-30"; give a real day as YYYY-MM-DD, or leave the key out'],
    [{ data: [] }, "data is an array; give an object"],
    [{ data: "x" }, 'data is "x"; give an object'],
    [{ mere: 1 }, "mere is 1; put it into data, or leave it out"]
  ])("%j", (felter, message) => {
    const fault = Result.getOrThrow(Result.flip(encode({ ...good, ...felter } as EventLine)))
    expect(fault.message).toBe(message)
  })
})
