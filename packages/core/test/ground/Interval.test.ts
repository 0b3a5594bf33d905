import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Interval from "../../src/ground/Interval.ts"
import * as Rational from "../../src/ground/Rational.ts"

const bound = fc.integer({ min: -20, max: 20 })
const rational = (n: number) => Rational.fromNumber(n)

describe("Interval", () => {
  it("is exact where its bounds are the same number, and nowhere else", () => {
    fc.assert(
      fc.property(bound, fc.option(fc.nat({ max: 3 }), { nil: undefined }), (low, width) => {
        const interval =
          width === undefined ? Interval.atLeast(rational(low)) : Interval.between(rational(low), rational(low + width))
        expect(Interval.exact(interval)).toEqual(width === 0 ? rational(low) : undefined)
      })
    )
    expect(Interval.exact(Interval.exactly(rational(7)))).toEqual(rational(7))
  })

  it("holds f(x) after mapping by a function that never falls wherever it held x, and no new bound appears", () => {
    const f = (a: Rational.Rational) => Rational.round(Rational.divide(a, rational(4)), 0)
    fc.assert(
      fc.property(bound, fc.option(fc.nat({ max: 9 }), { nil: undefined }), fc.nat({ max: 9 }), (low, width, step) => {
        const interval =
          width === undefined ? Interval.atLeast(rational(low)) : Interval.between(rational(low), rational(low + width))
        const mapped = Interval.map(interval, f)
        expect(mapped.hoejst === undefined).toBe(width === undefined)
        const x = f(rational(low + Math.min(step, width ?? step)))
        expect(Rational.order.compare(mapped.mindst, x)).toBeLessThanOrEqual(0)
        if (mapped.hoejst !== undefined) expect(Rational.order.compare(x, mapped.hoejst)).toBeLessThanOrEqual(0)
      })
    )
  })

  it('C1: writes 43 where it is known, "8..48" between bounds and "43.." where nothing bounds it from above', () => {
    expect(Interval.toDanish(Interval.exactly(rational(43)))).toBe("43")
    expect(Interval.toDanish(Interval.between(rational(8), rational(48)))).toBe("8..48")
    expect(Interval.toDanish(Interval.atLeast(rational(43)))).toBe("43..")
    expect(Interval.toDanish(Interval.between(Rational.make(15n, 2n), Rational.make(25n, 3n)))).toBe("7,5..25/3")
  })
})
