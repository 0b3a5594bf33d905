/**
 * The two lines that carry seals, each in its one spelling, and the seal itself (log-format.md). No line here has its
 * LF.
 */
import type { LogId } from "../ground/LogId.ts"
import type { Sha256 } from "../ground/Sha256.ts"

/** Line 1 of a log; nothing but the id is in it, so any store can write it. */
export const genesisLine = (log: LogId): string => `{"log":{"id":"${log}","format":1}}`

/** What a commit line says of the batch that it closes. */
export interface Commit {
  /** The position of the first event of the batch. */
  readonly from: number
  /** How many events it has, from 1. */
  readonly count: number
  /** The seal before: of the batch before, or of the empty log. */
  readonly prev: string
  /** The seal of this batch. */
  readonly sha256: string
}

/** A pure function of the lines above it: whoever checks one builds it anew and compares, never by parsed fields. */
export const commitLine = ({ count, from, prev, sha256 }: Commit): string =>
  `{"commit":{"from":${from},"count":${count},"prev":"${prev}","sha256":"${sha256}"}}`

/** What a commit line says, for finding one's way in a log; whether it is true is `follow`'s to say. */
export const readCommit = (line: string): Commit | undefined => {
  const [, from, count, prev, sha256] = commitPattern.exec(line) ?? []
  if (from === undefined || count === undefined || prev === undefined || sha256 === undefined) return undefined
  return { from: Number(from), count: Number(count), prev, sha256 }
}

const commitPattern =
  /^\{"commit":\{"from":([1-9]\d{0,15}),"count":([1-9]\d{0,5}),"prev":"([0-9a-f]{64})","sha256":"([0-9a-f]{64})"\}\}$/

/** SHA-256 over the anchor (the line directly above the batch) and the event lines, each with its LF. */
export const sealOf = (sha256: Sha256, anchor: string, lines: ReadonlyArray<string>): string =>
  sha256.hash([`${anchor}\n`, ...textsOf(lines)])

/** The seal of a log without events: of its genesis line. */
export const emptySeal = (sha256: Sha256, log: LogId): string => sha256.hash([`${genesisLine(log)}\n`])

/**
 * Lines with their LFs, joined into parts of some 32 kB: many small parts cost a hash more than they save, one huge one
 * leaves the cache.
 */
export const textsOf = (lines: ReadonlyArray<string>): ReadonlyArray<string> => {
  const parts: Array<string> = []
  let units = 0
  let from = 0
  for (let i = 0; i < lines.length; i++) {
    units += lines[i]!.length
    if (units < 32_768 && i < lines.length - 1) continue
    parts.push(`${lines.slice(from, i + 1).join("\n")}\n`)
    from = i + 1
    units = 0
  }
  return parts
}
