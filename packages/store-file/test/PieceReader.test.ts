import { closeSync, openSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import fc from "fast-check"
import { expect, it } from "vitest"
import { makePieceReader } from "../src/PieceReader.ts"
import { inTemporary } from "./temporary.ts"

/** Each piece as text, the empty one left out. The buffers are used again, as the thread uses them. */
const piecesOf = (path: string, size: number): ReadonlyArray<string> => {
  const fd = openSync(path, "r")
  try {
    const read = makePieceReader(fd)
    const texts: Array<string> = []
    for (let piece = read(new ArrayBuffer(size)); piece.length > 0; piece = read(piece.buffer)) {
      texts.push(Buffer.from(piece.buffer, 0, piece.length).toString("latin1"))
    }
    return texts
  } finally {
    closeSync(fd)
  }
}

it("gives all bytes in order, each piece whole lines but for what stands after the last LF", () =>
  inTemporary(async (root) => {
    const path = join(root, "file")
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{0,40}\n?$/), { maxLength: 12 }),
        fc.integer({ min: 1, max: 32 }),
        (parts, size) => {
          const text = parts.join("")
          writeFileSync(path, text)
          const pieces = piecesOf(path, size)
          expect(pieces.join("")).toBe(text)
          const unfinished = pieces.filter((piece) => !piece.endsWith("\n"))
          expect(unfinished).toEqual(text.endsWith("\n") || text === "" ? [] : [text.slice(text.lastIndexOf("\n") + 1)])
        }
      )
    )
  }))

it("hands over what is longer than any line may be, and goes on after it", () =>
  inTemporary(async (root) => {
    const path = join(root, "file")
    writeFileSync(path, `${"a".repeat(5_000_000)}\nb\n`)
    const pieces = piecesOf(path, 256 * 1024)
    expect(pieces.map(({ length }) => length)).toEqual([2 ** 21, 2 ** 21, 5_000_000 - 2 ** 22 + 1 + 2])
    expect(pieces.join("").length).toBe(5_000_003)
  }))
