/** A statement that did not come to its end, as the server or the connection says. */
import * as Data from "effect/Data"

export class QueryFailure extends Data.TaggedError("QueryFailure")<{
  /** The SQLSTATE; undefined where the server did not answer. */
  readonly state: string | undefined
  readonly detail: string
  /** Whether the statement may have reached the server. */
  readonly wasSent: boolean
  readonly cause: unknown
}> {
  override get message(): string {
    return `PostgreSQL${this.state === undefined ? "" : ` (${this.state})`}: ${said(this.cause)}`
  }
}

/** A host with several addresses, none of which answers, is an error without a message of its own. */
const said = (cause: unknown): string => {
  if (cause instanceof AggregateError && cause.message === "") return cause.errors.map(said).join("; ")
  return cause instanceof Error ? cause.message : String(cause)
}

/** The SQLSTATEs that the append function raises. Their class is one that the standard leaves to its users. */
export const stateOf = {
  /** The log ends elsewhere; the detail says where, as JSON. */
  headMoved: "LG001",
  /** What was handed in is no batch that follows. */
  refused: "LG002",
  /** What stands in a log is not changed. */
  onlyGrows: "LG003"
} as const

export const queryFailure = (cause: unknown, wasSent: boolean): QueryFailure =>
  new QueryFailure({
    state: textIn(cause, "code", /^[0-9A-Z]{5}$/),
    detail: textIn(cause, "detail") ?? "",
    wasSent,
    cause
  })

const textIn = (cause: unknown, key: string, pattern = /^/): string | undefined => {
  const value: unknown = typeof cause === "object" && cause !== null ? Reflect.get(cause, key) : undefined
  return typeof value === "string" && pattern.test(value) ? value : undefined
}

/** The connection or the server is gone: a statement that was sent may have been carried out or not. */
export const isLost = ({ state }: QueryFailure): boolean =>
  state === undefined || state.startsWith("08") || /^57P0[1-5]$/.test(state)

/** No statement was prepared under that name, or there already is one; nothing was carried out. */
export const isNameFault = ({ state }: QueryFailure): boolean => state === "26000" || state === "42P05"

/** The server undid it for the sake of others; sent again it may well go through. */
export const isUndone = ({ state }: QueryFailure): boolean => state !== undefined && undone.has(state)

/** A serialization failure, a deadlock, a lock that was not free in time. */
const undone: ReadonlySet<string> = new Set(["40001", "40P01", "55P03"])
