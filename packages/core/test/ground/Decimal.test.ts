import * as Schema from "effect/Schema"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Decimal, decimals } from "../../src/ground/Decimal.ts"

const isDecimal = Schema.is(Decimal)

const isDigits = (text: string) => text !== "" && [...text].every((c) => c >= "0" && c <= "9")

/** The one spelling of the number that a text writes with an optional minus and an optional point; else nothing. */
const spelling = (text: string): string | undefined => {
  const minus = text.startsWith("-")
  const [whole = "", fraction, ...more] = (minus ? text.slice(1) : text).split(".")
  if (more.length > 0 || !isDigits(whole) || (fraction !== undefined && !isDigits(fraction))) return undefined
  let [w, f] = [whole, fraction ?? ""]
  while (w.length > 1 && w.startsWith("0")) w = w.slice(1)
  while (f.endsWith("0")) f = f.slice(0, -1)
  const magnitude = f === "" ? w : `${w}.${f}`
  return minus && magnitude !== "0" ? `-${magnitude}` : magnitude
}

function* texts(alphabet: string, length: number): Generator<string> {
  if (length === 0) return yield ""
  for (const start of texts(alphabet, length - 1)) for (const c of alphabet) yield start + c
}

describe("Decimal", () => {
  it("takes exactly the canonical spellings: every text of up to five of the signs that numbers are written with", () => {
    for (let length = 0; length <= 5; length++) {
      for (const text of texts("-+.,019e", length)) {
        if (isDecimal(text) !== (spelling(text) === text)) expect.fail(`${JSON.stringify(text)}: ${isDecimal(text)}`)
      }
    }
  })

  it("takes exactly the canonical spellings of longer numbers", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^-?\d{1,12}(\.\d{1,12})?$/), (text) => {
        expect(isDecimal(text)).toBe(spelling(text) === text)
        expect(isDecimal(spelling(text))).toBe(true)
      })
    )
  })

  it("takes 40 characters and no more", () => {
    expect(isDecimal("9".repeat(40))).toBe(true)
    expect(isDecimal("9".repeat(41))).toBe(false)
  })

  it("counts the decimals that are written", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^-?(0|[1-9]\d{0,5})\.\d{0,5}[1-9]$/), (text) => {
        expect(decimals(text)).toBe(text.length - `${Math.trunc(Number(text))}`.length - (/^-0\./.test(text) ? 2 : 1))
      })
    )
    expect([decimals("16.27"), decimals("17"), decimals("-2")]).toEqual([2, 0, 0])
  })

  it("X1: refuses the agreement's own 26,80, 16.270, -0, 1e2, +5 and digits of other scripts, and says how it is written", () => {
    for (const text of [
      "26,80",
      "26.80",
      "16.270",
      "14, 11",
      "-0",
      "-0.0",
      "1e2",
      "+5",
      ".5",
      "5.",
      "05",
      "٣",
      "1\n",
      ""
    ]) {
      expect(isDecimal(text), text).toBe(false)
    }
    for (const text of ["26.8", "16.27", "0", "-2", "-0.05", "100"]) expect(isDecimal(text), text).toBe(true)
    expect(() => Schema.decodeUnknownSync(Decimal)("26.80")).toThrow(/written canonically, such as "26.9"/)
  })
})
