/**
 * Goes through the bytes of segment after segment, and sees that every line that carries a seal is the one that must
 * stand there.
 */
import { createHash, type Hash } from "node:crypto"
import {
  type Block,
  type Gatherer,
  genesisLine,
  type Head,
  type LineCutter,
  LogCorrupt,
  type LogFault,
  makeGatherer,
  makeLineCutter,
  type SealedBatch,
  withoutFirst
} from "@delaftale/core"
import { isTorn } from "./isTorn.ts"
import { nodeSha256 } from "./nodeSha256.ts"
import { headerLine, prevSegmentOf } from "./segment.ts"

/** One walk. It changes as it goes; `line` is the number of the last line of the export that was seen to be good. */
export interface Walk {
  head: Head
  line: number
  cutter: LineCutter
  gatherer: Gatherer
  /** Which line of the segment comes next. */
  next: "header" | "genesis" | "batch"
  /** SHA-256 of the whole segment before: empty before the first, undefined where the walk began later. */
  prevSegment: string | undefined
  /** Over the bytes of the segment so far; undefined where nobody asks for it. */
  hash: Hash | undefined
  /** How many these are. */
  bytes: number
}

/** Before the first segment if `head` is that of an empty log; else before the segment that begins after `head`. */
export const startWalk = (head: Head): Walk => ({
  head,
  line: 0,
  cutter: makeLineCutter(),
  gatherer: makeGatherer(nodeSha256, head),
  next: "header",
  prevSegment: head.position === 0 ? "" : undefined,
  hash: undefined,
  bytes: 0
})

/**
 * On to the segment that is named by position `first`; the one before it must have ended with a commit line. Whether it
 * is to be hashed as a whole: for the header of the next one, or for whoever will write that.
 */
export const beginSegment = (walk: Walk, first: number, isHashed: boolean): LogCorrupt | undefined => {
  if (walk.bytes > 0) {
    const unfinished = unsealed(walk)
    if (unfinished !== undefined) return unfinished
    walk.prevSegment = walk.hash?.digest("hex")
    walk.bytes = 0
    walk.next = "header"
  }
  walk.hash = isHashed ? createHash("sha256") : undefined
  const expected = walk.head.position + 1
  if (first === expected) return undefined
  return corruptNext(walk, "header", `the segment that begins at position ${expected} is missing`)
}

export interface Walked {
  /** Batches that follow, also where a fault stands after them. */
  readonly batches: ReadonlyArray<SealedBatch>
  readonly corrupt: LogCorrupt | undefined
}

export const pushBytes = (walk: Walk, bytes: Uint8Array): Walked => {
  walk.hash?.update(bytes)
  walk.bytes += bytes.length
  const { blocks, fault } = walk.cutter.push(bytes)
  const batches: Array<SealedBatch> = []
  for (const block of blocks) {
    const corrupt = take(walk, block, batches)
    if (corrupt !== undefined) return { batches, corrupt }
  }
  return { batches, corrupt: fault === undefined ? undefined : corruptNext(walk, fault.code, fault.reason) }
}

/** What stands after the last whole batch of the last segment. */
export const endWalk = (walk: Walk): "clean" | "torn" | LogCorrupt => {
  const unfinished = unsealed(walk)
  if (unfinished === undefined) return "clean"
  if (walk.next !== "batch") return unfinished
  return isTorn(walk.head, walk.gatherer.pending(), walk.cutter.rest()) ? "torn" : unfinished
}

const take = (walk: Walk, block: Block, batches: Array<SealedBatch>): LogCorrupt | undefined => {
  if (walk.next !== "batch" && block.lines.length > 0) {
    const line = block.lines[0]!
    const corrupt = walk.next === "header" ? takeHeader(walk, line) : takeGenesis(walk, line)
    return corrupt ?? take(walk, withoutFirst(block, 1), batches)
  }
  const gathered = walk.gatherer.push(block)
  walk.head = walk.gatherer.head()
  for (const batch of gathered.batches) {
    walk.line += batch.lines.length + 1
    batches.push(batch)
  }
  if (gathered.fault === undefined) return undefined
  const { code, offset, reason } = gathered.fault
  return corruptAt(walk, walk.line + 1 + offset, code, reason)
}

/**
 * The `prevSegment` of the first header of a walk that begins later is taken as it stands, since nobody read that
 * file.
 */
const takeHeader = (walk: Walk, line: string): LogCorrupt | undefined => {
  const expected = headerLine(walk.head, walk.prevSegment ?? prevSegmentOf(line))
  walk.next = walk.head.position === 0 ? "genesis" : "batch"
  return line === expected ? undefined : corruptNext(walk, "header", `the header of its segment should be ${expected}`)
}

const takeGenesis = (walk: Walk, line: string): LogCorrupt | undefined => {
  walk.next = "batch"
  walk.line = 1
  if (line === genesisLine(walk.head.log)) return undefined
  return corruptAt(walk, 1, "genesis", `the genesis line should be ${genesisLine(walk.head.log)}`)
}

const unsealed = (walk: Walk): LogCorrupt | undefined => {
  if (walk.next !== "batch") return corruptNext(walk, "header", "its segment ends before its first batch could begin")
  if (walk.gatherer.pending().length === 0 && walk.cutter.rest().length === 0) return undefined
  return corruptAt(
    walk,
    walk.line + 1,
    "unsealed",
    "from here to the end of the segment no commit line closes the batch"
  )
}

const corruptNext = (walk: Walk, code: LogFault["code"], reason: string): LogCorrupt =>
  corruptAt(walk, walk.line + 1 + walk.gatherer.pending().length, code, reason)

const corruptAt = (walk: Walk, line: number, code: LogFault["code"], reason: string): LogCorrupt =>
  new LogCorrupt({ log: walk.head.log, line, code, reason })
