/** Events of every lawful shape, with the texts and numbers that are hard to keep. */
import fc from "fast-check"
import type { EventLine } from "../../src/audit/EventLine.ts"
import type { JsonObject, JsonValue } from "../../src/audit/JsonValue.ts"

const text = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 8 }),
    fc.constantFrom(
      '{"commit":',
      "æøå Ærø",
      "a\u030a å",
      "\u2028\u2029",
      '"\\/\b\f\n\r\t',
      "\u0001\u001f\u007f",
      "😀",
      "\ufeff",
      "100",
      "null"
    )
  )
  .filter((value) => !/\0|\p{Surrogate}/u.test(value))

const number = fc.oneof(
  fc.integer({ min: -300, max: 300 }).map((n) => n + 0),
  fc.constantFrom(Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 100, 1000, 1e15, 2 ** 31, -(2 ** 31))
)

const key = fc.oneof(
  fc.stringMatching(/^[a-z][A-Za-z0-9]{0,6}$/),
  fc.constantFrom("constructor", "toString", "valueOf", "toJSON")
)

const { value } = fc.letrec<{ value: JsonValue; object: JsonObject }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    text,
    number,
    fc.boolean(),
    fc.array(tie("value"), { maxLength: 3 }),
    tie("object")
  ),
  object: fc.dictionary(key, tie("value"), { maxKeys: 4, noNullPrototype: true })
}))

const jsonObject: fc.Arbitrary<JsonObject> = fc.dictionary(key, value, { maxKeys: 4, noNullPrototype: true })

const day = fc
  .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2100-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString())

/** An event that has no place and no time yet. */
export const newEvent: fc.Arbitrary<Omit<EventLine, "p" | "at">> = fc
  .record({
    id: fc.uuid(),
    type: fc.constantFrom("TalOpgjort", "ImportGennemfoert", "A"),
    v: fc.constantFrom(1, 2, 100),
    by: fc.constantFrom("boligselskab", "faellessekretariat", "bestyrelse-2"),
    kendt: fc.option(
      day.map((instant) => instant.slice(0, 10)),
      { nil: undefined }
    ),
    data: jsonObject
  })
  .map(({ kendt, data, ...event }) => ({ ...event, ...(kendt === undefined ? {} : { kendt }), data }))

export const eventLine: fc.Arbitrary<EventLine> = fc
  .record({ p: fc.oneof(fc.constantFrom(1, 100, 99), fc.integer({ min: 1 })), at: day, event: newEvent })
  .map(({ p, at, event: { id, type, v, by, ...rest } }) => ({ p, id, type, v, at, by, ...rest }))
