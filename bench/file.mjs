/** file-append-1, file-append-100, file-group-64: durable appends against raw writes, and many callers against one. */
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { batchText, emptyHead, headAfter, LogId, LogStore, makeAppender, sealEvents } from "@delaftale/core"
import { fileStore, nodeSha256 } from "@delaftale/store-file"
import * as Effect from "effect/Effect"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Result from "effect/Result"

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

/** A store that stays open over the rounds, each round in a log of its own. */
const opened = () => {
  const root = mkdtempSync(join(tmpdir(), "delaftale-bench-"))
  const runtime = ManagedRuntime.make(fileStore(root))
  let logs = 0
  const next = () => LogId.make(`log-${logs++}`)
  const teardown = async () => {
    await runtime.dispose()
    rmSync(root, { recursive: true })
  }
  return { root, run: (effect) => runtime.runPromise(effect), next, teardown }
}

/** So many batches of `size` events that follow each other, each with the head before it. */
const sealedBatches = (log, batches, size) => {
  const sealed = []
  let head = emptyHead(nodeSha256, log)
  for (let i = 0; i < batches; i++) {
    const batch = Result.getOrThrow(sealEvents(nodeSha256, head, notes(i * size, size), now))
    sealed.push({ head, batch })
    head = headAfter(head, [batch])
  }
  return sealed
}

const appendSealed = (log, sealed) =>
  Effect.gen(function* () {
    const store = yield* LogStore
    let at
    for (const { batch, head } of sealed) at = yield* store.append(log, head, [batch])
    return at.position
  })

/** The store's part: the batches are sealed and the log is begun beforehand; the store sees that they follow, and writes. */
const appending = (name, appends, size) => async () => {
  const { next, root, run, teardown } = opened()
  const waiting = []
  for (let round = 0; round < 6; round++) {
    const log = next()
    const [first, ...sealed] = sealedBatches(log, appends + 1, size)
    await run(appendSealed(log, [first]))
    waiting.push({ log, sealed })
  }
  const texts = waiting[0].sealed.map(({ batch }) => Buffer.from(batchText(batch)))
  let files = 0
  return {
    name,
    goal: 0.8,
    unit: "events/s",
    amount: appends * size,
    ours: () => {
      const { log, sealed } = waiting.shift()
      return run(appendSealed(log, sealed))
    },
    theirs: () => {
      const file = openSync(join(root, `raw-${files++}`), "a")
      for (const text of texts) {
        writeSync(file, text)
        fdatasyncSync(file)
      }
      closeSync(file)
      return appends * size
    },
    check: (ours, theirs) => {
      if (ours !== theirs + size) throw new Error(`${ours - size} events written, not ${theirs}`)
    },
    teardown
  }
}

const group64 = async () => {
  const { next, run, teardown } = opened()
  const [callers, each] = [64, 16]
  return {
    name: "file-group-64",
    goal: 8,
    unit: "appends/s",
    amount: callers * each,
    ours: () =>
      run(
        Effect.gen(function* () {
          const log = next()
          const { append } = yield* makeAppender(log)
          const caller = (n) =>
            Effect.forEach(notes(n * each, each), (event) => append([event], now), { discard: true })
          yield* Effect.forEach(
            Array.from({ length: callers }, (_, n) => n),
            caller,
            { concurrency: "unbounded" }
          )
          return (yield* LogStore.use((store) => store.head(log))).position
        })
      ),
    theirs: () =>
      run(
        Effect.gen(function* () {
          const log = next()
          const { append } = yield* makeAppender(log)
          for (const event of notes(0, callers * each)) yield* append([event], now)
          return (yield* LogStore.use((store) => store.head(log))).position
        })
      ),
    check: (ours, theirs) => {
      if (ours !== theirs) throw new Error(`${ours} events written, not ${theirs}`)
    },
    teardown
  }
}

export const fileMeasures = {
  "file-append-1": appending("file-append-1", 1000, 1),
  "file-append-100": appending("file-append-100", 100, 100),
  "file-group-64": group64
}
