/**
 * Reads an event line by the places where format 1 puts things: the outer fields by their characters, only `data` by
 * `JSON.parse`. That takes some three quarters of parsing the whole line and judging what came of it.
 */
import { countBetween, digitsEnd } from "./digits.ts"
import type { EventLine } from "./EventLine.ts"
import { uuidAt } from "./envelope.ts"
import { isWellFormed } from "./isWellFormed.ts"
import type { JsonObject } from "./JsonValue.ts"
import { maxLineBytes } from "./limits.ts"
import { plainLength } from "./plainLength.ts"
import { knownAt, stampAt } from "./stamp.ts"

/**
 * The event, if the line is its one spelling. Sure of a yes, not of a no: `undefined` leaves it to the rule itself, for
 * a bad line as for one with something rare in it, such as an escape.
 */
export const scan = (line: string): EventLine | undefined => {
  const pEnd = digitsEnd(line, 5)
  const p = countBetween(line, 5, pEnd)
  if (p === 0 || !line.startsWith('{"p":') || !line.startsWith(',"id":"', pEnd)) return undefined
  const idAt = pEnd + 7
  const id = uuidAt(line, idAt)
  if (id === undefined || !line.startsWith('","type":"', idAt + 36)) return undefined
  const stamp = stampAt(line, idAt + 46)
  if (stamp === undefined) return undefined
  const { at, by, text, type, v } = stamp
  const byEnd = idAt + 46 + type.length + text.length
  const known = knownAt(line, byEnd)
  const data = known === undefined ? undefined : dataFrom(line, byEnd + known.text.length - 1)
  if (known === undefined || data === undefined) return undefined
  const { kendt } = known
  return kendt === undefined ? { p, id, type, v, at, by, data } : { p, id, type, v, at, by, kendt, data }
}

/** `data`, which begins with the brace at `from` and goes to the last but one. */
const dataFrom = (line: string, from: number): JsonObject | undefined => {
  if (!line.endsWith("}") || line.length * 3 >= maxLineBytes || !isWellFormed(line)) return undefined
  const text = line.slice(from, -1)
  const data = parsed(text)
  return data !== undefined && plainLength(data, 2) === text.length ? data : undefined
}

const parsed = (text: string): JsonObject | undefined => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
