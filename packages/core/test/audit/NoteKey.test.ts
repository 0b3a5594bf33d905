/** Keys as text: the ids that others compute, and what is refused. */
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isKeyName, keyId, type NoteKey, readVerifierKey, verifierKey } from "../../src/audit/NoteKey.ts"
import { sha256 } from "./sha256.ts"

const key: fc.Arbitrary<NoteKey> = fc.record({
  name: fc.stringMatching(/^[!-*,-~æøå]{1,20}$/),
  publicKey: fc.uint8Array({ minLength: 32, maxLength: 32 })
})

describe("a verifier key", () => {
  it("says the same key again when it is read", () =>
    fc.assert(
      fc.property(key, (one) => {
        expect(readVerifierKey(sha256, verifierKey(sha256, one))).toEqual(Result.succeed(one))
      })
    ))

  /** Public keys that other implementations of the format give as examples. */
  it.each([
    "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
    "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8"
  ])("has the id that others find: %s", (text) => {
    const read = Result.getOrThrow(readVerifierKey(sha256, text))
    expect(text.split("+")[1]).toBe(keyId(sha256, read))
    expect(verifierKey(sha256, read)).toBe(text)
  })

  it("is refused with any one character changed", () =>
    fc.assert(
      fc.property(key, fc.nat(), fc.stringMatching(/^[ -~]$/), (one, where, by) => {
        const text = verifierKey(sha256, one)
        const at = where % text.length
        fc.pre(text[at] !== by)
        const read = readVerifierKey(sha256, text.slice(0, at) + by + text.slice(at + 1))
        expect(Result.isFailure(read) && read.failure.code).toBe("key")
      })
    ))

  it("is the whole text: with anything before or behind it, it is none, and it says what is wrong", () => {
    const text = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
    const says = (of: string) => {
      const read = readVerifierKey(sha256, of)
      return Result.isFailure(read) ? read.failure.message : "read"
    }
    expect(says(text)).toBe("read")
    for (const other of [`x+${text}`, `+${text}`, `${text}\n`, `${text}\nx`, ""]) {
      expect(says(other), other).toBe("the text is no verifier key (NAME+ID+KEY)")
    }
    expect(says(text.replace("530d", "530e"))).toBe("the id of the verifier key is not that of its key")
  })

  it("is refused where it is of another kind, shorter or longer", () => {
    const of = (...bytes: ReadonlyArray<number>) => `a+00000000+${Buffer.from(bytes).toString("base64")}`
    const zeros = Array.from({ length: 32 }, () => 0)
    for (const text of [of(2, ...zeros), of(1, ...zeros.slice(1)), of(1, 0, ...zeros)]) {
      const read = readVerifierKey(sha256, text)
      expect(Result.isFailure(read) && read.failure.reason).toContain("another kind than Ed25519")
    }
  })
})

describe("the name of a key", () => {
  it.each(["boligselskab", "example.org/viborg", "Ærø"])("may be %s", (name) => {
    expect(isKeyName(name)).toBe(true)
  })

  it.each(["", "to ord", "a+b", "a\tb", "a\nb", "a\u00a0b", "\ud800"])("may not be %j", (name) => {
    expect(isKeyName(name)).toBe(false)
  })
})
