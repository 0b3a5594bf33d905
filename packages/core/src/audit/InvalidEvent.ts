/** An event that cannot stand in a log, said so that the caller can mend it. */
import * as Data from "effect/Data"

/** Stable; each names one rule of log-format.md. */
export type InvalidEventCode =
  | "position"
  | "id"
  | "type"
  | "version"
  | "at"
  | "by"
  | "kendt"
  | "data"
  | "unknownField"
  | "key"
  | "number"
  | "nul"
  | "surrogate"
  | "null"
  | "undefined"
  | "kind"
  | "depth"
  | "lineTooLong"
  | "noEvents"

export interface EventFault {
  readonly code: InvalidEventCode
  /** Where inside the event: `data.omraader[2]`, `kendt`; empty for the event as a whole. */
  readonly path: string
  /** What stood there, shortened; of free text never the words, only what is wrong with them. */
  readonly found: string
  /** What to do about it. */
  readonly advice: string
}

/** Nothing was written. `index` counts from 0 in the events that were handed in together. */
export class InvalidEvent extends Data.TaggedError("InvalidEvent")<EventFault & { readonly index?: number }> {
  override get message(): string {
    const where = this.index === undefined ? "" : `event ${this.index}: `
    return `${where}${this.path === "" ? "the event" : this.path} is ${this.found}; ${this.advice}`
  }
}

/** A value as an error may show it: short, and only where it is a name or a number, not somebody's text. */
export const shown = (value: unknown): string => {
  if (value === undefined) return "missing"
  if (value === null) return "null"
  if (typeof value === "string") return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value)
  if (typeof value === "boolean") return String(value)
  if (typeof value === "object") return Array.isArray(value) ? "an array" : "an object"
  return `a ${typeof value}`
}
