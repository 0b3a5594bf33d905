/** Threads that die or never answer: nobody waits for them, and none is left when the asking is broken off. */
import { LogId } from "@delaftale/core"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Logger from "effect/Logger"
import { expect, it } from "vitest"
import { handOut } from "../../src/all/handOut.ts"
import { startThread } from "../../src/startThread.ts"

const timeout = 120_000
const task = { sted: { _tag: "Mappe", rod: "/ingen" }, valg: { idag: "2021-04-01" } } as const
const [a, b, c] = [LogId.make("a"), LogId.make("b"), LogId.make("c")]

/** A program for a thread that says it is ready and then does this with each `log`. */
const program = (body: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort } from "node:worker_threads"
      const answer = (log) => parentPort.postMessage({ _tag: "Uvurderet", log, besked: { kode: 2, da: "", en: "" } })
      parentPort.on("message", (log) => { if (log === "") parentPort.postMessage("ready"); else { ${body} } })`)}`
  )

it.each([
  ["process.exit(7)", "exit 7"],
  ['throw new Error("out of order")', "out of order"]
])(
  "makes the row of a log of which the thread died by %s, and goes on with the next",
  { timeout },
  async (body, why) => {
    const start = startThread(task, program(`if (log !== "b") return answer(log); ${body}`))
    const rows = await Effect.runPromise(handOut([a, b, c], 1, start))
    expect(rows).toMatchObject([
      { log: "a", besked: { kode: 2 } },
      { log: "b", besked: { kode: 3, en: expect.stringContaining(why) } },
      { log: "c", besked: { kode: 2 } }
    ])
  }
)

it("says of every log that its thread died where none starts", { timeout }, async () => {
  const nowhere = startThread(task, new URL("./findes-ikke.js", import.meta.url))
  const rows = await Effect.runPromise(Effect.provide(handOut([a, b], 2, nowhere), Logger.layer([])))
  expect(rows).toMatchObject([
    { log: "a", besked: { kode: 3, en: expect.stringContaining("findes-ikke.js") } },
    { log: "b", besked: { kode: 3 } }
  ])
})

it("has stopped the threads, also those that are busy, when it was broken off", { timeout }, async () => {
  const broken = Effect.gen(function* () {
    const isBusy = yield* Deferred.make<void>()
    const start = Effect.map(startThread(task, program("for (;;) {}")), ({ ask }) => ({
      ask: (log: LogId) => Effect.andThen(Deferred.succeed(isBusy, undefined), ask(log))
    }))
    const fiber = yield* Effect.forkChild(handOut([a, b], 2, start))
    yield* Deferred.await(isBusy)
    yield* Fiber.interrupt(fiber)
    return yield* Fiber.await(fiber)
  })
  expect((await Effect.runPromise(broken))._tag).toBe("Failure")
})
