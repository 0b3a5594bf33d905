import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { lignerCpr } from "../../src/ground/cpr.ts"

const two = (n: number): string => String(n).padStart(2, "0")
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** A day of that month in the year of one of the three centuries that the number can stand for. */
const canBe = (day: number, month: number, year: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && [1800, 1900, 2000].some((century) => day <= lastDay(century + year, month))

const words = fc.stringMatching(/^[ a-zæøå.,:;()-]{0,12}$/)
const separator = fc.constantFrom("", "-", " ")
const number = fc.record({
  day: fc.oneof(fc.integer({ min: 0, max: 32 }), fc.integer({ min: 0, max: 99 })),
  month: fc.oneof(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 99 })),
  year: fc.integer({ min: 0, max: 99 }),
  mark: separator,
  serial: fc.stringMatching(/^\d{4}$/)
})

describe("lignerCpr", () => {
  it("finds every number whose six digits are a day that can be, in any text, with a hyphen, a space or nothing", () => {
    fc.assert(
      fc.property(words, number, words, (before, { day, mark, month, serial, year }, after) => {
        fc.pre(canBe(day, month, year))
        expect(lignerCpr(`${before}${two(day)}${two(month)}${two(year)}${mark}${serial}${after}`)).toBe(true)
      })
    )
  })

  it("finds none where the first four digits are no day of any month", () => {
    fc.assert(
      fc.property(words, number, words, (before, { day, mark, month, serial, year }, after) => {
        fc.pre(day < 1 || day > 31 || month < 1 || month > 12)
        expect(lignerCpr(`${before}${two(day)}${two(month)}${two(year)}${mark}${serial}${after}`)).toBe(false)
      })
    )
  })

  it("finds none where no century has the day: 31 April, 30 February, 29 February 1901 and 2001", () => {
    for (const text of ["310417-1234", "300220-1234", "3002201234", "290201-1234", "31 11 85", "311185 1234"]) {
      expect(lignerCpr(text), text).toBe(false)
    }
    expect(lignerCpr("290200-1234")).toBe(true)
  })

  it("finds none inside a longer run of digits", () => {
    fc.assert(
      fc.property(number, fc.stringMatching(/^\d{1,4}$/), fc.stringMatching(/^\d{0,4}$/), (n, more, also) => {
        const digits = `${two(n.day)}${two(n.month)}${two(n.year)}${n.serial}`
        expect(lignerCpr(more + digits + also)).toBe(false)
        expect(lignerCpr(also + digits + more)).toBe(false)
      })
    )
  })

  it("finds none in spans of years, dates, amounts and the agreement's own figures", () => {
    const harmless = [
      ..."2017-2021|2017/18|1.4.2017 til 31.3.2021|01-04-2017 - 31-03-2021|2017-04-01|01042017|20172021".split("|"),
      ..."t.kr. 2.919|4.910|14, 11 %|651 tilflyttere i 2015|2017 2018 2019 2020|kl. 10.30-12.00".split("|")
    ]
    for (const text of harmless) expect(lignerCpr(text), text).toBe(false)
  })

  it("finds none in telephone numbers, in pairs or with the country's code", () => {
    const pair = fc.stringMatching(/^\d\d$/)
    fc.assert(
      fc.property(pair, pair, pair, pair, (a, b, c, d) => {
        for (const text of [`${a}${b}${c}${d}`, `${a} ${b} ${c} ${d}`, `+45 ${a}${b}${c}${d}`, `45${a}${b}${c}${d}`]) {
          expect(lignerCpr(`ring ${text}`), text).toBe(false)
        }
      })
    )
  })

  it("finds none in the ids of events, though some begin with two letters and the digits of a day", () => {
    const hex = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`))
    const id = fc
      .tuple(hex(2), hex(3), hex(3), hex(2))
      .map(([a, b, c, d]) => `${a}010199-1234-7${b}-8${c}-${d}0203991234`)
    fc.assert(
      fc.property(id, (text) => {
        expect(lignerCpr(text), text).toBe(false)
      })
    )
  })

  it("finds none in the ids of the worked example", () => {
    for (let n = 1; n <= 5; n++) expect(lignerCpr(`019a0c1e-4c0${n}-7000-8000-00000000000${n}`)).toBe(false)
  })

  it("takes the digits on either side of an id for two runs", () => {
    expect(lignerCpr("0101019a0c1e-4c01-7000-8000-000000000001901234")).toBe(false)
  })

  it("finds the second number where the first is none", () => {
    expect(lignerCpr("sag 999999-1234, beboer 010190-1234.")).toBe(true)
  })
})
