/** Exact fractions of whole numbers: what decides a verdict is never a binary float. */
import type { Ord } from "fp-ts/lib/Ord.js"
import type { Decimal } from "./Decimal.ts"

/** A fraction in lowest terms; `naevner` (denominator) is over 0, so each number has one shape. */
export interface Rational {
  readonly taeller: bigint
  readonly naevner: bigint
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))

/** `taeller / naevner` in lowest terms. Dividing by zero is a bug of the caller and throws. */
export const make = (taeller: bigint, naevner: bigint = 1n): Rational => {
  if (naevner === 0n) throw new RangeError("Rational.make: the denominator is 0")
  const divisor = gcd(taeller, naevner) * (naevner < 0n ? -1n : 1n)
  return { taeller: taeller / divisor, naevner: naevner / divisor }
}

export const zero: Rational = { taeller: 0n, naevner: 1n }
export const one: Rational = { taeller: 1n, naevner: 1n }

/** A whole number. Numbers past 2^53 have already lost digits and throw. */
export const fromNumber = (whole: number): Rational => {
  if (!Number.isSafeInteger(whole)) throw new RangeError(`Rational.fromNumber: ${whole} is not a safe whole number`)
  return { taeller: BigInt(whole), naevner: 1n }
}

export const fromDecimal = (text: Decimal): Rational => {
  const [whole = "0", fraction = ""] = text.split(".")
  return make(BigInt(whole + fraction), 10n ** BigInt(fraction.length))
}

export const sum = (a: Rational, b: Rational): Rational =>
  make(a.taeller * b.naevner + b.taeller * a.naevner, a.naevner * b.naevner)

export const negate = (a: Rational): Rational => ({ taeller: -a.taeller, naevner: a.naevner })

export const subtract = (a: Rational, b: Rational): Rational => sum(a, negate(b))

export const multiply = (a: Rational, b: Rational): Rational => make(a.taeller * b.taeller, a.naevner * b.naevner)

/** `a / b`; the caller has made sure that `b` is not 0. */
export const divide = (a: Rational, b: Rational): Rational => make(a.taeller * b.naevner, a.naevner * b.taeller)

/** `base` to a whole, non-negative power. */
export const power = (base: Rational, exponent: number): Rational =>
  make(base.taeller ** BigInt(exponent), base.naevner ** BigInt(exponent))

/** Compared by cross-multiplying: exact for any size. */
export const order: Ord<Rational> = {
  equals: (a, b) => a.taeller === b.taeller && a.naevner === b.naevner,
  compare: (a, b) => {
    const left = a.taeller * b.naevner
    const right = b.taeller * a.naevner
    return left < right ? -1 : left > right ? 1 : 0
  }
}

export const isZero = (a: Rational): boolean => a.taeller === 0n

/** Rounded to `places` decimals, a half away from zero ("5 opad"). */
export const round = (a: Rational, places: number): Rational => {
  const scale = 10n ** BigInt(places)
  const magnitude = a.taeller < 0n ? -a.taeller : a.taeller
  const rounded = (2n * magnitude * scale + a.naevner) / (2n * a.naevner)
  return make(a.taeller < 0n ? -rounded : rounded, scale)
}

/** The canonical decimal, or `undefined` where the fraction has no finite one (6375/103). */
export const toDecimal = (a: Rational): Decimal | undefined => {
  let places = 0
  let scale = 1n
  let rest = a.naevner
  for (const prime of [2n, 5n]) {
    let count = 0
    while (rest % prime === 0n) {
      rest /= prime
      count++
    }
    places = Math.max(places, count)
  }
  if (rest !== 1n) return undefined
  scale = 10n ** BigInt(places)
  const digits = ((a.taeller < 0n ? -a.taeller : a.taeller) * (scale / a.naevner)).toString().padStart(places + 1, "0")
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
  return a.taeller < 0n ? `-${text}` : text
}

/** As Danes write it: "26,264", "-2", or the fraction "6375/103" where no finite decimal exists. */
export const toDanish = (a: Rational): string => toDecimal(a)?.replace(".", ",") ?? `${a.taeller}/${a.naevner}`
