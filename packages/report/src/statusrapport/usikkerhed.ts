/**
 * How far a share of a survey's answers may be off, at 95 %: 1.96 times the standard error of the difference from what
 * it is held against. Advisory: it never decides a verdict. All exact, and rounded only to be shown.
 */
import { Rational } from "@delaftale/core"

/** A share in percent, and how many answers it is of; without `n` it is taken as known for certain. */
export interface Andel {
  readonly procent: Rational.Rational
  readonly n?: bigint
}

interface Usikkerhed {
  /** In percentage points, over 0 for a higher share than the one it is held against. */
  readonly forskel: Rational.Rational
  /** Half the width of the interval, in percentage points with one decimal. */
  readonly plusMinus: Rational.Rational
  /** The difference lies within it: chance alone may have made it. */
  readonly inden: boolean
}

const z = Rational.make(196n, 100n)
const hundrede = Rational.fromNumber(100)

/** p(100 - p)/n, in squared percentage points. */
const varians = ({ n, procent }: Andel): Rational.Rational =>
  n === undefined || n === 0n
    ? Rational.zero
    : Rational.divide(Rational.multiply(procent, Rational.subtract(hundrede, procent)), Rational.make(n))

export const usikkerhed = (nu: Andel, mod: Andel): Usikkerhed => {
  const forskel = Rational.subtract(nu.procent, mod.procent)
  const kvadrat = Rational.multiply(Rational.multiply(z, z), Rational.sum(varians(nu), varians(mod)))
  return {
    forskel,
    plusMinus: rod(kvadrat),
    inden: Rational.order.compare(Rational.multiply(forskel, forskel), kvadrat) <= 0
  }
}

/** The square root, rounded to one decimal: the largest whole number of tenths whose middle is not above it. */
const rod = ({ naevner, taeller }: Rational.Rational): Rational.Rational => {
  // (2t - 1)² <= 400·q for the nearest t: half a tenth below t is not above the root
  const under = (t: bigint): boolean => (2n * t - 1n) ** 2n * naevner <= 400n * taeller
  let [lav, hoej] = [0n, 1n]
  while (under(hoej)) hoej *= 2n
  while (hoej - lav > 1n) {
    const midt = (lav + hoej) / 2n
    if (under(midt)) lav = midt
    else hoej = midt
  }
  return Rational.make(lav, 10n)
}
