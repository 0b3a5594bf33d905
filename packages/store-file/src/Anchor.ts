/** The file HEAD beside the segments: how far the log is known to reach, whatever becomes of its end. */
import { join } from "node:path"
import { type Head, LogCorrupt, type LogId } from "@delaftale/core"
import * as Effect from "effect/Effect"
import type { Disk, DiskFile } from "./Disk.ts"
import type { DiskFailure } from "./DiskFailure.ts"
import { nodeSha256 } from "./nodeSha256.ts"
import { putBytes } from "./putFile.ts"
import { readSmall } from "./readSmall.ts"

/** A lower bound: the log has the position with this seal. It is put down now and then, not with every append. */
export interface Anchor {
  readonly position: number
  readonly seal: string
  /**
   * What stands after `position`, up to this one, was not yet durable when the anchor was put down, and may be damaged
   * in any place by a mere power cut; the same as `position` where that holds of a single batch at most.
   */
  readonly unsynced: number
}

/** `unsynced` of a log to which batches are written without waiting for the disk. */
export const anyPosition = Number.MAX_SAFE_INTEGER

export const anchorName = "HEAD"

/** Two lines: what is claimed, and the SHA-256 of that line, since a flipped bit in `unsynced` would show nowhere else. */
const anchorText = (log: LogId, { position, seal, unsynced }: Anchor): string => {
  const claim = `{"head":{"log":"${log}","format":1,"position":${position},"seal":"${seal}","unsynced":${unsynced}}}\n`
  return `${claim}{"sha256":"${nodeSha256.hash([claim])}"}\n`
}

/** Bytes of the file: line feeds fill what is left, so that one claim can be put in the place of another. */
const anchorBytes = 512

const filled = (text: string): string => text.padEnd(anchorBytes, "\n")

/** Earlier versions left it unfilled. */
const isTextOf = (log: LogId, anchor: Anchor, text: string): boolean => {
  const claimed = anchorText(log, anchor)
  return text === filled(claimed) || text === claimed
}

/** Where nobody put one down: nothing is claimed. */
export const readAnchor: (
  disk: Disk,
  path: string,
  log: LogId
) => Effect.Effect<Anchor | undefined, DiskFailure | LogCorrupt> = Effect.fnUntraced(function* (disk, path, log) {
  const text = yield* readSmall(disk, join(path, anchorName))
  if (text === undefined) return undefined
  const anchor = parsed(text)
  if (anchor !== undefined && isTextOf(log, anchor, text) && anchor.unsynced >= anchor.position) return anchor
  return yield* new LogCorrupt({ log, line: 0, code: "anchor", reason: "the file HEAD is damaged" })
})

const parsed = (text: string): Anchor | undefined => {
  const found = /"position":(\d{1,16}),"seal":"([0-9a-f]{64})","unsynced":(\d{1,16})\}/.exec(text)
  return found === null ? undefined : { position: Number(found[1]), seal: found[2]!, unsynced: Number(found[3]) }
}

const bytesFor = ({ log, position, seal }: Head, unsynced: number): Uint8Array =>
  new TextEncoder().encode(filled(anchorText(log, { position, seal, unsynced })))

/** Durable when it succeeds. */
export const putAnchor = (disk: Disk, path: string, head: Head, unsynced: number = head.position) =>
  putBytes(disk, path, anchorName, bytesFor(head, unsynced))

/** The same on HEAD as `putAnchor` made it, opened to update: one sync in place of three. */
export const overwriteAnchor = (file: DiskFile, head: Head, unsynced: number) =>
  Effect.andThen(file.overwrite(bytesFor(head, unsynced)), file.sync)
