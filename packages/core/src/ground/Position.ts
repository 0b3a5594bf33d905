/** The number of an event in its log: 1, 2, 3 … without a hole; 0 is the place before the first. */
import * as Schema from "effect/Schema"

/** A whole number from 0 to 2^53 − 1. */
export const Position = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })).pipe(
  Schema.brand("Position")
)
export type Position = typeof Position.Type

/** The position `count` events further on; both are positions already, so nothing is checked. */
export const further = (from: Position, count: number): Position => (from + count) as Position
