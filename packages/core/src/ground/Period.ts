/** A span of days, both ends counted: the agreement says "1. april 2017 til 31.3.2021" and means both. */
import * as Schema from "effect/Schema"
import * as LocalDate from "./LocalDate.ts"

export const Period = Schema.Struct({ fra: LocalDate.LocalDate, til: LocalDate.LocalDate }).check(
  Schema.makeFilter(({ fra, til }) => fra <= til || { path: ["til"], issue: "til ligger før fra" })
)
export type Period = typeof Period.Type

export const contains = (self: Period, day: LocalDate.LocalDate): boolean => self.fra <= day && day <= self.til

/** The period cut in spans of `months` months from its first day; the last one may be shorter. */
export const split = ({ fra, til }: Period, months: number): ReadonlyArray<Period> => {
  const spans: Array<Period> = []
  for (let n = 0; ; n++) {
    const start = LocalDate.addMonths(fra, n * months)
    if (start > til) return spans
    spans.push({
      fra: start,
      til: LocalDate.earlier(til, LocalDate.dayBefore(LocalDate.addMonths(fra, (n + 1) * months)))
    })
  }
}
