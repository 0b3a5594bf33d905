/**
 * A text and who signed it, in one file that people can read (C2SP signed-note): the text, a blank line, and a line for
 * each signature. Signing and its check are passed in: this room knows no curves.
 */
import * as Base64 from "effect/encoding/Base64"
import * as Hex from "effect/encoding/Hex"
import * as Result from "effect/Result"
import type { Sha256 } from "../ground/Sha256.ts"
import { exactBase64 } from "./exactBase64.ts"
import { InvalidNote, type InvalidNoteCode } from "./InvalidNote.ts"
import { isKeyName, keyId, type NoteKey } from "./NoteKey.ts"

/** The 64 bytes of an Ed25519 signature over the UTF-8 of the text. */
export type Sign = (text: string) => Uint8Array

/** Whether these are the 64 bytes of an Ed25519 signature of the text by this key. */
export type Verify = (publicKey: Uint8Array, text: string, signature: Uint8Array) => boolean

/** `text` ends with LF and has no blank line at its end. */
export const signNote = (sha256: Sha256, key: NoteKey, sign: Sign, text: string): string => {
  const id = Result.getOrThrow(Hex.decode(keyId(sha256, key)))
  return `${text}\n${dash}${key.name} ${Base64.encode(Uint8Array.of(...id, ...sign(text)))}\n`
}

/**
 * The text, if the key signed it. `name` may be left out where a key is known by its bytes only: the name is then the
 * one that its signature bears. Signatures of other keys are passed over.
 */
export const openNote = (
  sha256: Sha256,
  key: { readonly publicKey: Uint8Array; readonly name?: string },
  verify: Verify,
  note: string
): Result.Result<{ readonly text: string; readonly name: string }, InvalidNote> => {
  const parts = partsOf(note)
  if (Result.isFailure(parts)) return Result.fail(parts.failure)
  const { signatures, text } = parts.success
  const own = signatures.filter(
    ({ id, name }) =>
      (key.name === undefined || key.name === name) && keyId(sha256, { name, publicKey: key.publicKey }) === id
  )
  const [first] = own
  if (first === undefined) return invalid("unsigned", "the note bears no signature by that key")
  return own.every(({ bytes }) => verify(key.publicKey, text, bytes))
    ? Result.succeed({ text, name: first.name })
    : invalid("signature", "the signature is not one of this text by that key")
}

const dash = "\u2014 "

/** More than anybody puts on a checkpoint, and little enough to look through. */
const mostSignatures = 100

interface Signature {
  readonly name: string
  /** 8 hex digits. */
  readonly id: string
  readonly bytes: Uint8Array
}

const partsOf = (note: string): Result.Result<{ text: string; signatures: ReadonlyArray<Signature> }, InvalidNote> => {
  const end = note.lastIndexOf("\n\n") + 1
  const lines = note.slice(end + 1).split("\n")
  if (end < 2 || lines.pop() !== "" || lines.length === 0 || /(?!\n)[\p{Cc}\p{Surrogate}]/u.test(note)) return noNote
  if (lines.length > mostSignatures) return invalid("note", `the note has more than ${mostSignatures} signatures`)
  const signatures: Array<Signature> = []
  for (const line of lines) {
    const signature = signatureIn(line)
    if (signature === undefined) return noNote
    signatures.push(signature)
  }
  return Result.succeed({ text: note.slice(0, end), signatures })
}

const signatureIn = (line: string): Signature | undefined => {
  const [name = "", encoded = "", ...more] = line.slice(dash.length).split(" ")
  const bytes = exactBase64(encoded)
  if (!line.startsWith(dash) || !isKeyName(name) || more.length > 0 || bytes === undefined || bytes.length < 5) {
    return undefined
  }
  return { name, id: Hex.encode(bytes.subarray(0, 4)), bytes: bytes.slice(4) }
}

const invalid = (code: InvalidNoteCode, reason: string): Result.Result<never, InvalidNote> =>
  Result.fail(new InvalidNote({ code, reason }))

const noNote = invalid("note", "the text is no signed note: a text, a blank line, and lines with signatures")
