/** Notes: what is signed comes back, by the right key only, and no byte of the file can be another. */
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { NoteKey } from "../../src/audit/NoteKey.ts"
import { openNote, signNote } from "../../src/audit/SignedNote.ts"
import { type Signer, signerOf, verify } from "./ed25519.ts"
import { sha256 } from "./sha256.ts"

const seed = fc.uint8Array({ minLength: 32, maxLength: 32 })
const name = fc.stringMatching(/^[a-zæøå0-9./-]{1,12}$/)
const signer = fc.tuple(name, seed).map(([navn, bytes]) => signerOf(navn, bytes))
/** Also with blank lines inside, and lines that look like signatures. */
const text = fc
  .array(fc.oneof(fc.stringMatching(/^[ -~æøå]{0,12}$/), fc.constantFrom("", "— a AAAA", "delaftale/a")), {
    minLength: 1,
    maxLength: 5
  })
  .map((lines) => `${[...lines, "x"].join("\n")}\n`)

const signed = ({ key, sign }: Signer, content: string) => signNote(sha256, key, sign, content)
const opened = (key: Partial<NoteKey> & Pick<NoteKey, "publicKey">, note: string) => openNote(sha256, key, verify, note)
const codeOf = (result: ReturnType<typeof opened>) => (Result.isFailure(result) ? result.failure.code : "opened")

/** Bytes as a file holds them: what is no UTF-8 is no note. */
const openedBytes = (key: NoteKey, bytes: Uint8Array) => {
  try {
    return codeOf(opened(key, new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)))
  } catch {
    return "note"
  }
}

describe("a signed note", () => {
  it("gives its text to whoever has the key, with its name or without", () =>
    fc.assert(
      fc.property(signer, text, (one, content) => {
        const note = signed(one, content)
        const whole = Result.succeed({ text: content, name: one.key.name })
        expect(opened(one.key, note)).toEqual(whole)
        expect(opened({ publicKey: one.key.publicKey }, note)).toEqual(whole)
      })
    ))

  it("is laid out as the paper says: text, blank line, dash, name, and 4 + 64 bytes in base64", () =>
    fc.assert(
      fc.property(signer, text, (one, content) => {
        const note = signed(one, content)
        const [, line = ""] = note.split(`${content}\n`)
        const [, encoded = ""] = /^\u2014 \S+ (\S+)\n$/.exec(line) ?? []
        expect(note.startsWith(`${content}\n\u2014 ${one.key.name} `)).toBe(true)
        expect(verify(one.key.publicKey, content, Buffer.from(encoded, "base64").subarray(4))).toBe(true)
        expect(Buffer.from(encoded, "base64")).toHaveLength(68)
      })
    ))

  it("is not opened by another key, another name or without its signature", () =>
    fc.assert(
      fc.property(signer, seed, text, (one, other, content) => {
        const note = signed(one, content)
        const stranger = signerOf(one.key.name, other)
        fc.pre(!Buffer.from(stranger.key.publicKey).equals(one.key.publicKey))
        expect(codeOf(opened(stranger.key, note))).toBe("unsigned")
        expect(codeOf(opened({ ...one.key, name: `${one.key.name}x` }, note))).toBe("unsigned")
        expect(["note", "unsigned"]).toContain(codeOf(opened(one.key, content)))
      })
    ))

  it("is refused with any one bit of it changed, and any one byte taken out, doubled or put in", () =>
    fc.assert(
      fc.property(
        signer,
        text,
        fc.nat(),
        fc.nat({ max: 7 }),
        fc.nat({ max: 255 }),
        (one, content, where, bit, byte) => {
          const bytes = Buffer.from(signed(one, content))
          const at = where % bytes.length
          const damages = [
            Buffer.concat([bytes.subarray(0, at), Buffer.of(bytes[at]! ^ (1 << bit)), bytes.subarray(at + 1)]),
            Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]),
            Buffer.concat([bytes.subarray(0, at + 1), bytes.subarray(at)]),
            Buffer.concat([bytes.subarray(0, at), Buffer.of(byte), bytes.subarray(at)])
          ]
          for (const damage of damages) expect(openedBytes(one.key, damage)).not.toBe("opened")
        }
      )
    ))

  it("may bear signatures of others, which are passed over, but none by the key that is wrong", () =>
    fc.assert(
      fc.property(signer, signer, text, (one, other, content) => {
        fc.pre(one.key.name !== other.key.name)
        const signatureOf = (by: Signer, of: string) => signed(by, of).slice(of.length + 1)
        const both = signed(one, content) + signatureOf(other, content)
        const badOther = signed(one, content) + signatureOf(other, `${content}y\n`)
        const badOwn = signed(one, content) + signatureOf(one, `${content}y\n`)
        expect(codeOf(opened(one.key, both))).toBe("opened")
        expect(codeOf(opened(other.key, both))).toBe("opened")
        expect(codeOf(opened(one.key, badOther))).toBe("opened")
        expect(codeOf(opened(one.key, badOwn))).toBe("signature")
      })
    ))

  it.each([
    ["nothing", ""],
    ["no signature", "a\n\n"],
    ["no text", "\n\u2014 a AAAAAAAA\n"],
    ["no blank line", "a\n\u2014 a AAAAAAAA\n"],
    ["a hyphen for the dash", "a\n\n- a AAAAAAAA\n"],
    ["a name with a plus", "a\n\n\u2014 a+b AAAAAAAA\n"],
    ["an id and no signature", "a\n\n\u2014 a AAAAAA==\n"],
    ["base64 that is spelled otherwise", "a\n\n\u2014 a AAAAAAB=\n"],
    ["something behind it", "a\n\n\u2014 a AAAAAAAA x\n"],
    ["no line feed at the end", "a\n\n\u2014 a AAAAAAAA"],
    ["a carriage return", "a\r\n\n\u2014 a AAAAAAAA\n"],
    ["a hundred and one signatures", `a\n\n${"\u2014 a AAAAAAAA\n".repeat(101)}`]
  ])("is none with %s", (_, note) => {
    expect(codeOf(opened(signerOf("a", new Uint8Array(32)).key, note))).toBe("note")
  })

  it("says why it does not open, so that damage is told from the wrong key", () => {
    const [one, other] = [signerOf("a", new Uint8Array(32)), signerOf("b", new Uint8Array(32).fill(1))]
    const note = signed(one, "x\n")
    const says = (key: NoteKey, of: string) => {
      const result = opened(key, of)
      return Result.isFailure(result) ? result.failure.message : "opened"
    }
    expect(says(one.key, note)).toBe("opened")
    expect(says(other.key, note)).toBe("the note bears no signature by that key")
    expect(says(one.key, note.replace("x", "y"))).toBe("the signature is not one of this text by that key")
    expect(says(one.key, "x")).toBe("the text is no signed note: a text, a blank line, and lines with signatures")
    const many = `a\n\n${"\u2014 a AAAAAAAA\n".repeat(101)}`
    expect(says(one.key, many)).toBe("the note has more than 100 signatures")
  })

  it("may bear a signature of another kind, however short", () => {
    const one = signerOf("a", new Uint8Array(32))
    expect(codeOf(opened(one.key, `${signed(one, "x\n")}\u2014 b AAAAAAA=\n`))).toBe("opened")
  })

  it("may bear a hundred", () => {
    const note = `a\n\n${"\u2014 a AAAAAAAA\n".repeat(100)}`
    expect(codeOf(opened(signerOf("a", new Uint8Array(32)).key, note))).toBe("unsigned")
  })
})
