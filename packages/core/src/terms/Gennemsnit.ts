/** The mean of several years in place of the figure of one. */
import * as Schema from "effect/Schema"

/** Of the year and the `aar` - 1 before it; each year weighs the same, and one that is missing leaves no mean. */
export const Gennemsnit = Schema.Struct({ aar: Schema.Int.check(Schema.isBetween({ minimum: 2, maximum: 10 })) })
export type Gennemsnit = typeof Gennemsnit.Type
