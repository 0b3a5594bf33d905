/**
 * A day in four signs, whose text order is time order: what is written down for millions of registrations is short enough
 * to be joined without a detour.
 */
import { type LocalDate, make, parts } from "../ground/LocalDate.ts"

/** In the order of their codes. */
const signs = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
const base = signs.length

/** Years of 12 months of 31 days: no calendar is needed to count in them, and 9999 of them fit into four signs. */
const coded = (day: LocalDate): string => {
  const [year, month, date] = parts(day)
  let rest = (year * 12 + month - 1) * 31 + date - 1
  let code = ""
  for (let sign = 0; sign < 4; sign++) {
    code = signs[rest % base]! + code
    rest = Math.floor(rest / base)
  }
  return code
}

const read = (code: string): LocalDate => {
  let count = 0
  for (const sign of code) count = count * base + signs.indexOf(sign)
  const months = Math.floor(count / 31)
  return make(Math.floor(months / 12), (months % 12) + 1, (count % 31) + 1)
}

/** Days are few beside registrations, so each is worked out once. */
const remembered = (work: (text: string) => string): ((text: string) => string) => {
  const known = new Map<string, string>()
  return (text) => {
    const seen = known.get(text)
    if (seen !== undefined) return seen
    if (known.size === 16_384) known.clear()
    const made = work(text)
    known.set(text, made)
    return made
  }
}

/** The code of a day that exists. */
export const dagkode = /*#__PURE__*/ remembered(coded)

/** The day of a code. */
export const dagAf = /*#__PURE__*/ remembered(read)
