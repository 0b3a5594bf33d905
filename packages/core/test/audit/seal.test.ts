import { createHash } from "node:crypto"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { decode } from "../../src/audit/decode.ts"
import { encode } from "../../src/audit/encode.ts"
import { emptyHead } from "../../src/audit/Head.ts"
import { utf8Length } from "../../src/audit/limits.ts"
import { batchText, batchTexts, follow, sealBatch } from "../../src/audit/SealedBatch.ts"
import { genesisLine, readCommit } from "../../src/audit/seal.ts"
import { pureSha256 } from "../../src/ground/Sha256.ts"
import { exampleBatches, exampleExportHash, exampleId, exampleLines, exampleSeals, exampleText } from "./example.ts"
import { sha256 } from "./sha256.ts"

const nodeHash = (text: string) => createHash("sha256").update(text).digest("hex")

const sealedExample = () => {
  let head = emptyHead(pureSha256, exampleId)
  const heads = [head]
  const texts = [`${genesisLine(exampleId)}\n`]
  for (const { at, events } of exampleBatches) {
    const lines = events.map((event, i) => Result.getOrThrow(encode({ p: head.position + 1 + i, at, ...event })))
    const batch = sealBatch(pureSha256, head, lines)
    head = Result.getOrThrow(follow(pureSha256, head, batch))
    heads.push(head)
    texts.push(batchText(batch))
  }
  return { heads, text: texts.join("") }
}

describe("the worked example of log-format.md", () => {
  it("is written to the byte", () => {
    expect(sealedExample().text).toBe(exampleText)
    expect(Buffer.byteLength(exampleText)).toBe(2183)
    expect(nodeHash(exampleText)).toBe(exampleExportHash)
  })

  it("has the seals and positions of the table", () => {
    const { heads } = sealedExample()
    expect(heads.map(({ seal }) => seal)).toEqual(exampleSeals)
    expect(heads.map(({ position }) => position)).toEqual([0, 1, 4, 5])
    expect(heads.map(({ at }) => at.slice(17, 19))).toEqual(["", "00", "01", "02"])
  })

  it("gives each batch the hash that sed and sha256sum find", () => {
    const hashOfLines = (from: number, to: number) => nodeHash(`${exampleLines.slice(from - 1, to).join("\n")}\n`)
    expect([hashOfLines(1, 1), hashOfLines(1, 2), hashOfLines(3, 6), hashOfLines(7, 8)]).toEqual(exampleSeals)
  })

  it("holds the events that went in", () => {
    const events = exampleLines
      .filter((line) => line.startsWith('{"p":'))
      .map((line) => Result.getOrThrow(decode(line)))
    expect(events).toEqual(
      exampleBatches
        .flatMap(({ at, events }) => events.map((event) => ({ at, ...event })))
        .map((e, i) => ({ p: i + 1, ...e }))
    )
  })
})

describe("a commit line", () => {
  it("is read only where it is spelled as it must be", () => {
    const commit = exampleLines[6] ?? ""
    expect(readCommit(commit)).toEqual({ from: 2, count: 3, prev: exampleSeals[1], sha256: exampleSeals[2] })
    for (const bad of [` ${commit}`, `${commit} `, commit.replace('"from":2', '"from":02'), commit.toUpperCase()]) {
      expect(readCommit(bad)).toBeUndefined()
    }
  })
})

describe("SHA-256", () => {
  it("of the pure library is that of Node, over the UTF-8 of all parts as one", () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" })), (parts) => {
        expect(pureSha256.hash(parts)).toBe(nodeHash(parts.join("")))
      })
    ))

  it("of nothing and of abc is that of FIPS 180-4", () => {
    expect(pureSha256.hash([])).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    expect(pureSha256.hash(["ab", "c"])).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  })
})

describe("the length of a text in UTF-8", () => {
  it("is that of its bytes", () =>
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(utf8Length(text)).toBe(Buffer.byteLength(text))
      })
    ))
})

describe("a batch that is sealed here", () => {
  const lineOf = fc.string({ maxLength: 3 }).map((text) => text.replaceAll("\n", "").repeat(5_000))

  it("has the seal and the text of its lines, however long they are", () => {
    fc.assert(
      fc.property(fc.array(lineOf, { minLength: 1, maxLength: 12 }), (lines) => {
        const head = emptyHead(pureSha256, exampleId)
        const batch = sealBatch(sha256, head, lines)
        const whole = lines.map((line) => `${line}\n`).join("")
        expect(readCommit(batch.commit)?.sha256).toBe(nodeHash(`${head.anchor}\n${whole}`))
        for (const one of [batch, { ...batch }]) {
          expect(batchText(one)).toBe(`${whole}${batch.commit}\n`)
          expect(batchTexts(one).join("")).toBe(batchText(one))
        }
      })
    )
  })
})
