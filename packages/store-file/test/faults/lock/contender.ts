/**
 * `contender.ts ROOT WITNESS`: tries to become the writer of the log; when it is, appends until it is killed, or leaves
 * by itself after a while and tries again. What it does it writes to the end of the witness file, while it holds the
 * lock: `take`, `hold` for each append, `leave`. Where that is not allowed to happen it says so in a line.
 */
import { openSync, writeSync } from "node:fs"
import { setTimeout as sleep } from "node:timers/promises"
import { appendEvents, LogId, LogStore, type NewEvent } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Result from "effect/Result"
import { fileStore } from "../../../src/index.ts"
import { chances } from "../disk/chances.ts"

const [root = "", witness = ""] = process.argv.slice(2)
const log = LogId.make("a")
const own = chances(process.pid)

/** A file of O_APPEND: the lines of all processes stand in the order in which they were written. */
const file = openSync(witness, "a")
const testify = (word: string): void => {
  writeSync(file, `${word} ${process.pid}\n`)
}

const event: NewEvent = {
  id: "019a0c1e-4c00-7000-8000-000000000001",
  type: "LogbogsnotatSkrevet",
  v: 1,
  by: "boligselskab",
  data: { text: String(process.pid) }
}

const append = Effect.gen(function* () {
  const head = yield* LogStore.use((store) => store.head(log))
  return yield* appendEvents(head, [event], new Date().toISOString())
})

/** One store, from its opening to its close. */
const contend = async (): Promise<void> => {
  const runtime = ManagedRuntime.make(fileStore(root, { segmentBytes: 20_000 }))
  const patience = own.is(0.5) ? Number.POSITIVE_INFINITY : 50 + own.below(200)
  let held = 0
  for (let tries = 0; held < patience && (held > 0 || tries < 20); tries++) {
    const answer = await runtime.runPromise(Effect.result(append))
    if (Result.isFailure(answer)) {
      if (answer.failure._tag !== "StoreFailure" || answer.failure.reason !== "locked") {
        if (held > 0 || answer.failure._tag !== "HeadMoved") console.log(`${held} held: ${answer.failure.message}`)
      }
      await sleep(10 + own.below(20))
      continue
    }
    testify(held === 0 ? "take" : "hold")
    held += 1
    await sleep(own.below(3))
  }
  if (held > 0) testify("leave")
  await runtime.dispose()
}

/** Whoever started it is gone: then it has nothing more to do. */
process.stdin.on("end", () => process.exit()).resume()

while (true) await contend()
