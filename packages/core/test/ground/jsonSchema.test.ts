/** What programs in other languages are told of the texts: the JSON Schema takes what the schema takes, and says how. */
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Id, Tekst } from "../../src/ground/Id.ts"
import { LocalDate } from "../../src/ground/LocalDate.ts"

/** The part of JSON Schema that texts are described with. */
interface Regler {
  readonly type?: string
  readonly format?: string
  readonly pattern?: string
  readonly maxLength?: number
  readonly allOf?: ReadonlyArray<Regler>
  readonly not?: { readonly enum: ReadonlyArray<string> }
}

const regler = (schema: Schema.Top, navn: string): Regler =>
  Schema.toJsonSchemaDocument(schema).definitions[navn] as Regler

/** Read as a validator of another language would; `format` is only a word there. */
const tager = ({ allOf = [], maxLength, not, pattern }: Regler, tekst: string): boolean =>
  (pattern === undefined || new RegExp(pattern, "u").test(tekst)) &&
  (maxLength === undefined || tekst.length <= maxLength) &&
  not?.enum.includes(tekst) !== true &&
  allOf.every((del) => tager(del, tekst))

describe("the JSON Schema", () => {
  it("of a name takes exactly the names, and lists the reserved words in order", () => {
    const navne = regler(Id, "Id")
    const naesten = fc.oneof(
      fc.stringMatching(/^[a-zA-Z0-9-]{0,8}$/),
      fc.string({ unit: fc.constantFrom("a", "-", "/", "\u00e5", " "), maxLength: 4 }),
      fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype))
    )
    fc.assert(
      fc.property(naesten, (tekst) => {
        expect(tager(navne, tekst)).toBe(Schema.is(Id)(tekst))
      })
    )
    const reserverede = navne.allOf?.flatMap(({ not }) => not?.enum ?? []) ?? []
    expect(reserverede.slice(0, 2)).toEqual(["__defineGetter__", "__defineSetter__"])
    expect(reserverede).toEqual([...reserverede].sort())
  })

  it("of a text takes exactly the texts that say something", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(" ", "\n", "\t", "\u00a0", "a", "\u00f8") }), (tekst) => {
        expect(tager(regler(Tekst, "Tekst"), tekst)).toBe(Schema.is(Tekst)(tekst))
      })
    )
  })

  it("of a day takes every day there is and no other spelling, and leaves the calendar to the format", () => {
    const dage = regler(LocalDate, "LocalDate")
    expect(dage.format).toBe("date")
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80_000 }), (nummer) => {
        const dag = new Date(Date.UTC(1900, 0, 1 + nummer)).toISOString().slice(0, 10)
        expect(tager(dage, dag)).toBe(true)
        for (const andet of [`${dag}T00:00:00Z`, ` ${dag}`, dag.slice(2), dag.replaceAll("-", "/")]) {
          expect(tager(dage, andet), andet).toBe(false)
        }
      })
    )
  })
})
