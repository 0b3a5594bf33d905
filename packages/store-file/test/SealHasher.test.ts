import { createHash } from "node:crypto"
import fc from "fast-check"
import { expect, it } from "vitest"
import { makeSealHasher } from "../src/SealHasher.ts"

const line = fc.oneof(
  fc.stringMatching(/^\{"p":[0-9]{1,3},"commit":"æ?"\}$/),
  fc.stringMatching(/^\{"commit":[0-9]{0,3}\}$/),
  fc.constantFrom("", "{", '{"commit"', ' {"commit":1}')
)

/** Line by line, as the format puts it: over the line above the batch and its event lines. */
const expected = (anchor: string, lines: ReadonlyArray<string>): ReadonlyArray<string> => {
  const seals: Array<string> = []
  let batch = `${anchor}\n`
  for (const one of lines) {
    if (one.startsWith('{"commit":')) {
      seals.push(createHash("sha256").update(batch).digest("hex"))
      batch = ""
    }
    batch += `${one}\n`
  }
  return seals
}

it("gives the hash of every batch, wherever the segment is cut between two lines", () => {
  fc.assert(
    fc.property(
      line,
      fc.array(line, { maxLength: 2 }),
      fc.array(fc.array(line, { minLength: 1, maxLength: 5 }), { maxLength: 5 }),
      (anchor, opening, pieces) => {
        const hasher = makeSealHasher(anchor, opening.length)
        const [first = [], ...others] = pieces
        const all = [[...opening, ...first], ...others].filter((lines) => lines.length > 0)
        const seals = all.flatMap((lines) => hasher.push(Buffer.from(`${lines.join("\n")}\n`)))
        expect(seals).toEqual(expected(anchor, pieces.flat()))
      }
    )
  )
})

it("hashes the batch before a commit line that the segment breaks off in, and ends there", () => {
  const hasher = makeSealHasher("a", 0)
  expect(hasher.push(Buffer.from('{1}\n{"commit":'))).toEqual(expected("a", ["{1}", '{"commit":']))
  expect(hasher.push(Buffer.from(""))).toEqual([])
})

it("skips an opening whose lines come in two pieces", () => {
  const hasher = makeSealHasher("a", 2)
  const seals = ["{1}\n", "{2}\n{3}\n", '{"commit":1}\n'].flatMap((text) => hasher.push(Buffer.from(text)))
  expect(seals).toEqual(expected("a", ["{3}", '{"commit":1}']))
})
