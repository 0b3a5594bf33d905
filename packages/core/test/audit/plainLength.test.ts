/** The length of data told without writing it: that of its one spelling, or none where length cannot tell. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { maxDepth } from "../../src/audit/limits.ts"
import { plainLength } from "../../src/audit/plainLength.ts"

/** Data without a character that needs an escape. */
const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.stringMatching(/^[a-zæøå 0-9,:{}[\]]{0,8}$/),
    fc.oneof(fc.integer({ min: -250, max: 250 }), fc.maxSafeInteger()).map((n) => n + 0),
    fc.boolean(),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.stringMatching(/^[a-z][A-Za-z0-9]{0,6}$/), tie("value"), { maxKeys: 4, noNullPrototype: true })
  )
})).value

/** A hundred may have been written with an exponent, as long as itself. */
const hasHundreds = (value: unknown): boolean =>
  typeof value === "number"
    ? value !== 0 && value % 100 === 0
    : typeof value === "object" && value !== null && Object.values(value).some(hasHundreds)

const nested = (arrays: number): unknown => (arrays === 0 ? true : [nested(arrays - 1)])

describe("the plain length of data", () => {
  it("is that of its one spelling, and none exactly where a hundred stands in it", () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(plainLength(value, 2)).toBe(hasHundreds(value) ? Number.NaN : JSON.stringify(value).length)
      })
    )
  })

  it.each([0, 9, 10, 99, 100, 101, 200, -1, -9, -10, -99, -100, -101, 1e21, Number.MAX_SAFE_INTEGER, -0])(
    "of the number %d",
    (value) => {
      const spelled = Number.isSafeInteger(value) && !Object.is(value, -0) && (value === 0 || value % 100 !== 0)
      expect(plainLength(value, 2)).toBe(spelled ? String(value).length : Number.NaN)
    }
  )

  it.each([0.5, 10.5, 100.5, 0.1, -1.5])("of the fraction %d is none, or less than any spelling of it", (value) => {
    expect(plainLength(value, 2)).not.toBeGreaterThanOrEqual(String(value).length)
  })

  it("is none for null, for a key that breaks the rule, and for what is wrong within", () => {
    expect(
      [null, [null], { a: null }, { A: 1 }, { a: { __proto__x: 1 } }].map((value) => plainLength(value, 2))
    ).toEqual(Array(5).fill(Number.NaN))
  })

  it("goes as deep as a line may be nested, and no deeper", () => {
    expect(plainLength(nested(maxDepth), 1)).toBe(2 * maxDepth + 4)
    expect(plainLength(nested(maxDepth + 1), 1)).toBe(Number.NaN)
  })
})
