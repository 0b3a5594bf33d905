/** Numbers as text for files: exact where a decimal is, and else a fraction, or rounded where only a decimal will do. */
import { Decimal, Rational } from "@delaftale/core"

/** "26.264" or "6375/103". */
export const noejagtigt = (tal: Rational.Rational): string => Rational.toDecimal(tal) ?? `${tal.taeller}/${tal.naevner}`

const mestDecimaler = 6

/** At most six decimals, for programs that know no fractions; what decides is never this one. */
export const somDecimal = (tal: Rational.Rational): string => Rational.toDecimal(Rational.round(tal, mestDecimaler))!

/** Whether the decimal says all of it. */
export const erDecimal = (tal: Rational.Rational): boolean => {
  const tekst = Rational.toDecimal(tal)
  return tekst !== undefined && Decimal.decimals(tekst) <= mestDecimaler
}
