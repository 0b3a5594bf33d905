import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { aftale } from "../../src/events/Aftale.ts"
import { fortrydelser } from "../../src/events/Fortrydelse.ts"
import { pligter } from "../../src/events/Pligt.ts"
import { registreringer } from "../../src/events/Registrering.ts"
import { shapeOf } from "../../src/events/shape.ts"
import { importeret, importFortrudt, omroert, pligtdata, pligttyper, typer, vaerdi } from "./arbitraries.ts"

const cases = [
  ...typer.map((type) => ({ type, schema: registreringer[type] as Schema.Top, data: vaerdi(type) })),
  ...pligttyper.map((type) => ({ type, schema: pligter[type] as Schema.Top, data: pligtdata(type) })),
  { type: "ImportFortrudt", schema: fortrydelser.ImportFortrudt as Schema.Top, data: importFortrudt },
  { type: "ImportGennemfoert", schema: aftale.ImportGennemfoert as Schema.Top, data: importeret }
]

/** What the Schema's own strict decoder takes, and would write back with the keys where they stand. */
const decodes = (schema: Schema.Top, json: unknown): boolean => {
  const codec = schema as Schema.Codec<unknown>
  const decoded = Schema.decodeUnknownResult(codec, { onExcessProperty: "error" })(json)
  return (
    Result.isSuccess(decoded) &&
    JSON.stringify(Schema.encodeUnknownSync(codec)(decoded.success)) === JSON.stringify(json)
  )
}

type Holder = { [key: string]: unknown }
/** Every object and list inside, itself first. */
const holders = (json: unknown): ReadonlyArray<Holder> =>
  typeof json === "object" && json !== null ? [json as Holder, ...Object.values(json).flatMap(holders)] : []

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1.5,
    -0,
    2 ** 53,
    "",
    "0",
    "-0",
    "26.80",
    "2019-02-29",
    "udsendt",
    "afholdt",
    "x".repeat(2001)
  ),
  fc.constantFrom<unknown>([], {}, ["egeparken", 1], { fil: "a", linje: 1 }, { linje: 1, fil: "a" }, [
    { svar: "a", antal: -1 }
  ]),
  fc.jsonValue({ maxDepth: 1 })
)

/** One change somewhere inside: a key dropped, added, moved to the end, or given something else. */
const mutated = (json: object) =>
  fc
    .record({
      at: fc.nat(),
      key: fc.nat(),
      how: fc.constantFrom("drop", "add", "move", "change"),
      name: fc.constantFrom("ekstra", "kilde", "efteranmeldt", "constructor", "_tag", "dato", "antal"),
      value: odd
    })
    .map(({ at, how, key, name, value }) => {
      const copy = structuredClone(json)
      const all = holders(copy)
      const holder = all[at % all.length]!
      const keys = Object.keys(holder)
      const chosen = keys[key % Math.max(keys.length, 1)] ?? name
      const old = holder[chosen]
      if (how === "change") holder[chosen] = value
      else if (how === "add") holder[Array.isArray(holder) ? String(keys.length) : name] = value
      else if (Array.isArray(holder)) holder.splice(Number(chosen), 1)
      else {
        delete holder[chosen]
        if (how === "move" && old !== undefined) holder[chosen] = old
      }
      return copy as unknown
    })

const runs = { numRuns: Math.max(1000, fc.readConfigureGlobal()?.numRuns ?? 0) }

describe("shapeOf", () => {
  it("takes what the strict decoder takes: lawful events and events with one change", () => {
    const sample = fc
      .constantFrom(...cases)
      .chain(({ data, schema }) =>
        data.chain((json) => fc.oneof(fc.constant<unknown>(json), mutated(json)).map((given) => ({ schema, given })))
      )
    let taken = 0
    fc.assert(
      fc.property(sample, ({ given, schema }) => {
        const expected = decodes(schema, given)
        expect(shapeOf(schema)(given), JSON.stringify(given)).toBe(expected)
        if (expected) taken++
      }),
      runs
    )
    expect(taken).toBeGreaterThan(runs.numRuns / 4)
    expect(taken).toBeLessThan((runs.numRuns * 9) / 10)
  })

  it("takes keys in the order of the schema and in no other", () => {
    const sample = fc
      .constantFrom(...cases)
      .chain(({ data, schema }) => data.chain((json) => omroert(json).map((other) => ({ schema, json, other }))))
    fc.assert(
      fc.property(sample, ({ json, other, schema }) => {
        expect(shapeOf(schema)(json)).toBe(true)
        expect(shapeOf(schema)(other)).toBe(JSON.stringify(json) === JSON.stringify(other))
      })
    )
  })

  it("takes no list, text, number or nothing for an object, and no key that only the prototype has", () => {
    for (const { schema } of cases) {
      for (const other of [null, undefined, [], "x", 1, true]) expect(shapeOf(schema)(other)).toBe(false)
    }
    const planted = JSON.parse('{"dato":"2017-04-01","omraade":"a","noegle":"n","__proto__":{"kilde":1}}')
    expect(shapeOf(registreringer.TilflytterRegistreret)(planted)).toBe(false)
    expect(
      shapeOf(registreringer.TilflytterRegistreret)(JSON.parse('{"dato":"2017-04-01","omraade":"a","noegle":"n"}'))
    ).toBe(true)
  })

  it("takes nothing but lawful values in a plain schema of its own", () => {
    const schema = Schema.Struct({
      a: Schema.Literals(["x", 1, true]),
      b: Schema.optionalKey(Schema.Tuple([Schema.Boolean, Schema.Number])),
      c: Schema.Array(Schema.Union([Schema.Struct({ d: Schema.Int }), Schema.String.check(Schema.isMaxLength(1))]))
    })
    const value = fc.constantFrom<unknown>(
      "x",
      1,
      true,
      false,
      "xy",
      [true, 1],
      [true],
      [1, true],
      [{ d: 1 }, "y"],
      [{ d: 0.5 }],
      ["xy"],
      [],
      null
    )
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("a", "b", "c", "d"), value, { noNullPrototype: true }), (json) => {
        expect(shapeOf(schema)(json), JSON.stringify(json)).toBe(decodes(schema, json))
      }),
      runs
    )
  })

  it("throws for a schema whose two sides differ, instead of passing everything", () => {
    expect(() => shapeOf(Schema.Struct({ a: Schema.Date }))).toThrow(/no plain JSON shape/)
    expect(() => shapeOf(Schema.Unknown)).toThrow(/no plain JSON shape/)
  })
})
