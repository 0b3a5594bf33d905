/**
 * The outer fields of an event line from its type to its data. As a rule they are the same text in line after line (one
 * batch, one role, one day), so the text before is kept and compared, and only another one is read.
 */
import { isLocalDate } from "../ground/LocalDate.ts"
import { countBetween, digitsEnd } from "./digits.ts"
import { isRole, isType } from "./envelope.ts"
import { isInstant } from "./isInstant.ts"
import { ownCopy } from "./ownCopy.ts"

export interface Stamp {
  readonly type: string
  readonly v: number
  readonly at: string
  readonly by: string
  /** From the quote that closes the type to the one that closes the role. */
  readonly text: string
}

/** The stamp that begins with the type at `from`, if there is one and it is right. */
export const stampAt = (line: string, from: number): Stamp | undefined => {
  const end = line.indexOf('"', from)
  const type = line.slice(from, end)
  const before = stamps.get(type)
  if (before !== undefined && line.slice(end, end + before.text.length) === before.text) return before
  const stamp = before === undefined && !isType(type) ? undefined : readStamp(line, type, end, before)
  if (stamp === undefined) return undefined
  if (stamps.size === 256) stamps.clear()
  stamps.set(stamp.type, stamp)
  return stamp
}

/** Of each type the last. */
const stamps = new Map<string, Stamp>()

const readStamp = (line: string, type: string, from: number, before: Stamp | undefined): Stamp | undefined => {
  const vEnd = digitsEnd(line, from + 6)
  const v = countBetween(line, from + 6, vEnd)
  const atEnd = vEnd + 31
  const at = line.slice(vEnd + 7, atEnd)
  const byEnd = line.indexOf('"', atEnd + 8)
  const by = line.slice(atEnd + 8, byEnd)
  const isJoined =
    byEnd > 0 &&
    line.startsWith('","v":', from) &&
    line.startsWith(',"at":"', vEnd) &&
    line.startsWith('","by":"', atEnd)
  if (!isJoined || v === 0 || !isInstant(at) || (by !== before?.by && !isRole(by))) return undefined
  const text = line.slice(from, byEnd + 1)
  return { type: kept(type, before?.type), v, at: kept(at, before?.at), by: kept(by, before?.by), text }
}

/** The text that was there before where it is the same: then the events of a log share it. */
const kept = (text: string, before: string | undefined): string => (text === before ? before : ownCopy(text))

/** The day that the source knew it, if it says one, and the key of the data. */
export interface Known {
  readonly kendt: string | undefined
  /** From the comma after the role to the brace that opens the data. */
  readonly text: string
}

export const knownAt = (line: string, from: number): Known | undefined => {
  if (line.slice(from, from + known.text.length) === known.text) return known
  if (line.startsWith(notKnown.text, from)) return notKnown
  const kendt = line.slice(from + 10, from + 20)
  const text = `,"kendt":"${kendt}","data":{`
  if (!isLocalDate(kendt) || !line.startsWith(text, from)) return undefined
  known = { kendt, text }
  return known
}

const notKnown: Known = { kendt: undefined, text: ',"data":{' }
let known = notKnown
