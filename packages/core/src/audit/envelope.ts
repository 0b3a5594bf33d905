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
  if (!isUuid(event.id)) return fault("id", "id", event.id, "give a UUID in lower case with hyphens")
  if (!isType(event.type)) {
    return fault(
      "type",
      "type",
      event.type,
      "give a name such as TalOpgjort: A-Z first, then A-Z, a-z, 0-9, at most 64"
    )
  }
  if (!isCount(event.v)) return fault("version", "v", event.v, "give the version of the type, a whole number from 1")
  if (!isText(event.at, isInstant)) return fault("at", "at", event.at, "give a real time as YYYY-MM-DDTHH:MM:SS.mmmZ")
  if (!isRole(event.by)) {
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

/** A name that held once holds again: a log has few types and roles, and asks for each event. */
const remembering = (pattern: RegExp): ((value: unknown) => boolean) => {
  const held = new Set<unknown>()
  return (value) => {
    if (held.has(value)) return true
    if (typeof value !== "string" || !pattern.test(value)) return false
    if (held.size === 256) held.clear()
    held.add(value)
    return true
  }
}
const isType = remembering(/^[A-Z][A-Za-z0-9]{0,63}$/)
const isRole = remembering(/^[a-z][a-z0-9-]{0,63}$/)

const isText = (value: unknown, holds: (text: string) => boolean): boolean => typeof value === "string" && holds(value)

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 1

/** Lower-case hex in groups of 8-4-4-4-12; any version. */
const isUuid = (value: unknown): boolean => {
  if (typeof value !== "string" || value.length !== 36) return false
  for (let i = 0; i < 36; i++) {
    const unit = value.charCodeAt(i)
    if (i === 8 || i === 13 || i === 18 || i === 23) {
      if (unit !== 45) return false
    } else if (!((unit >= 48 && unit <= 57) || (unit >= 97 && unit <= 102))) return false
  }
  return true
}

const fault = (code: InvalidEventCode, path: string, value: unknown, advice: string): EventFault => ({
  code,
  path,
  found: shown(value),
  advice
})
