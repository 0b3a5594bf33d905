/** The oracle: what the answers of the store say must be in the log, and what may be. */
import type { SealedBatch } from "@delaftale/core"

export interface Expected {
  /** Acknowledged, in order. */
  sure: ReadonlyArray<SealedBatch>
  /** What may stand after them: of each chain the first batches, or none. */
  maybe: ReadonlyArray<ReadonlyArray<SealedBatch>>
}

type Batches = ReadonlyArray<SealedBatch>

export const nothingYet = (): Expected => ({ sure: [], maybe: [] })

/** `batches` were handed in after `before`, which is all that stood there, and were acknowledged. */
export const acknowledge = (expected: Expected, before: Batches, batches: Batches): void => {
  const all = [...before, ...batches]
  const more = all.slice(expected.sure.length)
  expected.maybe = expected.maybe
    .filter((chain) => isBeginning(more, chain))
    .map((chain) => chain.slice(more.length))
    .filter((chain) => chain.length > 0)
  if (more.length > 0) expected.sure = all
}

/** They were handed in, and nobody knows what became of them; at another place than the end nothing can. */
export const leaveOpen = (expected: Expected, before: Batches, batches: Batches): void => {
  const all = [...before, ...batches]
  if (!isBeginning(expected.sure, all)) return
  expected.maybe = [...expected.maybe, all.slice(expected.sure.length)]
}

/** Something was lost, and only the first `durable` batches were promised to outlive that. */
export const loosen = (expected: Expected, durable: number): void => {
  const rest = expected.sure.slice(durable)
  expected.maybe = [rest, ...expected.maybe.map((chain) => [...rest, ...chain])]
  expected.sure = expected.sure.slice(0, durable)
}

/** What is wrong with a log that was read, if anything is. */
export const compare = ({ maybe, sure }: Expected, found: ReadonlyArray<SealedBatch>): string | undefined => {
  const lost = sure.findIndex((batch, i) => !isSame(batch, found[i]))
  if (lost !== -1) return `lost: acknowledged batch ${lost + 1} of ${sure.length} (found ${found.length} batches)`
  const more = found.slice(sure.length)
  if (more.length === 0 || maybe.some((chain) => isBeginning(more, chain))) return undefined
  return `stranger: ${more.length} batches after the ${sure.length} acknowledged ones, which nobody may have written`
}

const isBeginning = (some: ReadonlyArray<SealedBatch>, chain: ReadonlyArray<SealedBatch>): boolean =>
  some.length <= chain.length && some.every((batch, i) => isSame(batch, chain[i]))

const isSame = (a: SealedBatch, b: SealedBatch | undefined): boolean =>
  b !== undefined && a.from === b.from && a.commit === b.commit && a.lines.join("\n") === b.lines.join("\n")
