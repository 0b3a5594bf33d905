/** Node's own SHA-256: some eight times as fast as the pure one. */
import { createHash, hash } from "node:crypto"
import type { Sha256 } from "@delaftale/core"

/** SHA-256 by Node's own implementation. */
export const nodeSha256: Sha256 = {
  hash: (parts) => {
    if (parts.length === 1) return hash("sha256", parts[0]!)
    const state = createHash("sha256")
    for (const part of parts) state.update(part)
    return state.digest("hex")
  },
  start: () => {
    const state = createHash("sha256")
    return { update: (part) => void state.update(part), digest: () => state.digest("hex") }
  }
}
