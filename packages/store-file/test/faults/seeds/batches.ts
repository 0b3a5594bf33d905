/** Batches to append: of some bytes or of several pages, with text that looks like the log's own lines. */
import { emptyHead, type Head, LogId, type NewEvent, readCommit, type SealedBatch, sealEvents } from "@delaftale/core"
import * as Result from "effect/Result"
import { nodeSha256 } from "../../../src/index.ts"
import { type Chances, chances } from "../disk/chances.ts"

export const root = "/logs"
export const log = LogId.make("a")
export const folder = `${root}/${log}`
const empty = emptyHead(nodeSha256, log)

/** `count` batches that follow each other after `head`. */
export const batchesAfter = (own: Chances, head: Head, count: number): ReadonlyArray<SealedBatch> => {
  const batches: Array<SealedBatch> = []
  let at = head
  for (let i = 0; i < count; i++) {
    const batch = batchAfter(own, at)
    batches.push(batch)
    at = headAfter(at, batch)
  }
  return batches
}

const batchAfter = (own: Chances, head: Head): SealedBatch => {
  const events = Array.from({ length: own.pick([1, 1, 1, 2, 3, 6]) }, () => event(own))
  return Result.getOrThrow(sealEvents(nodeSha256, head, events as unknown as [NewEvent], now))
}

const now = "2026-11-23T08:00:00.000Z"

/** One batch of one event with that much text. */
export const plainBatch = (head: Head, text: string): SealedBatch =>
  Result.getOrThrow(sealEvents(nodeSha256, head, [{ ...event(chances(head.position)), data: { text } }], now))

const event = (own: Chances): NewEvent => ({
  id: uuid(own),
  type: "LogbogsnotatSkrevet",
  v: 1,
  by: "boligselskab",
  data: { text: own.pick(texts) + "æ".repeat(own.below(own.pick([4, 40, 400, 5000]))) }
})

const texts = ["", "Loppemarked", '\n{"commit":{"from":1', '"}}\n{"p":2,"id":"', "x".repeat(512)]

const uuid = (own: Chances): string => {
  const digits = (count: number) => Array.from({ length: count }, () => own.below(16).toString(16)).join("")
  return `${digits(8)}-${digits(4)}-4${digits(3)}-8${digits(3)}-${digits(12)}`
}

const headAfter = (head: Head, batch: SealedBatch): Head => ({
  log: head.log,
  position: (head.position + batch.lines.length) as Head["position"],
  seal: readCommit(batch.commit)?.sha256 ?? "",
  anchor: batch.commit,
  at: now
})

export const headOf = (batches: ReadonlyArray<SealedBatch>): Head => batches.reduce(headAfter, empty)
