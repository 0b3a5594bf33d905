/** How much is too much, at the byte: of a line, of a batch, and how bytes are counted. */
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  batchLength,
  isBatchTooLarge,
  isLineTooLong,
  maxBatchBytes,
  maxLineBytes,
  utf8Length
} from "../../src/audit/limits.ts"

const bytes = (text: string): number => new TextEncoder().encode(text).length

describe("the bytes of a text", () => {
  it("are what an encoder writes, whatever halves of pairs stand in it", () => {
    const unit = fc.oneof(
      fc.constantFrom("\u007f", "\u0080", "\u07ff", "\u0800", "\ud800", "\udbff", "\udc00", "\udfff", "😀", "æ"),
      fc.string({ unit: "binary", maxLength: 2 })
    )
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 8 }), (units) => {
        const text = units.join("")
        expect(utf8Length(text)).toBe(bytes(text))
      })
    )
  })

  it("of a batch are those of its lines and its commit line, each with its LF", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" })), fc.string(), (lines, commit) => {
        expect(batchLength(lines, commit)).toBe(bytes([...lines, commit].map((line) => `${line}\n`).join("")))
      })
    )
  })
})

describe("the limits", () => {
  const a = (count: number) => "a".repeat(count)

  it.each(["a", "æ", "€"])("of a line count its bytes and its LF: all %s", (letter) => {
    const most = letter.repeat(Math.floor((maxLineBytes - 1) / bytes(letter)))
    const rest = a(maxLineBytes - 1 - bytes(most))
    expect([`${most}${rest}`, `${most}${rest}a`].map(isLineTooLong)).toEqual([false, true])
  })

  it.each(["a", "æ"])("of a batch count all its bytes: all %s", (letter) => {
    const line = letter.repeat(maxLineBytes / bytes(letter) - 10)
    const lines = Array.from({ length: 64 }, () => line)
    const left = maxBatchBytes - 64 * (bytes(line) + 1)
    expect([left - 1, left].map((commit) => isBatchTooLarge(lines, a(commit)))).toEqual([false, true])
    expect(isBatchTooLarge(lines.slice(1), a(maxLineBytes))).toBe(false)
  })
})
