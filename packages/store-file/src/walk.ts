/**
 * Goes through the bytes of segment after segment, and sees that every line that carries a seal is the one that must
 * stand there.
 */
import {
  type Block,
  type Gatherer,
  genesisLine,
  type Hashing,
  type Head,
  type LineCutter,
  LogCorrupt,
  type LogFault,
  lastOf,
  makeGatherer,
  makeLineCutter,
  readCommit,
  type SealedBatch,
  withoutFirst
} from "@delaftale/core"
import type { Anchor } from "./Anchor.ts"
import { nodeSha256 } from "./nodeSha256.ts"
import { comesBy, type Place } from "./Place.ts"
import { headerLine, prevSegmentOf } from "./segment.ts"

/** One walk. It changes as it goes; `line` is the number of the last line of the export that was seen to be good. */
export interface Walk {
  /** Whether what HEAD names lies on its way, or was seen to lie before it. */
  readonly comesByAnchor: boolean
  head: Head
  line: number
  cutter: LineCutter
  gatherer: Gatherer
  /** Which line of the segment comes next. */
  next: "header" | "genesis" | "batch"
  /** SHA-256 of the whole segment before: empty before the first, undefined where the walk began later. */
  prevSegment: string | undefined
  /** Over the bytes of the segment so far; undefined where nobody asks for it. */
  hash: Hashing | undefined
  /** How many these are. */
  bytes: number
  /** Bytes of the segment up to the end of its last whole batch, or of its opening. */
  committed: number
  /** Bytes that a broken write left after that; known when the walk has ended. */
  torn: number
  /** The first position of the segment. */
  segment: number
  /** What the log must come by, if it is known. */
  readonly anchor: Anchor | undefined
}

/** Before the first segment if `head` is that of an empty log; else before the segment that begins after `head`. */
export const startWalk = (head: Head, anchor: Anchor | undefined): Walk => ({
  comesByAnchor: comesBy(head, anchor),
  head,
  line: 0,
  cutter: makeLineCutter(),
  gatherer: makeGatherer(nodeSha256, head),
  next: "header",
  prevSegment: head.position === 0 ? "" : undefined,
  hash: undefined,
  bytes: 0,
  committed: 0,
  torn: 0,
  segment: 0,
  anchor
})

/**
 * In the middle of a segment, at a place that a reader may begin at. How many lines stand before is not known there:
 * `line` counts from it.
 */
export const walkFrom = ({ at, head, segment }: Place, anchor: Anchor | undefined): Walk => ({
  ...startWalk(head, anchor),
  comesByAnchor: true,
  next: "batch",
  bytes: at,
  committed: at,
  segment
})

/**
 * On to the segment that is named by position `first`; the one before it must have ended with a commit line. Whether it
 * is to be hashed as a whole: for the header of the next one, or for whoever will write that.
 */
export const beginSegment = (walk: Walk, first: number, isHashed: boolean): LogCorrupt | undefined => {
  if (walk.bytes > 0) {
    const unfinished = unsealed(walk)
    if (unfinished !== undefined) return unfinished
    walk.prevSegment = walk.hash?.digest()
    walk.bytes = 0
    walk.committed = 0
    walk.next = "header"
  }
  walk.hash = isHashed ? nodeSha256.start() : undefined
  walk.gatherer = makeGatherer(nodeSha256, walk.head)
  walk.segment = first
  const expected = walk.head.position + 1
  if (first === expected) return undefined
  return corruptNext(walk, "header", `the segment that begins at position ${expected} is missing`)
}

/** What somebody else says of the bytes of a segment, each thing before the walk needs it. */
export interface Hashes {
  /** The seals that the next batches must carry, in order. */
  readonly seals: Array<string>
  /** The hash of the whole segment, at its end. */
  whole: string | undefined
}

/** The segment that has just been begun is not hashed here. */
export const hashElsewhere = (walk: Walk): Hashes => {
  const hashes: Hashes = { seals: [], whole: undefined }
  const seal = { update: ignore, digest: () => hashes.seals.shift()! }
  walk.gatherer = makeGatherer(nodeSha256, walk.head, () => seal)
  if (walk.hash !== undefined) walk.hash = { update: ignore, digest: () => hashes.whole! }
  return hashes
}

const ignore = (): void => undefined

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

const take = (walk: Walk, block: Block, batches: Array<SealedBatch>): LogCorrupt | undefined => {
  if (walk.next !== "batch" && block.lines.length > 0) {
    const line = block.lines[0]!
    const corrupt = walk.next === "header" ? takeHeader(walk, line) : takeGenesis(walk, line)
    return corrupt ?? take(walk, withoutFirst(block, 1), batches)
  }
  const before = walk.gatherer.committed()
  const gathered = walk.gatherer.push(block)
  walk.head = walk.gatherer.head()
  walk.committed += walk.gatherer.committed() - before
  for (const batch of gathered.batches) {
    walk.line += batch.lines.length + 1
    if (isAgainst(walk.anchor, batch)) return corruptAt(walk, walk.line, "anchor", anotherSeal)
    batches.push(batch)
  }
  if (gathered.fault === undefined) return undefined
  const { code, offset, reason } = gathered.fault
  return corruptAt(walk, walk.line + 1 + offset, code, reason)
}

/**
 * The `prevSegment` of the first header of a walk that begins later is taken as it stands, since nobody read that
 * file. After an opening that is wrong no batch comes next: then nothing of the segment can be torn.
 */
const takeHeader = (walk: Walk, line: string): LogCorrupt | undefined => {
  const expected = headerLine(walk.head, walk.prevSegment ?? prevSegmentOf(line))
  if (line !== expected) return corruptNext(walk, "header", `the header of its segment should be ${expected}`)
  walk.committed = expected.length + 1
  walk.next = walk.head.position === 0 ? "genesis" : "batch"
  return undefined
}

const takeGenesis = (walk: Walk, line: string): LogCorrupt | undefined => {
  const expected = genesisLine(walk.head.log)
  if (line !== expected) return corruptNext(walk, "genesis", `the genesis line should be ${expected}`)
  walk.next = "batch"
  walk.line = 1
  walk.committed += line.length + 1
  return undefined
}

const isAgainst = (anchor: Anchor | undefined, batch: SealedBatch): boolean =>
  anchor !== undefined &&
  anchor.position >= batch.from &&
  anchor.position <= lastOf(batch) &&
  (anchor.position !== lastOf(batch) || readCommit(batch.commit)?.sha256 !== anchor.seal)

const anotherSeal = "the file HEAD names another seal for this position"

/** The fault of a log that ends before its anchor. */
export const tooShort = (walk: Walk): LogCorrupt | undefined =>
  walk.anchor === undefined || walk.head.position >= walk.anchor.position
    ? undefined
    : corruptNext(walk, "anchor", `the log ends before position ${walk.anchor.position}, which the file HEAD names`)

/** The fault of bytes after the last whole batch. */
export const unsealed = (walk: Walk): LogCorrupt | undefined => {
  if (walk.next !== "batch") return corruptNext(walk, "header", "its segment ends before its first batch could begin")
  if (walk.gatherer.pending().length === 0 && walk.cutter.rest().length === 0) return undefined
  return corruptAt(
    walk,
    walk.line + 1,
    "unsealed",
    "from here to the end of the segment no commit line closes the batch"
  )
}

export const wrongSidecar = (walk: Walk, name: string): LogCorrupt =>
  corruptNext(walk, "sidecar", `the segment before, ${name}, has another hash than its .sha256 file says`)

const corruptNext = (walk: Walk, code: LogFault["code"], reason: string): LogCorrupt =>
  corruptAt(walk, walk.line + 1 + walk.gatherer.pending().length, code, reason)

const corruptAt = (walk: Walk, line: number, code: LogFault["code"], reason: string): LogCorrupt =>
  new LogCorrupt({ log: walk.head.log, line, code, reason })
