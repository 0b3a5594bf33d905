/** Ids of imported events: the same row gives the same id, so it enters the log once (UUID version 8, RFC 9562). */
import { createHash } from "node:crypto"

export const eventId = (...parts: ReadonlyArray<string>): string => {
  const hex = createHash("sha256").update(JSON.stringify(parts)).digest("hex")
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16)
  const part = (from: number, to: number): string => hex.slice(from, to)
  return `${part(0, 8)}-${part(8, 12)}-8${part(13, 16)}-${variant}${part(17, 20)}-${part(20, 32)}`
}

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex")
