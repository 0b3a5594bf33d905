/** Logs to test stores with: the worked example, and whatever histories there may be. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import fc from "fast-check"
import { emptyHead } from "../../src/audit/Head.ts"
import { LogId } from "../../src/ground/LogId.ts"
import { pureSha256 } from "../../src/ground/Sha256.ts"
import { appendEvents } from "../../src/store/appendEvents.ts"
import { exportLog } from "../../src/store/exportLog.ts"
import { LogStore } from "../../src/store/LogStore.ts"
import type { NewEvent } from "../../src/store/sealEvents.ts"
import { newEvent } from "../audit/arbitraries.ts"
import { exampleBatches, exampleId } from "../audit/example.ts"

export const a = LogId.make("a")

export const exportText = (log: LogId) => Effect.map(Stream.runCollect(exportLog(log)), (parts) => parts.join(""))

export const appendExample = Effect.gen(function* () {
  let head = emptyHead(pureSha256, exampleId)
  for (const { at, events } of exampleBatches) head = yield* appendEvents(head, events as [NewEvent], at)
  return head
})

export const history = fc.array(fc.array(newEvent, { minLength: 1, maxLength: 4 }), { maxLength: 8 })

/** Appends each of the histories' batches; the clock jumps about. */
export const appendHistory = Effect.fnUntraced(function* (log: LogId, batches: ReadonlyArray<ReadonlyArray<NewEvent>>) {
  const store = yield* LogStore
  for (const [i, events] of batches.entries()) {
    yield* appendEvents(
      yield* store.head(log),
      events as unknown as readonly [NewEvent],
      `2026-11-23T08:00:0${(i * 7) % 10}.000Z`
    )
  }
})

export const now = "2026-11-23T08:00:00.000Z"

/** An event that says a text, ready to append. */
export const note = (text: string) => ({
  id: "019a0c1e-4c00-7000-8000-000000000001",
  type: "LogbogsnotatSkrevet",
  v: 1,
  by: "boligselskab",
  data: { text }
})
