/** Events that were sealed together: they stand in a log whole or not at all. */
import * as Result from "effect/Result"
import { further } from "../ground/Position.ts"
import type { Sha256 } from "../ground/Sha256.ts"
import { type Head, isSameHead } from "./Head.ts"
import type { LogFault } from "./LogCorrupt.ts"
import { commitLine, sealOf } from "./seal.ts"

export interface SealedBatch {
  /** The position of the first event. */
  readonly from: number
  /** The event lines without LF, at least one. */
  readonly lines: ReadonlyArray<string>
  /** The commit line without LF. */
  readonly commit: string
}

/** Seals lines that `encode` wrote for the positions after `head`. The batch is frozen, and the lines are a copy. */
export const sealBatch = (sha256: Sha256, head: Head, lines: ReadonlyArray<string>): SealedBatch =>
  frozenBatch({
    from: head.position + 1,
    lines,
    commit: commitLine({
      from: head.position + 1,
      count: lines.length,
      prev: head.seal,
      sha256: sealOf(sha256, head.anchor, lines)
    })
  })

/** A copy that nobody can change afterwards. */
export const frozenBatch = ({ commit, from, lines }: SealedBatch): SealedBatch =>
  Object.freeze({ from, lines: Object.freeze(lines.slice()), commit })

/** The lines of a batch as they stand in the log, each with its LF. */
export const batchText = (batch: SealedBatch): string => `${batch.lines.join("\n")}\n${batch.commit}\n`

/** The last position of a batch. */
export const lastOf = (batch: SealedBatch): number => batch.from + batch.lines.length - 1

/**
 * The rule of one writing: builds the commit line that must close these lines after `head`, and compares. Gives the
 * head after the batch, or the first line that is at fault. Of the event lines it sees that they are numbered on;
 * that each is spelled as it must be is `verifyBatch`'s to see.
 */
export const follow = (sha256: Sha256, head: Head, batch: SealedBatch): Result.Result<Head, BatchFault> => {
  const before = seen.get(batch)
  if (before !== undefined && before.anchor === head.anchor && isSameHead(before, head)) {
    return Result.succeed(before.after)
  }
  const { commit, lines } = batch
  const last = lines.at(-1)
  if (last === undefined)
    return Result.fail({ offset: 0, code: "emptyBatch", reason: "a commit line closes no events" })
  for (const [offset, line] of lines.entries()) {
    const fault = misnumbered(line, head.position + offset + 1)
    if (fault !== undefined) return Result.fail({ offset, ...fault })
  }
  const seal = sealOf(sha256, head.anchor, lines)
  const expected = commitLine({ from: head.position + 1, count: lines.length, prev: head.seal, sha256: seal })
  if (commit !== expected) {
    return Result.fail({ offset: lines.length, code: "commit", reason: `the commit line should be ${expected}` })
  }
  const after = {
    log: head.log,
    position: further(head.position, lines.length),
    seal,
    anchor: commit,
    at: timeOf(last)
  }
  if (Object.isFrozen(batch) && Object.isFrozen(lines)) seen.set(batch, { ...head, after })
  return Result.succeed(after)
}

/** Batches that nobody can change and that were seen to follow: a store and the reader above it need not both hash. */
const seen = new WeakMap<SealedBatch, Head & { readonly after: Head }>()

/** What is wrong, and at which line of the batch, counted from 0; its commit line has the number of its event lines. */
export interface BatchFault extends LogFault {
  readonly offset: number
}

/** Sees by the first characters whether a line is the event at a position. */
export const misnumbered = (line: string, position: number): LogFault | undefined => {
  if (line.startsWith(`{"p":${position},"id":"`)) return undefined
  if (!line.startsWith('{"p":')) return { code: "notAnEvent", reason: "the line is neither event nor commit" }
  return { code: "position", reason: `the event should be at position ${position}` }
}

/** The `at` of an event line. Before it stand only fields that cannot hold a quote, so the first match is the field. */
export const timeOf = (line: string): string => {
  const start = line.indexOf('"at":"') + 6
  return line.slice(start, start + 24)
}
