/** A memory that makes a question cheaper, and never its answer another one. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { remembering } from "../../src/audit/remembering.ts"

/** Texts of an even length hold; what was asked is written down. */
const asking = () => {
  const asked: Array<string> = []
  const holds = remembering((text) => {
    asked.push(text)
    return text.length % 2 === 0
  })
  return { asked, holds }
}

describe("a question that remembers", () => {
  it("answers as the question itself, in whatever order and however often it is asked", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 })), (texts) => {
        const { holds } = asking()
        for (const text of texts) expect(holds(text)).toBe(text.length % 2 === 0)
      })
    )
  })

  it("asks once of a text that holds, and each time of one that does not", () => {
    const { asked, holds } = asking()
    for (const text of ["ab", "ab", "a", "a", "ab"]) holds(text)
    expect(asked).toEqual(["ab", "a", "a"])
  })

  it("keeps 256 texts and no more", () => {
    const { asked, holds } = asking()
    const texts = Array.from({ length: 257 }, (_, n) => String(1000 + n))
    for (const text of texts.slice(0, 256)) holds(text)
    for (const text of texts.slice(0, 256)) holds(text)
    expect(asked).toHaveLength(256)
    holds(texts[256]!)
    holds(texts[0]!)
    expect(asked).toHaveLength(258)
  })
})
