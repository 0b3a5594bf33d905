/** The outer fields of an event line: their rules, and the one way to write them. */
import { isLocalDate } from "../ground/LocalDate.ts"
import type { EventLine } from "./EventLine.ts"
import { type EventFault, type InvalidEventCode, shown } from "./InvalidEvent.ts"
import { isInstant } from "./isInstant.ts"

/**
 * The line up to and with `"data":`. Needs no escaping, since no field that passed `envelopeFault` can hold a quote.
 */
export const envelopeHead = ({ at, by, id, kendt, p, type, v }: EventLine): string => {
  const known = kendt === undefined ? "" : `"kendt":"${kendt}",`
  return `{"p":${p},"id":"${id}","type":"${type}","v":${v},"at":"${at}","by":"${by}",${known}"data":`
}

/** The first rule that an outer field breaks. `data` is only seen to be an object that is no array. */
export const envelopeFault = (event: EventLine): EventFault | undefined => {
  if (!isCount(event.p)) return fault("position", "p", event.p, "give the next position, a whole number from 1")
  if (!isText(event.id, isUuid)) return fault("id", "id", event.id, "give a UUID in lower case with hyphens")
  if (!isText(event.type, isType)) {
    return fault(
      "type",
      "type",
      event.type,
      "give a name such as TalOpgjort: A-Z first, then A-Z, a-z, 0-9, at most 64"
    )
  }
  if (!isCount(event.v)) return fault("version", "v", event.v, "give the version of the type, a whole number from 1")
  if (!isText(event.at, isInstant)) return fault("at", "at", event.at, "give a real time as YYYY-MM-DDTHH:MM:SS.mmmZ")
  if (!isText(event.by, isRole)) {
    return fault("by", "by", event.by, "give a role such as boligselskab: a-z first, then a-z, 0-9, hyphen, at most 64")
  }
  if (Object.hasOwn(event, "kendt") && !isText(event.kendt, isLocalDate)) {
    return fault("kendt", "kendt", event.kendt, "give a real day as YYYY-MM-DD, or leave the key out")
  }
  if (typeof event.data !== "object" || event.data === null || Array.isArray(event.data)) {
    return fault("data", "data", event.data, "give an object")
  }
  return undefined
}

/** The first key that is no outer field. */
export const unknownField = (event: EventLine): EventFault | undefined => {
  for (const key of Reflect.ownKeys(event)) {
    if (typeof key === "string" && fields.has(key)) continue
    return fault("unknownField", String(key), Reflect.get(event, key), "put it into data, or leave it out")
  }
  return undefined
}

const fields = new Set(["p", "id", "type", "v", "at", "by", "kendt", "data"])

export const isType = (text: string): boolean => /^[A-Z][A-Za-z0-9]{0,63}$/.test(text)
export const isRole = (text: string): boolean => /^[a-z][a-z0-9-]{0,63}$/.test(text)

const isText = (value: unknown, holds: (text: string) => boolean): boolean => typeof value === "string" && holds(value)

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 1

const isUuid = (text: string): boolean => text.length === 36 && uuidAt(text, 0) !== undefined

/**
 * The UUID that stands there: lower-case hex in groups of 8-4-4-4-12, any version. A text of its own, made as
 * `ownCopy` makes it; its parts are judged, since the signs of a line that was cut out of another text take longer to
 * read.
 */
export const uuidAt = (text: string, at: number): string | undefined => {
  const first = text.slice(at, at + 12)
  const second = text.slice(at + 12, at + 24)
  const third = text.slice(at + 24, at + 36)
  const isOne =
    isHex(first, 0, 8) &&
    first.charCodeAt(8) === hyphen &&
    isHex(first, 9, 12) &&
    isHex(second, 0, 1) &&
    second.charCodeAt(1) === hyphen &&
    isHex(second, 2, 6) &&
    second.charCodeAt(6) === hyphen &&
    isHex(second, 7, 11) &&
    second.charCodeAt(11) === hyphen &&
    isHex(third, 0, 12)
  return isOne ? first + second + third : undefined
}

const hyphen = 45

/** By a table: asked of every event, and twice as fast as comparing with the ends of both ranges. */
const isHex = (text: string, from: number, end: number): boolean => {
  for (let at = from; at < end; at++) if (hex[text.charCodeAt(at)] !== 1) return false
  return true
}
const hex = /*#__PURE__*/ Uint8Array.from({ length: 103 }, (_, unit) =>
  /[0-9a-f]/.test(String.fromCharCode(unit)) ? 1 : 0
)

const fault = (code: InvalidEventCode, path: string, value: unknown, advice: string): EventFault => ({
  code,
  path,
  found: shown(value),
  advice
})
