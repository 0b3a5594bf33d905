import { writeFileSync } from "node:fs"
import { join } from "node:path"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Answer, SegmentTask } from "../src/HashedPiece.ts"
import { makeSegmentReader } from "../src/makeSegmentReader.ts"
import { nodeSha256 } from "../src/nodeSha256.ts"
import { pieceBytes } from "../src/PieceReader.ts"
import { inTemporary } from "./temporary.ts"

/** What is said until the room that was there is used up, and after each time that the rooms given are handed in. */
const listening = () => {
  const said: Array<Answer> = []
  const reader = makeSegmentReader((answer) => said.push(answer))
  return { reader, taken: () => said.splice(0) }
}

const task = (path: string, isHashed = true): SegmentTask => ({ path, anchor: "a", opening: 1, isHashed })

/** The text as its pieces say it, each room handed back in the order of `order`. */
const readAll = (path: string, isHashed: boolean, backwards: boolean) => {
  const { reader, taken } = listening()
  reader(task(path, isHashed))
  const texts: Array<string> = []
  const seals: Array<string> = []
  for (;;) {
    const answers = taken()
    const rooms: Array<ArrayBuffer> = []
    for (const answer of answers) {
      if (answer._tag !== "Piece") throw new Error(`${answer._tag} was said`)
      texts.push(Buffer.from(answer.buffer, 0, answer.length).toString())
      seals.push(...answer.seals)
      if (answer.length === 0) return { text: texts.join(""), seals, sha256: answer.sha256 }
      rooms.push(answer.buffer)
    }
    for (const room of backwards ? rooms.toReversed() : rooms) reader(room)
  }
}

describe("the reader of segments", () => {
  it("gives a segment whole, the seal of each batch, and its hash where that is asked for", () =>
    inTemporary((root) => {
      const sizes = fc.array(fc.integer({ min: 0, max: pieceBytes * 2 }), { minLength: 1, maxLength: 6 })
      let count = 0
      fc.assert(
        fc.property(sizes, fc.boolean(), fc.boolean(), (lengths, isHashed, backwards) => {
          const lines = lengths.map((length, i) => `${i}`.padEnd(length, "x"))
          const text = `opening\n${lines.join("\n")}\n{"commit":1}\nrest`
          const path = join(root, `${count++}`)
          writeFileSync(path, text)
          const read = readAll(path, isHashed, backwards)
          expect(read.text === text).toBe(true)
          expect(read.seals).toEqual([nodeSha256.hash([`a\n${lines.join("\n")}\n`])])
          expect(read.sha256).toBe(isHashed ? nodeSha256.hash([text]) : undefined)
        }),
        { numRuns: 30 } // each writes and reads some 300 kB
      )
      return Promise.resolve()
    }))

  it("says that a file cannot be read, and reads another one after it", () =>
    inTemporary((root) => {
      const { reader, taken } = listening()
      reader(task(join(root, "none")))
      expect(taken()).toEqual([{ _tag: "Failed", code: "ENOENT", message: expect.stringContaining("none") }])
      writeFileSync(join(root, "one"), "opening\n")
      reader(task(join(root, "one")))
      expect(taken().map((answer) => answer._tag === "Piece" && answer.length)).toEqual([8, 0])
      return Promise.resolve()
    }))

  it("says nothing for room alone", () => {
    const { reader, taken } = listening()
    reader(new ArrayBuffer(pieceBytes))
    expect(taken()).toEqual([])
  })
})
