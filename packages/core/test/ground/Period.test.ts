import * as Schema from "effect/Schema"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Period from "../../src/ground/Period.ts"

const dayMillis = 86_400_000
const iso = (millis: number): string => new Date(millis).toISOString().slice(0, 10)
const days = ({ fra, til }: Period.Period): ReadonlyArray<string> => {
  const all: Array<string> = []
  for (let day = Date.parse(`${fra}T00:00:00Z`); iso(day) <= til; day += dayMillis) all.push(iso(day))
  return all
}

const day = fc.integer({ min: Date.UTC(2015, 0, 1) / dayMillis, max: Date.UTC(2022, 0, 1) / dayMillis })
const period = fc
  .tuple(day, fc.oneof(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 1500 })))
  .map(([start, length]): Period.Period => ({ fra: iso(start * dayMillis), til: iso((start + length) * dayMillis) }))

/** The day `months` after by the calendar, held back at the end of a shorter month. */
const monthsAfter = (date: string, months: number): string => {
  const there = new Date(`${date.slice(0, 7)}-01T00:00:00Z`)
  there.setUTCMonth(there.getUTCMonth() + months)
  const inMonth = new Date(Date.UTC(there.getUTCFullYear(), there.getUTCMonth() + 1, 0)).getUTCDate()
  there.setUTCDate(Math.min(Number(date.slice(8)), inMonth))
  return iso(there.getTime())
}

describe("Period", () => {
  it("is split into spans that hold every day of it once and in order, whatever day it begins on", () => {
    fc.assert(
      fc.property(period, fc.constantFrom(1, 2, 3, 6, 12), (whole, months) => {
        expect(Period.split(whole, months).flatMap(days)).toEqual(days(whole))
      })
    )
  })

  it("is split on the same day of the month, or the last where a month is shorter", () => {
    fc.assert(
      fc.property(period, fc.constantFrom(1, 2, 3, 6, 12), (whole, months) => {
        const spans = Period.split(whole, months)
        expect(spans.map(({ fra }) => fra)).toEqual(spans.map((_, n) => monthsAfter(whole.fra, n * months)))
        expect(monthsAfter(whole.fra, spans.length * months) > whole.til).toBe(true)
      })
    )
  })

  it("contains exactly its days, both ends counted", () => {
    fc.assert(
      fc.property(period, day, (whole, other) => {
        expect(Period.contains(whole, iso(other * dayMillis))).toBe(days(whole).includes(iso(other * dayMillis)))
        expect(Period.contains(whole, whole.fra) && Period.contains(whole, whole.til)).toBe(true)
      })
    )
  })

  it("P1: has the quarters April, July, October and January in 2017/18", () => {
    expect(Period.split({ fra: "2017-04-01", til: "2018-03-31" }, 3)).toEqual([
      { fra: "2017-04-01", til: "2017-06-30" },
      { fra: "2017-07-01", til: "2017-09-30" },
      { fra: "2017-10-01", til: "2017-12-31" },
      { fra: "2018-01-01", til: "2018-03-31" }
    ])
  })

  it("ends with a shorter span where the months do not go up", () => {
    expect(Period.split({ fra: "2019-11-30", til: "2020-04-15" }, 3)).toEqual([
      { fra: "2019-11-30", til: "2020-02-28" },
      { fra: "2020-02-29", til: "2020-04-15" }
    ])
  })

  it("refuses an end before the beginning, at the end's path; one day is a period", () => {
    expect(Schema.is(Period.Period)({ fra: "2020-02-29", til: "2020-02-29" })).toBe(true)
    expect(() => Schema.decodeUnknownSync(Period.Period)({ fra: "2020-03-01", til: "2020-02-29" })).toThrow(
      /til ligger før fra[\s\S]*"til"/
    )
  })
})
