/** Histories of every lawful shape, with the texts and numbers that are hard to keep. */
import type { JsonObject, JsonValue, NewEvent } from "@delaftale/core"
import fc from "fast-check"
import { hardTexts } from "./hardTexts.ts"

/** Any text that a log can hold: all but NUL and lone surrogates. */
export const text: fc.Arbitrary<string> = fc
  .oneof(fc.string({ unit: "grapheme", maxLength: 8 }), fc.constantFrom(...Object.values(hardTexts)))
  .filter((value) => !/\0|\p{Surrogate}/u.test(value))

const whole = fc.oneof(
  fc.integer({ min: -300, max: 300 }).map((n) => n + 0),
  fc.constantFrom(Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 100, 1e15, 2 ** 31, -(2 ** 31))
)

const key = fc.oneof(fc.stringMatching(/^[a-z][A-Za-z0-9]{0,6}$/), fc.constantFrom("constructor", "toString", "toJSON"))

const { object } = fc.letrec<{ value: JsonValue; object: JsonObject }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    text,
    whole,
    fc.boolean(),
    fc.array(tie("value"), { maxLength: 3 }),
    tie("object")
  ),
  object: fc.dictionary(key, tie("value"), { maxKeys: 4, noNullPrototype: true })
}))

const newEvent: fc.Arbitrary<NewEvent> = fc.record({
  id: fc.uuid(),
  type: fc.constantFrom("TalOpgjort", "ImportGennemfoert", "A"),
  v: fc.constantFrom(1, 2, 100),
  by: fc.constantFrom("boligselskab", "bestyrelse-2"),
  data: object
})

/** Up to six batches of up to four events. */
export const history: fc.Arbitrary<ReadonlyArray<ReadonlyArray<NewEvent>>> = fc.array(
  fc.array(newEvent, { minLength: 1, maxLength: 4 }),
  { maxLength: 6 }
)

/** Sizes of batches, where the words do not matter. */
export const sizes: fc.Arbitrary<ReadonlyArray<number>> = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 6 })
