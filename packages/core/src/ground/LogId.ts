/**
 * The name of one log, which is also its folder's name in a file store; so narrow that no store ever has to escape
 * it.
 */
import * as Schema from "effect/Schema"

/** Lower-case letters, digits and hyphens, 1 to 63 of them, no hyphen first (log-format.md, genesis). */
export const LogId = Schema.String.check(
  Schema.isPattern(/^[a-z0-9][a-z0-9-]{0,62}$/u, {
    message: "a log id is 1 to 63 of a-z, 0-9 and hyphen, and does not begin with a hyphen"
  })
).pipe(Schema.brand("LogId"))
export type LogId = typeof LogId.Type

/** Whether a text is a log id. */
export const isLogId: (text: unknown) => text is LogId = Schema.is(LogId)
