/** How a segment file is named and how it begins (log-format.md, File store). */
import { genesisLine, type Head } from "@delaftale/core"

/** A segment is named by the position of the first event that it holds or will hold. */
export const segmentName = (first: number): string => `${String(first).padStart(16, "0")}.ndjson`

/** That position, if the file is a segment. */
export const firstOf = (name: string): number | undefined => {
  const digits = /^(\d{16})\.ndjson$/.exec(name)?.[1]
  const first = Number(digits)
  return digits !== undefined && first >= 1 && Number.isSafeInteger(first) ? first : undefined
}

/** Line 1 of the segment after `head`, without LF. `prevSegment` is the SHA-256 of the whole file before, or empty. */
export const headerLine = ({ log, position, seal }: Head, prevSegment: string): string => {
  const first = position + 1
  return `{"header":{"log":"${log}","format":1,"first":${first},"seal":"${seal}","prevSegment":"${prevSegment}"}}`
}

/** More bytes than a header line has, whatever the log is called. */
export const mostHeaderBytes = 512

/**
 * The `prevSegment` that a header line names; whether the line is right is seen by writing it again. Where it names none
 * it cannot be right.
 */
export const prevSegmentOf = (header: string): string =>
  /"prevSegment":"([0-9a-f]{64})"\}\}$/.exec(header)?.[1] ?? "(the SHA-256 of the segment before)"

/** What a new segment after `head` holds before its first batch. */
export const openingText = (head: Head, prevSegment: string): string => {
  const header = `${headerLine(head, prevSegment)}\n`
  return head.position === 0 ? `${header}${genesisLine(head.log)}\n` : header
}

/** The file beside a closed segment, for `sha256sum -c`. */
export const sidecarName = (segment: string): string => `${segment}.sha256`

export const sidecarText = (segment: string, sha256: string): string => `${sha256}  ${segment}\n`
