/** Node's own SHA-256: some eight times as fast as the pure one. */
import { createHash } from "node:crypto"
import type { Sha256 } from "@delaftale/core"

export const nodeSha256: Sha256 = {
  hash: (parts) => {
    const state = createHash("sha256")
    for (const part of parts) state.update(part)
    return state.digest("hex")
  },
  start: () => {
    const state = createHash("sha256")
    return { update: (part) => void state.update(part), digest: () => state.digest("hex") }
  }
}
