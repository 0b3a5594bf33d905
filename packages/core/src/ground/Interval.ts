/** A number known only between bounds: an arrangement whose count nobody wrote down makes the sum "at least 43". */
import * as Rational from "./Rational.ts"

/** `hoejst` (upper bound) is absent where nothing bounds the number from above. Law: mindst <= hoejst. */
export interface Interval {
  readonly mindst: Rational.Rational
  readonly hoejst?: Rational.Rational
}

export const exactly = (value: Rational.Rational): Interval => ({ mindst: value, hoejst: value })

export const atLeast = (mindst: Rational.Rational): Interval => ({ mindst })

export const between = (mindst: Rational.Rational, hoejst: Rational.Rational): Interval => ({ mindst, hoejst })

/** The number itself where the bounds meet, else `undefined`. */
export const exact = ({ hoejst, mindst }: Interval): Rational.Rational | undefined =>
  hoejst !== undefined && Rational.order.equals(mindst, hoejst) ? mindst : undefined

/** Both bounds through a function that never falls (scaling by a factor over 0, rounding). */
export const map = ({ hoejst, mindst }: Interval, f: (bound: Rational.Rational) => Rational.Rational): Interval =>
  hoejst === undefined ? { mindst: f(mindst) } : { mindst: f(mindst), hoejst: f(hoejst) }

export const sum = (a: Interval, b: Interval): Interval => {
  const mindst = Rational.sum(a.mindst, b.mindst)
  return a.hoejst === undefined || b.hoejst === undefined
    ? { mindst }
    : { mindst, hoejst: Rational.sum(a.hoejst, b.hoejst) }
}

/** `a - b`; none where nothing bounds `b` from above, since then nothing bounds the difference from below. */
export const subtract = (a: Interval, b: Interval): Interval | undefined => {
  if (b.hoejst === undefined) return undefined
  const mindst = Rational.subtract(a.mindst, b.hoejst)
  return a.hoejst === undefined ? { mindst } : { mindst, hoejst: Rational.subtract(a.hoejst, b.mindst) }
}

/** "43", "8..48", or "43.." where there is no upper bound. */
export const toDanish = (self: Interval): string => {
  const value = exact(self)
  if (value !== undefined) return Rational.toDanish(value)
  return `${Rational.toDanish(self.mindst)}..${self.hoejst === undefined ? "" : Rational.toDanish(self.hoejst)}`
}
