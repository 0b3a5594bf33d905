/** Events to append, sealed beforehand where the store's part alone is measured, and callers that append at once. */
import { headAfter, LogId, LogStore, makeAppender, sealEvents } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"

export const log = LogId.make("log")
const now = "2026-11-23T08:00:00.000Z"

const note = (n) => ({
  id: `019a0c1e-4c00-7000-8000-${n.toString(16).padStart(12, "0")}`,
  type: "TalOpgjort",
  v: 1,
  by: "boligselskab",
  kendt: "2018-04-18",
  data: { noegletal: "klagesager", omraade: "houlkaervaenget", projektaar: "2017/18", vaerdi: String(n) }
})

const notes = (from, count) => Array.from({ length: count }, (_, i) => note(from + i))

/**
 * So many batches of `size` events after `head`, each with the head before it. Sealed as an application does, with the
 * SHA-256 that the store gives to the program: with another one the store would have to seal them once more.
 */
export const sealedAfter = (sha256, head, count, size) => {
  const sealed = []
  for (let at = head; sealed.length < count; at = headAfter(at, [sealed.at(-1).batch])) {
    const batch = Result.getOrThrow(sealEvents(sha256, at, notes(at.position, size), now))
    sealed.push({ head: at, batch })
  }
  return sealed
}

export const appendSealed = (sealed) =>
  Effect.gen(function* () {
    const store = yield* LogStore
    let at
    for (const { batch, head } of sealed) at = yield* store.append(log, head, [batch])
    return at
  })

/** So many batches are sealed, and then used: as in life, what is written is what was just made. */
const atOnce = 50

/** From `head` on, `batches` of them; gives the last position. */
export const eachSealed = async (sha256, head, batches, size, use) => {
  let at = head
  for (let done = 0; done < batches; done += atOnce) {
    const sealed = sealedAfter(sha256, at, atOnce, size)
    at = headAfter(
      at,
      sealed.map(({ batch }) => batch)
    )
    await use(sealed)
  }
  return at.position
}

/** 64 callers with 16 appends each, all at once against one after the other; each run in a log of its own. */
export const grouped = async (name, rounds, { run, teardown }) => {
  const [callers, each] = [64, 16]
  const begun = []
  for (let i = 0; i < 2 * (rounds + 1); i++) {
    const log = LogId.make(`log-${i}`)
    await run(Effect.flatMap(makeAppender(log), ({ append }) => append(notes(0, 1), now)))
    begun.push(log)
  }
  const all = Array.from({ length: callers }, (_, n) => notes(n * each, each))
  const inNext = (use) =>
    run(
      Effect.gen(function* () {
        const log = begun.shift()
        const { append } = yield* makeAppender(log)
        yield* use((events) => Effect.forEach(events, (event) => append([event], now), { discard: true }))
        return (yield* LogStore.use((store) => store.head(log))).position
      })
    )
  return {
    name,
    goal: 8,
    unit: "appends/s",
    rounds,
    amount: callers * each,
    ours: () => inNext((caller) => Effect.forEach(all, caller, { concurrency: "unbounded" })),
    theirs: () => inNext((caller) => Effect.forEach(all, caller)),
    check: (ours, theirs) => {
      if (ours !== theirs) throw new Error(`${ours} events written, not ${theirs}`)
    },
    teardown
  }
}
