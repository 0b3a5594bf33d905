/** A key that notes are signed with, as whoever checks them knows it: a name and an Ed25519 public key (C2SP signed-note). */
import * as Base64 from "effect/encoding/Base64"
import * as Result from "effect/Result"
import type { Sha256 } from "../ground/Sha256.ts"
import { exactBase64 } from "./exactBase64.ts"
import { InvalidNote } from "./InvalidNote.ts"

/** The public key of a checkpoint, and its name. */
export interface NoteKey {
  readonly name: string
  /** The 32 bytes of RFC 8032. */
  readonly publicKey: Uint8Array
}

/** Not empty, and without space, `+` or control characters; best a name that nobody else has, such as `example.org/aftaler`. */
export const isKeyName = (name: string): boolean => /^[^\s+\p{Cc}\p{Z}\p{Surrogate}]+$/u.test(name)

/** The first four bytes of SHA-256 over name, LF, the type and the key, as 8 hex digits. */
export const keyId = (sha256: Sha256, { name, publicKey }: NoteKey): string => {
  const hashing = sha256.start()
  hashing.update(`${name}\n`)
  hashing.update(typed(publicKey))
  return hashing.digest().slice(0, 8)
}

/** The key as one line of text, to be handed to whoever checks: name, id and key, joined by `+`. */
export const verifierKey = (sha256: Sha256, key: NoteKey): string =>
  `${key.name}+${keyId(sha256, key)}+${Base64.encode(typed(key.publicKey))}`

/** A verifier key from its one line of text. */
export const readVerifierKey = (sha256: Sha256, text: string): Result.Result<NoteKey, InvalidNote> => {
  const [, name = "", id, encoded = ""] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? []
  const bytes = exactBase64(encoded)
  if (!isKeyName(name) || bytes === undefined) return invalid("the text is no verifier key (NAME+ID+KEY)")
  if (bytes[0] !== ed25519 || bytes.length !== 33) return invalid("the verifier key is of another kind than Ed25519")
  const key: NoteKey = { name, publicKey: bytes.slice(1) }
  return keyId(sha256, key) === id ? Result.succeed(key) : invalid("the id of the verifier key is not that of its key")
}

/** The type of a key that signs the text of a note as it is. */
const ed25519 = 1

const typed = (publicKey: Uint8Array): Uint8Array => Uint8Array.of(ed25519, ...publicKey)

const invalid = (reason: string): Result.Result<never, InvalidNote> =>
  Result.fail(new InvalidNote({ code: "key", reason }))
