/** Which batches a read gives: those with an event after `after` and up to `upTo`. */
import { lastOf, type SealedBatch } from "../audit/SealedBatch.ts"
import type { ReadRange } from "./LogStore.ts"

/** Whether a read with this range gives the batch. */
export const inRange = (batch: SealedBatch, { after = 0, upTo = Number.POSITIVE_INFINITY }: ReadRange): boolean =>
  lastOf(batch) > after && batch.from <= upTo
