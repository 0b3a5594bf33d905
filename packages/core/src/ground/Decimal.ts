/** Exact decimals as text: one spelling per number, so equal numbers are equal strings. */
import * as Schema from "effect/Schema"

/** Canonical decimal: no exponent, no plus, no leading or trailing zeros, never "-0" (log format 1, "Numbers"). */
export const Decimal = Schema.String.check(
  Schema.isPattern(/^(?!-0$)-?(0|[1-9]\d*)(\.\d*[1-9])?$/u, {
    expected: 'a decimal written canonically, such as "26.9", "0" or "-2"'
  }),
  Schema.isMaxLength(40)
).annotate({ identifier: "Decimal" })
export type Decimal = typeof Decimal.Type

/** How many decimals are written: 2 for "16.27", 0 for "17". */
export const decimals = (self: Decimal): number => {
  const point = self.indexOf(".")
  return point < 0 ? 0 : self.length - point - 1
}
