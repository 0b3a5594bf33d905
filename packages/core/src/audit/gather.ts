/** Gathers lines into batches: a batch is what stands above a commit line. */
import type { LogFault } from "./LogCorrupt.ts"
import { maxBatchBytes, maxBatchEvents } from "./limits.ts"
import { lastOf, type SealedBatch } from "./SealedBatch.ts"

/** Looks at no more than how a line begins; whether the batch is right is `follow`'s to see. */
export interface Gatherer {
  /** The batch that this line closes, or what is wrong with keeping on gathering, or nothing yet. */
  readonly push: (line: string) => SealedBatch | LogFault | undefined
  /** The lines that no commit line has closed yet. */
  readonly pending: () => ReadonlyArray<string>
}

export const makeGatherer = (position: number): Gatherer => {
  let from = position + 1
  let lines: Array<string> = []
  let units = 0
  return {
    push: (line) => {
      if (line.startsWith('{"commit":')) {
        const batch: SealedBatch = Object.freeze({ from, lines: Object.freeze(lines), commit: line })
        from = lastOf(batch) + 1
        lines = []
        units = 0
        return batch
      }
      units += line.length + 1
      if (lines.length === maxBatchEvents || units > maxBatchBytes) return tooLarge
      lines.push(line)
      return undefined
    },
    pending: () => lines
  }
}

const tooLarge: LogFault = {
  code: "batchTooLarge",
  reason: `the batch has more than ${maxBatchEvents} events or 64 MiB`
}
