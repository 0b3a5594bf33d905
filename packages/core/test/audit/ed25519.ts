/** Ed25519 of Node, as the notes want it: core itself has no curves. */
import { createPrivateKey, createPublicKey, sign as signBytes, verify as verifyBytes } from "node:crypto"
import type { NoteKey } from "../../src/audit/NoteKey.ts"
import type { Sign, Verify } from "../../src/audit/SignedNote.ts"

export interface Signer {
  readonly key: NoteKey
  readonly sign: Sign
}

/** The same key for the same 32 bytes. */
export const signerOf = (name: string, seed: Uint8Array): Signer => {
  const der = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), seed])
  const privateKey = createPrivateKey({ key: der, format: "der", type: "pkcs8" })
  const publicKey = createPublicKey(privateKey).export({ format: "der", type: "spki" }).subarray(-32)
  return { key: { name, publicKey }, sign: (text) => signBytes(null, Buffer.from(text), privateKey) }
}

export const verify: Verify = (publicKey, text, signature) => {
  const der = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), publicKey])
  return verifyBytes(null, Buffer.from(text), createPublicKey({ key: der, format: "der", type: "spki" }), signature)
}
