/** `replay.ts ROOT`: reads a log to its end and checks all of it; says how many events, and how much memory at most. */
import { LogId, readVerified } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { fileStore } from "../../../src/index.ts"

const [root = ""] = process.argv.slice(2)

const replay = Stream.runFold(
  readVerified(LogId.make("a")),
  () => 0,
  (events, { batch }) => events + batch.lines.length
)

const events = await Effect.runPromise(Effect.provide(replay, fileStore(root)))
console.log(JSON.stringify({ events, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }))
