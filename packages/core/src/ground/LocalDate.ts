/** A day, without clock or zone, as "YYYY-MM-DD": text order is time order. */
import * as Schema from "effect/Schema"

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

const two = (text: string, at: number): number => (text.charCodeAt(at) - 48) * 10 + (text.charCodeAt(at + 1) - 48)

/** "YYYY-MM-DD" by its characters; asked of every event, so without a pattern. */
const hasShape = (text: string): boolean => {
  if (text.length !== 10) return false
  for (let at = 0; at < 10; at++) {
    const unit = text.charCodeAt(at)
    if (at === 4 || at === 7 ? unit !== 45 : unit < 48 || unit > 57) return false
  }
  return true
}

/** Whether the text is a day that exists: "2019-02-29" is not. */
export const isLocalDate = (text: string): boolean => {
  if (!hasShape(text)) return false
  const year = two(text, 0) * 100 + two(text, 2)
  const month = two(text, 5)
  const day = two(text, 8)
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

export const LocalDate = Schema.String.check(
  Schema.makeFilter((text: string) => isLocalDate(text), {
    expected: "a day that exists, written YYYY-MM-DD",
    toJsonSchema: () => ({ format: "date", pattern: "^\\d{4}-\\d\\d-\\d\\d$" })
  })
).annotate({ identifier: "LocalDate" })
export type LocalDate = typeof LocalDate.Type

/** The same year, month and day, as numbers. */
export const parts = (day: LocalDate): readonly [year: number, month: number, day: number] => [
  two(day, 0) * 100 + two(day, 2),
  two(day, 5),
  two(day, 8)
]

const pad = (value: number, width: number): string => String(value).padStart(width, "0")

export const make = (year: number, month: number, day: number): LocalDate =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`

export const dayBefore = (date: LocalDate): LocalDate => {
  const [year, month, day] = parts(date)
  if (day > 1) return make(year, month, day - 1)
  return month > 1 ? make(year, month - 1, daysInMonth(year, month - 1)) : make(year - 1, 12, 31)
}

export const dayAfter = (date: LocalDate): LocalDate => {
  const [year, month, day] = parts(date)
  if (day < daysInMonth(year, month)) return make(year, month, day + 1)
  return month < 12 ? make(year, month + 1, 1) : make(year + 1, 1, 1)
}

/** `months` later; a day that the month does not have becomes its last (31 January + 1 = 28 or 29 February). */
export const addMonths = (date: LocalDate, months: number): LocalDate => {
  const [year, month, day] = parts(date)
  const count = year * 12 + month - 1 + months
  const y = Math.floor(count / 12)
  const m = (count % 12) + 1
  return make(y, m, Math.min(day, daysInMonth(y, m)))
}

export const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a <= b ? a : b)
export const later = (a: LocalDate, b: LocalDate): LocalDate => (a >= b ? a : b)

const copenhagen = /*#__PURE__*/ new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Copenhagen",
  year: "numeric",
  month: "2-digit",
  day: "2-digit"
})

/** The day in Europe/Copenhagen of an instant written as ISO 8601 in UTC (the `at` of an event). */
export const copenhagenDay = (instant: string): LocalDate => copenhagen.format(new Date(instant))

/** As Danes write it: 31-03-2021. */
export const toDanish = (date: LocalDate): string => `${date.slice(8)}-${date.slice(5, 7)}-${date.slice(0, 4)}`
