/**
 * One event as the log keeps it: an envelope that all events share, and `data` that the log wing does not look into.
 */
import type { JsonObject } from "./JsonValue.ts"

/** An event as it stands on its line: envelope and data, whatever they say. */
export interface EventLine {
  /** Its position, from 1. */
  readonly p: number
  /** A UUID in lower case, of any version. */
  readonly id: string
  /** The event's name, such as `TalOpgjort`. */
  readonly type: string
  /** The version of that type, from 1. */
  readonly v: number
  /** When it was written, UTC to the millisecond; never falls within a log. */
  readonly at: string
  /** The role that wrote it, never a name. */
  readonly by: string
  /** The day on which the source claims to have known it; absent where it claims none. */
  readonly kendt?: string
  readonly data: JsonObject
}
