/** Gathers lines into batches, hashes their bytes as they lie, and sees that each commit line is the right one. */
import * as Result from "effect/Result"
import type { Hashing, Sha256 } from "../ground/Sha256.ts"
import type { Head } from "./Head.ts"
import type { LogFault } from "./LogCorrupt.ts"
import { maxBatchBytes, maxBatchEvents } from "./limits.ts"
import { type Block, linesOn } from "./lines.ts"
import { type BatchFault, followSealed, remember, type SealedBatch } from "./SealedBatch.ts"

/** Sees what `follow` sees, without taking the lines for bytes once more. At a fault it is at its end. */
export interface Gatherer {
  /** The batches that these lines close, also where a fault follows them. */
  readonly push: (block: Block) => Gathered
  /** The lines that no right commit line has closed yet. */
  readonly pending: () => ReadonlyArray<string>
  /** The head after the last batch. */
  readonly head: () => Head
  /** How many of the bytes pushed stand in whole batches. */
  readonly committed: () => number
}

/** The batches that were closed by the lines pushed, and the fault after them, if there is one. */
export interface Gathered {
  readonly batches: ReadonlyArray<SealedBatch>
  readonly fault: BatchFault | undefined
}

/** For the lines after `head`. Whoever hashes the bytes of each batch elsewhere hands in how to `start` one. */
export const makeGatherer = (sha256: Sha256, head: Head, start: () => Hashing = sha256.start): Gatherer => {
  const state: State = { sha256, start, head, lines: [], units: 0, hashing: begun(start, head), seen: 0, committed: 0 }
  return {
    push: (block) => push(state, block),
    pending: () => state.lines,
    head: () => state.head,
    committed: () => state.committed
  }
}

interface State {
  readonly sha256: Sha256
  readonly start: () => Hashing
  head: Head
  lines: Array<string>
  units: number
  hashing: Hashing
  /** Bytes, as all that follows. */
  seen: number
  committed: number
}

const begun = (start: () => Hashing, { anchor }: Head): Hashing => {
  const hashing = start()
  hashing.update(`${anchor}\n`)
  return hashing
}

const push = (state: State, { bytes, lines }: Block): Gathered => {
  const batches: Array<SealedBatch> = []
  let from = 0
  let line = 0
  for (const [i, text] of lines.entries()) {
    if (!text.startsWith('{"commit":')) {
      if (keep(state, text)) continue
      return { batches, fault: { offset: state.lines.length, ...tooLarge } }
    }
    const end = linesOn(bytes, from, i - line)
    state.hashing.update(bytes.subarray(from, end))
    const closed = close(state, text)
    if ("code" in closed) return { batches, fault: closed }
    batches.push(closed)
    from = linesOn(bytes, end, 1)
    line = i + 1
    state.committed = state.seen + from
  }
  state.hashing.update(bytes.subarray(from))
  state.seen += bytes.length
  return { batches, fault: undefined }
}

/** Only as long as the batch can still be one. */
const keep = (state: State, line: string): boolean => {
  state.units += line.length + 1
  if (state.lines.length === maxBatchEvents || state.units > maxBatchBytes) return false
  state.lines.push(line)
  return true
}

const close = (state: State, commit: string): SealedBatch | BatchFault => {
  const { hashing, head, lines, sha256 } = state
  const batch: SealedBatch = Object.freeze({ from: head.position + 1, lines: Object.freeze(lines), commit })
  const followed = followSealed(head, batch, hashing.digest())
  if (Result.isFailure(followed)) return followed.failure
  remember(batch, { sha256, head, after: followed.success, isFit: false })
  state.head = followed.success
  state.lines = []
  state.units = 0
  state.hashing = begun(state.start, state.head)
  return batch
}

const tooLarge: LogFault = {
  code: "batchTooLarge",
  reason: `the batch has more than ${maxBatchEvents} events or 64 MiB`
}
