/** What the `data` of an event may hold: JSON without null; numbers are whole (log-format.md, Numbers). */

export type JsonValue = string | number | boolean | ReadonlyArray<JsonValue> | JsonObject

/** Keys stand in the order of the schema of (`type`, `v`); what is not known is left out, never null. */
export interface JsonObject {
  readonly [key: string]: JsonValue
}
