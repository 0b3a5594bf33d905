/** SHA-256 as a small service: the default is pure and runs everywhere; where there is Node, pass in Node's own. */

import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import * as Context from "effect/Context"

/** The hash function of the log. */
export interface Sha256 {
  /** 64 lower-case hex digits over the UTF-8 bytes of the parts, one after the other with nothing between. */
  readonly hash: (parts: ReadonlyArray<string>) => string
  /** The same over what comes bit by bit. */
  readonly start: () => Hashing
}

/** A hash that is fed part by part. */
export interface Hashing {
  /** Text counts as its UTF-8 bytes. */
  readonly update: (part: string | Uint8Array) => void
  /** Ends it. */
  readonly digest: () => string
}

/** SHA-256 (FIPS 180-4) in plain JavaScript, by `@noble/hashes`. */
export const pureSha256: Sha256 = {
  hash: (parts) => {
    const state = sha256.create()
    for (const part of parts) state.update(utf8ToBytes(part))
    return bytesToHex(state.digest())
  },
  start: () => {
    const state = sha256.create()
    return {
      update: (part) => void state.update(typeof part === "string" ? utf8ToBytes(part) : part),
      digest: () => bytesToHex(state.digest())
    }
  }
}

export const Sha256 = Context.Reference<Sha256>("@delaftale/core/ground/Sha256", { defaultValue: () => pureSha256 })
