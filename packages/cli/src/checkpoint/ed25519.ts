/** Ed25519 as notes want it, by Node's own. */
import { createPublicKey, type KeyObject, sign, verify } from "node:crypto"
import type { Sign, Verify } from "@delaftale/core"

export const signWith =
  (privateKey: KeyObject): Sign =>
  (text) =>
    sign(null, Buffer.from(text), privateKey)

export const verifyEd25519: Verify = (publicKey, text, signature) => {
  const x = Buffer.from(publicKey).toString("base64url")
  const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" })
  return verify(null, Buffer.from(text), key, signature)
}

/** The 32 bytes of a public key, or of the one that belongs to a private key. */
export const bytesOfKey = (key: KeyObject): Uint8Array => {
  const publicKey = key.type === "private" ? createPublicKey(key) : key
  return Uint8Array.from(Buffer.from(publicKey.export({ format: "jwk" }).x ?? "", "base64url"))
}

export const isEd25519 = (key: KeyObject): boolean => key.asymmetricKeyType === "ed25519"
