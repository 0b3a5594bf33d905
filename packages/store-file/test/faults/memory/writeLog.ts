/** `writeLog.ts ROOT EVENTS`: writes a log of so many constructed events, in batches of 1,000, and says how many. */
import { appendSealed, emptyHead, type Head, LogId, type NewEvent, sealEvents } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { fileStore, nodeSha256 } from "../../../src/index.ts"

const [root = "", amount = "0"] = process.argv.slice(2)

const event = (position: number): NewEvent => ({
  id: `00000000-0000-4000-8000-${position.toString(16).padStart(12, "0")}`,
  type: "LogbogsnotatSkrevet",
  v: 1,
  by: "boligselskab",
  data: { dato: "2018-04-18", omraade: "houlkaervaenget", text: `notat ${position}, med et par ord mere` }
})

const batchSize = 1000

const write = Effect.gen(function* () {
  let head: Head = emptyHead(nodeSha256, LogId.make("a"))
  while (head.position < Number(amount)) {
    const events = Array.from({ length: batchSize }, (_, i) => event(head.position + 1 + i))
    const batch = sealEvents(nodeSha256, head, events as unknown as [NewEvent], "2026-11-23T08:00:00.000Z")
    head = yield* appendSealed(head, [Result.getOrThrow(batch)])
  }
  return head.position
})

console.log(await Effect.runPromise(Effect.provide(write, fileStore(root))))
