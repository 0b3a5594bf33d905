/** What the log says about any event, whatever it is about. */
import type { LocalDate } from "./LocalDate.ts"

/** An event with its envelope: position, id, time, role, and the day it became known. */
export interface Recorded<Event> {
  /** 1..n, dense, in commit order. */
  readonly position: number
  /** UUID, lower case. */
  readonly id: string
  /** When it was written: ISO 8601, UTC, milliseconds; what the seals attest. */
  readonly at: string
  /** The role that wrote it; never a name. */
  readonly by: string
  /** The day the source claims it was known; absent where it claims none. */
  readonly kendt?: LocalDate
  readonly event: Event
}
