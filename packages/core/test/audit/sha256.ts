/** Node's hash, for speed: core itself has none of Node. */
import { createHash } from "node:crypto"
import type { Sha256 } from "../../src/ground/Sha256.ts"

export const sha256: Sha256 = {
  hash: (parts) => createHash("sha256").update(parts.join("")).digest("hex"),
  start: () => {
    const state = createHash("sha256")
    return { update: (part) => void state.update(part), digest: () => state.digest("hex") }
  }
}
