/** What recovery takes out of a log it keeps: copied and durable before anything is cut, and never deleted. */
import { hash } from "node:crypto"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import { putBytes, putFile } from "./putFile.ts"
import type { Folder } from "./readSegments.ts"

/** What a person reads beside the bytes, in `<name>.json`. */
export interface Quarantined {
  readonly log: string
  /** `torn`: a broken write, never acknowledged. `dropped`: cut on request, at the loss of what stood there. */
  readonly why: "torn" | "dropped"
  /** The last position that the log has without these bytes. */
  readonly after: number
  readonly segment: string
  /** Where in the segment the bytes stood. */
  readonly offset: number
  readonly bytes: number
  /** Of the bytes. */
  readonly sha256: string
  readonly reason: string
}

export const quarantineFolder = ({ path }: Folder): string => join(path, "quarantine")

/** Gives the note. Done twice with the same bytes it leaves the same two files. */
export const keep = Effect.fnUntraced(function* (
  folder: Folder,
  what: Pick<Quarantined, "why" | "after" | "segment" | "offset" | "reason">,
  bytes: Uint8Array
) {
  const sha256 = hash("sha256", bytes)
  const { after, offset, reason, segment, why } = what
  const note: Quarantined = { log: folder.log, why, after, segment, offset, bytes: bytes.length, sha256, reason }
  const name = `${segment.slice(0, 16)}-${offset}-${sha256.slice(0, 16)}`
  const place = quarantineFolder(folder)
  yield* folder.disk.makeFolder(place)
  yield* putBytes(folder.disk, place, `${name}.bytes`, bytes)
  yield* putFile(folder.disk, place, `${name}.json`, `${JSON.stringify(note, undefined, 2)}\n`)
  return note
})
