import { createHash } from "node:crypto"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { pureSha256, Sha256 } from "../../src/ground/Sha256.ts"

describe("pureSha256", () => {
  it("agrees with Node's over any parts, whole code points each, one after the other", () => {
    const parts = fc.array(fc.string({ unit: "grapheme", maxLength: 40 }), { maxLength: 6 })
    fc.assert(
      fc.property(parts, (all) => {
        expect(pureSha256.hash(all)).toBe(createHash("sha256").update(all.join("")).digest("hex"))
      })
    )
  })

  it("gives the same bit by bit, text and bytes mixed, wherever the bytes are cut", () => {
    const parts = fc.array(fc.oneof(fc.string({ unit: "grapheme", maxLength: 40 }), fc.uint8Array({ maxLength: 90 })))
    fc.assert(
      fc.property(parts, (all) => {
        const [hashing, node] = [pureSha256.start(), createHash("sha256")]
        for (const part of all) {
          hashing.update(part)
          node.update(part)
        }
        expect(hashing.digest()).toBe(node.digest("hex"))
      })
    )
  })

  it("gives the values of FIPS 180-4 for nothing and for abc", () => {
    expect(pureSha256.hash([])).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    expect(pureSha256.hash(["a", "bc"])).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  })

  it("is what a program gets that brings no other", () => {
    expect(Sha256.defaultValue()).toBe(pureSha256)
    expect(Sha256.key).toBe("@delaftale/core/ground/Sha256")
  })
})
