/** A span of days, both ends counted: the agreement says "1. april 2017 til 31.3.2021" and means both. */
import * as Schema from "effect/Schema"
import * as LocalDate from "./LocalDate.ts"

export const Period = Schema.Struct({ fra: LocalDate.LocalDate, til: LocalDate.LocalDate }).check(
  Schema.makeFilter(({ fra, til }) => fra <= til || { path: ["til"], issue: "til ligger før fra" })
)
export type Period = typeof Period.Type

export const contains = (self: Period, day: LocalDate.LocalDate): boolean => self.fra <= day && day <= self.til

/**
 * A year that begins on the last day of February and runs into a leap year, or out of one, is a day longer than twelve
 * months: that day is no span of its own.
 */
const isLeapDayLeft = (fra: LocalDate.LocalDate, start: LocalDate.LocalDate, til: LocalDate.LocalDate): boolean =>
  start === til && start.endsWith("-02-28") && (fra.endsWith("-02-28") || fra.endsWith("-02-29"))

/** The period cut in spans of `months` months from its first day; the last one may be shorter. */
export const split = ({ fra, til }: Period, months: number): ReadonlyArray<Period> => {
  const starts: Array<LocalDate.LocalDate> = [fra]
  for (let n = 1; ; n++) {
    const start = LocalDate.addMonths(fra, n * months)
    if (start > til || isLeapDayLeft(fra, start, til)) break
    starts.push(start)
  }
  return starts.map((start, n) => {
    const next = starts[n + 1]
    return { fra: start, til: next === undefined ? til : LocalDate.dayBefore(next) }
  })
}
