/**
 * How long `data` is when written without escapes: told without writing it, so that a line can be judged at reading
 * speed.
 */
import { maxDepth } from "./limits.ts"
import { remembering } from "./remembering.ts"
import { isKey, isWhole } from "./writeData.ts"

/**
 * For a value that `JSON.parse` made from a text: the length of its one spelling if that needs no escape, or NaN where
 * it breaks a rule or where length cannot tell. Any other spelling of such a value is longer (spaces, an escape, a key
 * given twice, `1.0`), but for exponents: `1e2` is as long as `100`. So hundreds are left undecided, and a text as long
 * as this is the one spelling.
 */
export const plainLength = (value: unknown, depth: number): number => {
  switch (typeof value) {
    case "string":
      return value.length + 2
    case "number":
      return wholeLength(value)
    case "boolean":
      return value ? 4 : 5
    default:
      if (value === null || depth > maxDepth) return Number.NaN
      return Array.isArray(value) ? arrayLength(value, depth) : objectLength(value as object, depth)
  }
}

const wholeLength = (value: number): number => {
  if (value >= 0 && value < 100) return value < 10 ? (Object.is(value, -0) ? Number.NaN : 1) : 2
  return isWhole(value) && value % 100 !== 0 ? String(value).length : Number.NaN
}

const arrayLength = (value: ReadonlyArray<unknown>, depth: number): number => {
  let length = value.length === 0 ? 2 : value.length + 1
  for (const item of value) length += plainLength(item, depth + 1)
  return length
}

const isKnownKey = remembering(isKey)

/** Two braces; for each key two quotes, a colon and (but for the first) a comma. */
const objectLength = (value: object, depth: number): number => {
  let length = 1
  for (const key in value) {
    if (!isKnownKey(key)) return Number.NaN
    length += key.length + 4 + plainLength((value as Record<string, unknown>)[key], depth + 1)
  }
  return length === 1 ? 2 : length
}
