import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Rational from "../../src/ground/Rational.ts"

const whole = fc.oneof(
  fc.bigInt({ min: -12n, max: 12n }),
  fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
  fc.constantFrom(0n, 1n, -1n, 2n ** 53n, -(2n ** 53n) - 1n)
)
const rational = fc
  .tuple(
    whole,
    whole.filter((n) => n !== 0n)
  )
  .map(([taeller, naevner]) => Rational.make(taeller, naevner))
const notZero = rational.filter((a) => a.taeller !== 0n)

const floor = (n: bigint, d: bigint): bigint => n / d - (n % d !== 0n && n < 0n ? 1n : 0n)

/** Two fractions compared by their whole parts, then by what is left of each, turned upside down: no product at all. */
const compareByContinuedFractions = (a: Rational.Rational, b: Rational.Rational): -1 | 0 | 1 => {
  const [p, q] = [floor(a.taeller, a.naevner), floor(b.taeller, b.naevner)]
  if (p !== q) return p < q ? -1 : 1
  const [r, s] = [a.taeller - p * a.naevner, b.taeller - q * b.naevner]
  if (r === 0n || s === 0n) return r === s ? 0 : r === 0n ? -1 : 1
  return compareByContinuedFractions({ taeller: b.naevner, naevner: s }, { taeller: a.naevner, naevner: r })
}

/** Long division on paper: the digits of |a|, `places` of them behind the point and cut there. */
const digits = (a: Rational.Rational, places: number): { readonly text: string; readonly next: number } => {
  const magnitude = a.taeller < 0n ? -a.taeller : a.taeller
  let text = String(magnitude / a.naevner)
  let rest = magnitude % a.naevner
  for (let n = 0; n < places; n++) {
    text += String((rest * 10n) / a.naevner)
    rest = (rest * 10n) % a.naevner
  }
  return { text, next: Number((rest * 10n) / a.naevner) }
}

const plusOne = (text: string): string =>
  text === ""
    ? "1"
    : text.endsWith("9")
      ? `${plusOne(text.slice(0, -1))}0`
      : text.slice(0, -1) + (Number(text.at(-1)) + 1)

describe("Rational", () => {
  it("gives each number one shape: lowest terms over a denominator above 0", () => {
    const small = fc.integer({ min: -60, max: 60 })
    fc.assert(
      fc.property(
        small,
        small.filter((n) => n !== 0),
        (n, d) => {
          const { naevner, taeller } = Rational.make(BigInt(n), BigInt(d))
          expect(taeller * BigInt(d)).toBe(naevner * BigInt(n))
          expect(naevner > 0n).toBe(true)
          for (let f = 2n; f <= naevner; f++) expect(taeller % f === 0n && naevner % f === 0n).toBe(false)
        }
      )
    )
  })

  it("is a field", () => {
    const { divide, multiply, negate, one, subtract, sum, zero } = Rational
    fc.assert(
      fc.property(rational, rational, rational, notZero, (a, b, c, d) => {
        expect(sum(sum(a, b), c)).toEqual(sum(a, sum(b, c)))
        expect(multiply(multiply(a, b), c)).toEqual(multiply(a, multiply(b, c)))
        expect(sum(a, b)).toEqual(sum(b, a))
        expect(multiply(a, b)).toEqual(multiply(b, a))
        expect(multiply(a, sum(b, c))).toEqual(sum(multiply(a, b), multiply(a, c)))
        expect(sum(a, zero)).toEqual(a)
        expect(multiply(a, one)).toEqual(a)
        expect(sum(a, negate(a))).toEqual(zero)
        expect(multiply(d, divide(one, d))).toEqual(one)
        expect(subtract(a, b)).toEqual(sum(a, negate(b)))
        expect(divide(a, d)).toEqual(multiply(a, divide(one, d)))
      })
    )
  })

  it("adds and multiplies whole numbers as whole numbers", () => {
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        expect(Rational.sum(Rational.make(a), Rational.make(b))).toEqual(Rational.make(a + b))
        expect(Rational.multiply(Rational.make(a), Rational.make(b))).toEqual(Rational.make(a * b))
      })
    )
  })

  it("raises to a power by multiplying so many times", () => {
    fc.assert(
      fc.property(rational, fc.nat({ max: 6 }), (a, n) => {
        const product = Array.from({ length: n }, () => a).reduce(Rational.multiply, Rational.one)
        expect(Rational.power(a, n)).toEqual(product)
      })
    )
  })

  it("orders as the continued fractions of the numbers do", () => {
    const near = fc
      .tuple(rational, rational)
      .map(([a, b]) => [a, Rational.sum(a, Rational.make(1n, b.naevner))] as const)
    fc.assert(
      fc.property(
        fc.oneof(
          fc.tuple(rational, rational),
          near,
          fc.tuple(rational).map(([a]) => [a, a] as const)
        ),
        ([a, b]) => {
          const expected = compareByContinuedFractions(a, b)
          expect(Rational.order.compare(a, b)).toBe(expected)
          expect(Rational.order.equals(a, b)).toBe(expected === 0)
          expect(Rational.isZero(Rational.subtract(a, b))).toBe(expected === 0)
        }
      )
    )
  })

  it("rounds half away from zero, as done with digits on paper", () => {
    const halves = fc
      .tuple(whole, fc.nat({ max: 4 }))
      .map(([n, p]) => Rational.make(2n * n + 1n, 2n * 10n ** BigInt(p)))
    fc.assert(
      fc.property(fc.oneof(rational, halves), fc.nat({ max: 4 }), (a, places) => {
        const { next, text } = digits(a, places)
        const magnitude = BigInt(next >= 5 ? plusOne(text) : text)
        expect(Rational.round(a, places)).toEqual(
          Rational.make(a.taeller < 0n ? -magnitude : magnitude, 10n ** BigInt(places))
        )
      })
    )
  })

  it("writes a decimal exactly where a power of ten is a multiple of the denominator, and reads the same number back", () => {
    const finite = fc
      .tuple(whole, fc.nat({ max: 12 }), fc.nat({ max: 12 }))
      .map(([n, i, j]) => Rational.make(n, 2n ** BigInt(i) * 5n ** BigInt(j)))
    fc.assert(
      fc.property(fc.oneof(rational, finite), (a) => {
        const text = Rational.toDecimal(a)
        expect(text !== undefined).toBe(10n ** 120n % a.naevner === 0n)
        if (text !== undefined) {
          expect(text).toMatch(/^(?!-0$)-?(0|[1-9]\d*)(\.\d*[1-9])?$/)
          expect(Rational.fromDecimal(text)).toEqual(a)
        }
      })
    )
  })

  it("keeps the spelling of a canonical decimal", () => {
    const canonical = fc.stringMatching(/^-?(0|[1-9]\d{0,20})\.\d{0,10}[1-9]$/)
    fc.assert(
      fc.property(canonical, (text) => {
        expect(Rational.toDecimal(Rational.fromDecimal(text))).toBe(text)
      })
    )
  })

  it("reads a safe whole number, and throws at what has lost digits and at a denominator of 0", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (n) => {
        expect(Rational.fromNumber(n)).toEqual(Rational.make(BigInt(n)))
      })
    )
    for (const n of [2 ** 53, -(2 ** 53), 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => Rational.fromNumber(n)).toThrow(RangeError)
    }
    expect(() => Rational.make(1n, 0n)).toThrow(RangeError)
  })

  const times = (a: string, b: string) => Rational.multiply(Rational.fromDecimal(a), Rational.fromDecimal(b))

  it("C3: 10 % more than 50 partners is 55 exactly, where 50 * 1.1 in floats is more", () => {
    expect(Rational.toDecimal(times("50", "1.1"))).toBe("55")
    expect(Rational.order.compare(Rational.fromNumber(55), times("50", "1.1"))).toBe(0)
    expect(55 >= 50 * 1.1).toBe(false)
  })

  it("K2: 2 % off 20.7 and 26.8 is 20.286 and 26.264, where 20.7 * 0.98 in floats is less", () => {
    expect(Rational.toDecimal(times("20.7", "0.98"))).toBe("20.286")
    expect(Rational.toDanish(times("26.8", "0.98"))).toBe("26,264")
    expect(20.286 <= 20.7 * 0.98).toBe(false)
  })

  it("writes 6375/103 as the fraction it is, and 13.3 and -2 with a comma where there is one", () => {
    expect(Rational.toDanish(Rational.make(6375n, 103n))).toBe("6375/103")
    expect(Rational.toDecimal(Rational.make(6375n, 103n))).toBeUndefined()
    expect(Rational.toDanish(Rational.make(-6375n, 103n))).toBe("-6375/103")
    expect(Rational.toDanish(times("14", "0.95"))).toBe("13,3")
    expect(Rational.toDanish(Rational.make(-2n))).toBe("-2")
  })

  it("K2 rounded as its baseline: 15.9446 is 15.94 with two decimals and 15.9 with one", () => {
    const target = times("16.27", "0.98")
    expect(Rational.toDecimal(target)).toBe("15.9446")
    expect(Rational.toDecimal(Rational.round(target, 2))).toBe("15.94")
    expect(Rational.toDecimal(Rational.round(target, 1))).toBe("15.9")
    expect(Rational.toDecimal(Rational.round(Rational.fromDecimal("-0.05"), 1))).toBe("-0.1")
  })
})
