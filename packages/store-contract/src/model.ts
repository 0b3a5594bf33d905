/** The store in a few lines: a list of batches, and where it ends. */
import { type Head, HeadMoved, isSameHead, type SealedBatch } from "@delaftale/core"
import { emptyA, headAfter } from "./logs.ts"

/** One log; it changes as the commands go on. */
export interface Model {
  readonly batches: Array<SealedBatch>
  /** `heads[i]` is the head before batch `i`; the last is where the log ends. */
  readonly heads: Array<Head>
}

export const newModel = (): Model => ({ batches: [], heads: [emptyA] })

/** What `append` answers, and what becomes of the log. */
export const append = (model: Model, expected: Head, batch: SealedBatch): Head | HeadMoved => {
  const actual = model.heads.at(-1)!
  if (!isSameHead(expected, actual)) return new HeadMoved({ actual })
  model.batches.push(batch)
  model.heads.push(headAfter(actual, batch))
  return model.heads.at(-1)!
}

/** What `appendSealed` answers: what stands there already is a success. */
export const retry = (model: Model, expected: Head, batch: SealedBatch): Head | HeadMoved => {
  const index = model.batches.findIndex(({ commit }) => commit === batch.commit)
  return model.heads[index + 1] !== undefined && index >= 0 ? model.heads[index + 1]! : append(model, expected, batch)
}

/** What `read` gives: batches with an event after one position and up to another. */
export const read = (model: Model, after: number, upTo: number): ReadonlyArray<SealedBatch> =>
  model.batches.filter(({ from, lines }) => lines.some((_, i) => from + i > after && from + i <= upTo))
