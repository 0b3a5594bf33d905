import * as Schema from "effect/Schema"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as LocalDate from "../../src/ground/LocalDate.ts"

const dayMillis = 86_400_000
const utc = (year: number, month: number, day: number): number => new Date(0).setUTCFullYear(year, month - 1, day)
const iso = (millis: number): string => new Date(millis).toISOString().slice(0, 10)
const millisOf = (date: string): number => Date.parse(`${date}T00:00:00Z`)

const first = utc(1, 1, 1)
const last = utc(9999, 12, 31)
const monthEnd = fc
  .tuple(fc.integer({ min: 1890, max: 2110 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: -1, max: 1 }))
  .map(([year, month, off]) => iso(utc(year, month + 1, off)))
const date = fc.oneof(
  monthEnd,
  fc.integer({ min: first / dayMillis, max: last / dayMillis }).map((day) => iso(day * dayMillis))
)

/** The last Sunday of the month at 01:00 UTC: since 1996, when summer time begins in March and ends in October. */
const change = (year: number, month: number): number => {
  const end = new Date(Date.UTC(year, month, 0, 1))
  return end.getTime() - end.getUTCDay() * dayMillis
}

describe("LocalDate", () => {
  it("takes exactly the days that the calendar has", () => {
    const number = fc.oneof(
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 27, max: 32 }),
      fc.integer({ min: 0, max: 99 })
    )
    const year = fc.oneof(fc.constantFrom(0, 1, 1900, 2000, 2016, 2019, 2400, 2500), fc.integer({ min: 0, max: 9999 }))
    fc.assert(
      fc.property(year, number, number, (y, m, d) => {
        const text = LocalDate.make(y, m, d)
        const there = new Date(utc(y, m, d))
        const exists =
          y > 0 && there.getUTCFullYear() === y && there.getUTCMonth() === m - 1 && there.getUTCDate() === d
        expect(LocalDate.isLocalDate(text)).toBe(exists)
        expect(Schema.is(LocalDate.LocalDate)(text)).toBe(exists)
        if (exists) expect(LocalDate.parts(text)).toEqual([y, m, d])
      })
    )
  })

  it("takes no other spelling of a day", () => {
    for (const text of [
      "2019-2-28",
      "28-02-2019",
      "2019-02-28T00:00:00Z",
      "+02019-02-28",
      " 2019-02-28",
      "2019-02-28\n",
      ""
    ]) {
      expect(LocalDate.isLocalDate(text), text).toBe(false)
    }
  })

  it("goes a day back and forth as the calendar does", () => {
    const inner = date.filter((day) => day > "0001-01-01" && day < "9999-12-31")
    fc.assert(
      fc.property(inner, (day) => {
        expect(LocalDate.dayAfter(day)).toBe(iso(millisOf(day) + dayMillis))
        expect(LocalDate.dayBefore(day)).toBe(iso(millisOf(day) - dayMillis))
      })
    )
  })

  it("adds months to the same day of the month, or to the last one that the month has", () => {
    fc.assert(
      fc.property(monthEnd, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const [y, m, d] = LocalDate.parts(day)
        let expected = new Date(utc(y, m + months, d))
        if (expected.getUTCDate() !== d) expected = new Date(utc(y, m + months + 1, 0))
        expect(LocalDate.addMonths(day, months)).toBe(iso(expected.getTime()))
      })
    )
  })

  it("orders as text what the calendar orders as time", () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        const [early, late] = millisOf(a) <= millisOf(b) ? [a, b] : [b, a]
        expect(LocalDate.earlier(a, b)).toBe(early)
        expect(LocalDate.later(a, b)).toBe(late)
      })
    )
  })

  it("gives the day in Copenhagen of any instant, an hour ahead of UTC in winter and two in summer", () => {
    const year = fc.integer({ min: 1996, max: 2037 })
    const midnight = fc
      .tuple(year, fc.integer({ min: 0, max: 366 }), fc.integer({ min: -3, max: 1 }), fc.integer({ min: -1, max: 1 }))
      .map(([y, day, hours, millis]) => Date.UTC(y, 0, 1 + day) + hours * 3_600_000 + millis)
    const shift = fc
      .tuple(year, fc.constantFrom(3, 10), fc.integer({ min: -90_000_000, max: 90_000_000 }))
      .map(([y, month, off]) => change(y, month) + off)
    fc.assert(
      fc.property(fc.oneof(midnight, shift), (instant) => {
        const y = new Date(instant).getUTCFullYear()
        const summer = instant >= change(y, 3) && instant < change(y, 10)
        expect(LocalDate.copenhagenDay(new Date(instant).toISOString())).toBe(
          iso(instant + (summer ? 2 : 1) * 3_600_000)
        )
      })
    )
  })

  it("knows the agreement's own edges: 31-03-2021 ends at 22:00 UTC, New Year's Eve 2017 at 23:00", () => {
    expect(LocalDate.copenhagenDay("2021-03-31T21:59:59.999Z")).toBe("2021-03-31")
    expect(LocalDate.copenhagenDay("2021-03-31T22:00:00.000Z")).toBe("2021-04-01")
    expect(LocalDate.copenhagenDay("2017-12-31T22:59:59.999Z")).toBe("2017-12-31")
    expect(LocalDate.copenhagenDay("2017-12-31T23:00:00.000Z")).toBe("2018-01-01")
  })

  it("has 29 February in 2016 and 2000 and not in 2019, 2100 or 1900; a month after 31 January it is the last of February", () => {
    expect(["2016-02-29", "2000-02-29", "2400-02-29"].every(LocalDate.isLocalDate)).toBe(true)
    expect(["2019-02-29", "2100-02-29", "1900-02-29", "2500-02-29"].some(LocalDate.isLocalDate)).toBe(false)
    expect(LocalDate.addMonths("2019-01-31", 1)).toBe("2019-02-28")
    expect(LocalDate.addMonths("2020-01-31", 1)).toBe("2020-02-29")
    expect(LocalDate.dayBefore("2017-04-01")).toBe("2017-03-31")
    expect(LocalDate.toDanish("2021-03-31")).toBe("31-03-2021")
  })
})
