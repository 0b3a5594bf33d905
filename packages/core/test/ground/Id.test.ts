import * as Schema from "effect/Schema"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Id, Tekst } from "../../src/ground/Id.ts"
import { isLogId } from "../../src/ground/LogId.ts"

const isId = Schema.is(Id)
const lower = "abcdefghijklmnopqrstuvwxyz0123456789"
const upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

/** Every character is one of the alphabet or a hyphen, the first is no hyphen, and there are 1 to 63. */
const isNameOver = (alphabet: string, text: string): boolean =>
  text.length >= 1 && text.length <= 63 && !text.startsWith("-") && [...text].every((c) => `${alphabet}-`.includes(c))

const nearly = fc.oneof(
  fc.stringMatching(/^[a-zA-Z0-9-]{0,8}$/),
  fc.stringMatching(/^[a-z-]{60,66}$/),
  fc.string({ unit: fc.constantFrom("a", "Z", "0", "-", "_", "/", ".", "å", "\n", " "), maxLength: 5 })
)

describe("Id and LogId", () => {
  it("take exactly the names of letters, digits and hyphens; a log's id has no capitals", () => {
    fc.assert(
      fc.property(nearly, (text) => {
        expect(isId(text)).toBe(isNameOver(lower + upper, text) && !Object.hasOwn(Object.prototype, text))
        expect(isLogId(text)).toBe(isNameOver(lower, text))
      })
    )
  })

  it("refuse every name that an object has from birth", () => {
    for (const name of Object.getOwnPropertyNames(Object.prototype)) expect(isId(name), name).toBe(false)
    for (const name of ["constructor", "__proto__", "toString"]) expect(isId(name), name).toBe(false)
  })

  it("refuse paths and take the names of the agreement", () => {
    for (const text of ["..", ".", "a/b", "a\\b", "", "-a", "a b", "æ"]) expect(isId(text), text).toBe(false)
    for (const text of ["egeparken", "K1a", "1", "A13-bygge-bro"]) expect(isId(text), text).toBe(true)
    expect(isLogId("viborg-tryghed-og-trivsel")).toBe(true)
  })

  it("say what an id is", () => {
    expect(() => Schema.decodeUnknownSync(Id)("Houlkærparken")).toThrow(/an id of letters a-z, digits and hyphens/)
    expect(() => Schema.decodeUnknownSync(Id)("constructor")).toThrow(/not a reserved word/)
  })
})

describe("Tekst", () => {
  it("takes any text that says something, up to 20,000 characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(" ", "\n", "\t", "\u00a0", "a", "ø") }), (text) => {
        expect(Schema.is(Tekst)(text)).toBe(text.includes("a") || text.includes("ø"))
      })
    )
    expect(Schema.is(Tekst)("a".repeat(20_000))).toBe(true)
    expect(Schema.is(Tekst)("a".repeat(20_001))).toBe(false)
  })
})
