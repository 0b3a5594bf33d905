/** Events that were sealed together: they stand in a log whole or not at all. */
import * as Result from "effect/Result"
import { further } from "../ground/Position.ts"
import type { Sha256 } from "../ground/Sha256.ts"
import { countBetween, digitsEnd } from "./digits.ts"
import { type Head, isSameHead } from "./Head.ts"
import type { LogFault } from "./LogCorrupt.ts"
import { commitLine, sealOf, textsOf } from "./seal.ts"

/** Event lines and the commit line that closes them, without LF. */
export interface SealedBatch {
  /** The position of the first event. */
  readonly from: number
  /** The event lines without LF, at least one. */
  readonly lines: ReadonlyArray<string>
  /** The commit line without LF. */
  readonly commit: string
}

/** Seals lines that `encode` wrote for the positions after `head`. The batch is frozen, and the lines are a copy. */
export const sealBatch = (sha256: Sha256, head: Head, lines: ReadonlyArray<string>): SealedBatch => {
  const texts = textsOf(lines)
  const sealed = { from: head.position + 1, count: lines.length, prev: head.seal }
  const commit = commitLine({ ...sealed, sha256: sha256.hash([`${head.anchor}\n`, ...texts]) })
  const batch = frozenBatch({ from: head.position + 1, lines, commit })
  if (texts.length === 1) written.set(batch, texts)
  return batch
}

/** The text that was hashed of a batch that is sealed here, so that a store need not put it together once more. */
const written = new WeakMap<SealedBatch, ReadonlyArray<string>>()

/** A copy that nobody can change afterwards; the batch itself where nobody can. */
export const frozenBatch = (batch: SealedBatch): SealedBatch => {
  const { commit, from, lines } = batch
  if (seen.has(batch)) return batch
  return Object.freeze({ from, lines: Object.freeze(lines.slice()), commit })
}

/** The lines of a batch as they stand in the log, each with its LF. */
export const batchText = (batch: SealedBatch): string => batchTexts(batch).join("")

/** The same in parts: for whoever makes bytes of them and needs no text of the whole. */
export const batchTexts = (batch: SealedBatch): ReadonlyArray<string> => [
  ...(written.get(batch) ?? textsOf(batch.lines)),
  `${batch.commit}\n`
]

/** The last position of a batch. */
export const lastOf = (batch: SealedBatch): number => batch.from + batch.lines.length - 1

/**
 * The rule of one writing: builds the commit line that must close these lines after `head`, and compares. Gives the
 * head after the batch, frozen, or the first line that is at fault. Of the event lines it sees that they are numbered
 * on; that each is spelled as it must be is `verifyBatch`'s to see.
 */
export const follow = (sha256: Sha256, head: Head, batch: SealedBatch): Result.Result<Head, BatchFault> => {
  const known = recall(sha256, head, batch)
  if (known !== undefined) return Result.succeed(known.after)
  return followSealed(head, batch, sealOf(sha256, head.anchor, batch.lines))
}

/** The same, where whoever calls has hashed the anchor and the lines already. Not public: it believes the seal. */
export const followSealed = (head: Head, batch: SealedBatch, seal: string): Result.Result<Head, BatchFault> => {
  const { commit, lines } = batch
  const last = lines.at(-1)
  if (last === undefined)
    return Result.fail({ offset: 0, code: "emptyBatch", reason: "a commit line closes no events" })
  for (let offset = 0; offset < lines.length; offset++) {
    const fault = misnumbered(lines[offset]!, head.position + offset + 1)
    if (fault !== undefined) return Result.fail({ offset, ...fault })
  }
  const expected = commitLine({ from: head.position + 1, count: lines.length, prev: head.seal, sha256: seal })
  if (commit !== expected) {
    return Result.fail({ offset: lines.length, code: "commit", reason: `the commit line should be ${expected}` })
  }
  const position = further(head.position, lines.length)
  return Result.succeed(Object.freeze({ log: head.log, position, seal, anchor: commit, at: timeOf(last) }))
}

/** What this package knows of a batch that it made and froze itself, from lines that it hashed itself. */
interface Memory {
  readonly sha256: Sha256
  readonly head: Head
  readonly after: Head
  /** Its lines are within the limits and as `encode` writes them; their time is right after `head`. */
  readonly isFit: boolean
}

const seen = new WeakMap<SealedBatch, Memory>()

/** Keeps in mind that a batch follows, so that a store and the reader above it need not both hash. Not public. */
export const remember = (batch: SealedBatch, memory: Memory): void => {
  seen.set(batch, memory)
}

/** That it follows `head`, if that was seen. Not public. */
export const recall = (sha256: Sha256, head: Head, batch: SealedBatch): Memory | undefined => {
  const known = seen.get(batch)
  if (known?.sha256 !== sha256 || known.head.anchor !== head.anchor || !isSameHead(known.head, head)) return undefined
  return known
}

/** What is wrong, and at which line of the batch, counted from 0; its commit line has the number of its event lines. */
export interface BatchFault extends LogFault {
  readonly offset: number
}

/** Sees by the first characters whether a line is the event at a position. */
export const misnumbered = (line: string, position: number): LogFault | undefined => {
  if (!line.startsWith('{"p":')) return { code: "notAnEvent", reason: "the line is neither event nor commit" }
  const end = digitsEnd(line, 5)
  if (countBetween(line, 5, end) === position && line.startsWith(',"id":"', end)) return undefined
  return { code: "position", reason: `the event should be at position ${position}` }
}

/** The `at` of an event line. Before it stand only fields that cannot hold a quote, so the first match is the field. */
export const timeOf = (line: string): string => {
  const start = line.indexOf('"at":"') + 6
  return line.slice(start, start + 24)
}
