/** file-append-1, file-append-100, file-group-64: durable appends against raw writes, and many callers against one. */
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { appendEvents, batchText, emptyHead, LogId, LogStore, makeAppender } from "@delaftale/core"
import { fileStore, nodeSha256 } from "@delaftale/store-file"
import * as Effect from "effect/Effect"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Stream from "effect/Stream"

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

const appendAll = (log, appends, size) =>
  Effect.gen(function* () {
    let head = emptyHead(nodeSha256, log)
    for (let i = 0; i < appends; i++) head = yield* appendEvents(head, notes(i * size, size), now)
    return head.position
  })

/** The bytes of each append, as the store writes them. */
const textsOf = (log) =>
  LogStore.use((store) => Stream.runCollect(store.read(log))).pipe(
    Effect.map((batches) => batches.map((batch) => Buffer.from(batchText(batch))))
  )

const appending = (name, appends, size) => async () => {
  const { next, root, run, teardown } = opened()
  const sample = next()
  await run(appendAll(sample, appends, size))
  const texts = await run(textsOf(sample))
  let files = 0
  return {
    name,
    goal: 0.8,
    unit: "events/s",
    amount: appends * size,
    ours: () => run(appendAll(next(), appends, size)),
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
      if (ours !== theirs) throw new Error(`${ours} events written, not ${theirs}`)
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
    theirs: () => run(appendAll(next(), callers * each, 1)),
    check: (ours, theirs) => {
      if (ours !== theirs) throw new Error(`${ours} events written, not ${theirs}`)
    },
    teardown
  }
}

export const fileMeasures = {
  "file-append-1": appending("file-append-1", 400, 1),
  "file-append-100": appending("file-append-100", 200, 100),
  "file-group-64": group64
}
