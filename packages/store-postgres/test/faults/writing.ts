/** Appends of numbered notes, and what stands of them afterwards. */
import { type Head, LogId, LogStore, pureSha256, readVerified, type SealedBatch, sealEvents } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"

export const log = LogId.make("a")
const now = "2026-11-23T08:00:00.000Z"

/** One batch after `head` that says these texts. */
export const sealed = (head: Head, ...texts: ReadonlyArray<string>): SealedBatch => {
  const [first = "", ...rest] = texts
  const note = (text: string) => ({
    id: "019a0c1e-4c00-7000-8000-000000000001",
    type: "LogbogsnotatSkrevet",
    v: 1,
    by: "boligselskab",
    data: { text }
  })
  return Result.getOrThrow(sealEvents(pureSha256, head, [note(first), ...rest.map(note)], now))
}

/** The texts of each batch that stands, every seal checked. */
export const standing = LogStore.use(() =>
  Effect.map(Stream.runCollect(readVerified(log)), (batches) =>
    batches.map(({ events }) => events.map(({ data }) => String(data["text"])))
  )
)
