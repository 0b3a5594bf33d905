/** Pseudonyms, and the table that leads to them. */
import { LogId, lignerCpr } from "@delaftale/core"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Persontabel, readTable, tableText } from "../../src/persons/Persontabel.ts"
import { drawPseudonym, isPseudonym, pseudonymsIn } from "../../src/persons/pseudonym.ts"

const letters = [..."bcdfghjkmnpqrstv"]
const part = fc.string({ unit: fc.constantFrom(...letters), minLength: 8, maxLength: 8 })
const pseudonym = fc.tuple(part, part, part, part).map((parts) => `p-${parts.join("-")}`)
const table: fc.Arbitrary<Persontabel> = fc
  .uniqueArray(fc.tuple(fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }), pseudonym), {
    maxLength: 6,
    selector: ([key]) => key
  })
  .map((links) => ({ log: LogId.make("viborg"), links: new Map(links) }))
  .filter(({ links }) => new Set(links.values()).size === links.size)

describe("a pseudonym", () => {
  const drawn = Array.from({ length: 2000 }, drawPseudonym)

  it("is drawn anew each time, from all of its letters, and can be told from a key", () => {
    expect(new Set(drawn).size).toBe(drawn.length)
    expect(drawn.filter((one) => !isPseudonym(one))).toEqual([])
    expect(new Set(drawn.join("").replaceAll("-", ""))).toEqual(new Set(letters))
    for (const key of ["p-0001", "t-1", "", `${drawn[0]}x`, `x${drawn[0]}`]) expect(isPseudonym(key)).toBe(false)
  })

  it("never looks like a personal number, and is found in a text", () => {
    expect(drawn.filter((one) => lignerCpr(one) || /\d/.test(one))).toEqual([])
    expect(pseudonymsIn(JSON.stringify(drawn))).toEqual(new Set(drawn))
  })
})

describe("the table", () => {
  it("says the same when it is read again", () =>
    fc.assert(
      fc.property(table, (one) => {
        expect(readTable(tableText(one))).toEqual(Result.succeed(one))
      })
    ))

  it("is read whole or not at all: cut anywhere, doubled or with a line changed, it is refused with the line", () =>
    fc.assert(
      fc.property(table, fc.nat(), (one, where) => {
        const text = tableText(one)
        const lines = text.split("\n")
        const at = where % lines.length
        const cut = text.slice(0, where % text.length)
        const whole = cut.endsWith("\n") || cut === ""
        expect(Result.isFailure(readTable(cut))).toBe(!whole || cut === "")
        if (at > 0 && at < lines.length - 1) {
          const doubled = [...lines.slice(0, at + 1), ...lines.slice(at)].join("\n")
          expect(readTable(doubled)).toEqual(Result.fail(at + 2))
          expect(readTable(text.replace(lines[at]!, `${lines[at]} `))).toEqual(Result.fail(at + 1))
        }
      })
    ))

  it.each([
    ["", 1],
    ["noegle;pseudonym\n", 1],
    ['{"personer":{"format":2,"log":"a"}}\n', 1],
    ['{"personer":{"format":1,"log":"A"}}\n', 1],
    ['{"personer":{"format":1,"log":"a"}}\n{}\n', 2],
    ['{"personer":{"format":1,"log":"a"}}\nnull\n', 2],
    ['{"personer":{"format":1,"log":"a"}}\n{"noegle":"x","pseudonym":"x"}\n', 2],
    ['{"personer":{"format":1,"log":"a"}}\n\n', 2]
  ])("is none in %j", (text, line) => {
    expect(readTable(text)).toEqual(Result.fail(line))
  })
})
