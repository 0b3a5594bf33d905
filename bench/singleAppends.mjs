/** Appends of one event each, as when a figure is registered: one after the other, and ten at once to different logs. */
import { appendEvents, LogStore } from "@delaftale/core"
import * as Effect from "effect/Effect"

const each = 500
const now = "2026-11-23T08:00:00.000Z"

const note = (number) => ({
  id: `019a0c1e-4c00-7000-8000-${number.toString(16).padStart(12, "0")}`,
  type: "LogbogsnotatSkrevet",
  v: 1,
  by: "boligselskab",
  data: { text: "Loppemarked" }
})

const appendOne = (log, number) =>
  Effect.gen(function* () {
    const head = yield* LogStore.use((store) => store.head(log))
    return yield* appendEvents(head, [note(number)], now)
  })

/** Appends a second. Each of those at once has logs of its own. */
export const singleAppends = async ({ run }, logs) => {
  const rate = async (concurrency) => {
    const writers = Array.from({ length: concurrency }, (_, writer) =>
      logs.filter((_, n) => n % concurrency === writer)
    )
    const turns = Array.from({ length: each / concurrency }, (_, number) => number)
    const writing = (own) => Effect.forEach(turns, (n) => appendOne(own[n % own.length], n), { discard: true })
    const start = performance.now()
    await run(Effect.forEach(writers, writing, { concurrency, discard: true }))
    return Math.round(each / ((performance.now() - start) / 1000))
  }
  return { "appends/s": await rate(1), "appends/s, 10 at once": await rate(10) }
}
