/** Sealed logs made without any store: what must come to stand in one. */
import {
  batchText,
  emptyHead,
  exportLog,
  follow,
  genesisLine,
  type Head,
  LogId,
  LogStore,
  type NewEvent,
  pureSha256,
  type ReadRange,
  type SealedBatch,
  sealEvents
} from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"

export const a = LogId.make("a")
export const b = LogId.make("b")
/** The head of the log `a` before anything stands in it. */
export const emptyA = emptyHead(pureSha256, a)
export const now = "2026-11-23T08:00:00.000Z"

/** An event that says a text and nothing else. */
export const note = (text: string): NewEvent => ({
  id: "019a0c1e-4c00-7000-8000-000000000001",
  type: "LogbogsnotatSkrevet",
  v: 1,
  by: "boligselskab",
  data: { text }
})

/** One batch of notes, sealed after `head`. */
export const notesAfter = (head: Head, ...texts: ReadonlyArray<string>): SealedBatch =>
  sealedAfter(head, texts.map(note))

const sealedAfter = (head: Head, events: ReadonlyArray<NewEvent>, at = now): SealedBatch =>
  Result.getOrThrow(sealEvents(pureSha256, head, events as ReadonlyArray<NewEvent> & readonly [NewEvent], at))

/** The head that a batch leads to. */
export const headAfter = (head: Head, batch: SealedBatch): Head => {
  const followed = follow(pureSha256, head, batch)
  if (Result.isFailure(followed)) throw new Error(followed.failure.reason)
  return followed.success
}

/** A whole log. */
export interface Chain {
  readonly log: LogId
  readonly batches: ReadonlyArray<SealedBatch>
  /** `heads[i]` is the head before batch `i`; the last is where the log ends. */
  readonly heads: ReadonlyArray<Head>
}

/** A batch for each list of events; the clock jumps about, as clocks do. */
export const chainOf = (log: LogId, history: ReadonlyArray<ReadonlyArray<NewEvent>>): Chain => {
  const heads = [emptyHead(pureSha256, log)]
  const batches: Array<SealedBatch> = []
  for (const [i, events] of history.entries()) {
    const batch = sealedAfter(heads[i]!, events, `2026-11-23T08:00:0${(i * 7) % 10}.000Z`)
    batches.push(batch)
    heads.push(headAfter(heads[i]!, batch))
  }
  return { log, batches, heads }
}

/** A chain of notes: a batch for each list of texts. */
export const notes = (log: LogId, ...batches: ReadonlyArray<ReadonlyArray<string>>): Chain =>
  chainOf(
    log,
    batches.map((texts) => texts.map(note))
  )

export const endOf = ({ heads }: Chain): Head => heads.at(-1)!

/** The bytes of the log, as text. */
export const textOf = ({ batches, log }: Chain): string => `${genesisLine(log)}\n${batches.map(batchText).join("")}`

/** Appends each batch of the chain at its head. */
export const appendChain = ({ batches, heads, log }: Chain): Effect.Effect<ReadonlyArray<Head>, unknown, LogStore> =>
  LogStore.use((store) => Effect.forEach(batches, (batch, i) => store.append(log, heads[i]!, [batch])))

export const readAll = (log: LogId, range?: ReadRange) =>
  LogStore.use((store) => Stream.runCollect(store.read(log, range)))

export const headOf = (log: LogId) => LogStore.use((store) => store.head(log))

export const allLogs = LogStore.use((store) => Stream.runCollect(store.logs()))

export const exportText = (log: LogId) => Effect.map(Stream.runCollect(exportLog(log)), (parts) => parts.join(""))
