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

/** A store that stays open. */
const opened = () => {
  const root = mkdtempSync(join(tmpdir(), "delaftale-bench-"))
  const runtime = ManagedRuntime.make(fileStore(root))
  const teardown = async () => {
    await runtime.dispose()
    rmSync(root, { recursive: true })
  }
  return { root, run: (effect) => runtime.runPromise(effect), teardown }
}

const log = LogId.make("log")

/** So many batches of `size` events after `head`, each with the head before it. */
const sealedAfter = (head, count, size) => {
  const sealed = []
  for (let at = head; sealed.length < count; at = headAfter(at, [sealed.at(-1).batch])) {
    const batch = Result.getOrThrow(sealEvents(nodeSha256, at, notes(at.position, size), now))
    sealed.push({ head: at, batch })
  }
  return sealed
}

const appendSealed = (sealed) =>
  Effect.gen(function* () {
    const store = yield* LogStore
    let at
    for (const { batch, head } of sealed) at = yield* store.append(log, head, [batch])
    return at
  })

const rounds = 9
const runs = rounds + 1
/** So many batches are sealed, and then appended: as in life, what is written is what was just made. */
const atOnce = 50

/** The store's part: the log is begun beforehand, in a folder of its own for each run; sealing is not timed. */
const appending = (name, appends, size) => async () => {
  const stores = Array.from({ length: runs }, opened)
  const begun = []
  for (const { root, run } of stores) {
    const head = await run(appendSealed(sealedAfter(emptyHead(nodeSha256, log), 1, size)))
    begun.push({ run, head, file: openSync(join(root, "raw"), "a") })
  }
  const each = async (head, use) => {
    let at = head
    while (at.position < (appends + 1) * size) {
      const sealed = sealedAfter(at, atOnce, size)
      at = headAfter(
        at,
        sealed.map(({ batch }) => batch)
      )
      await use(sealed)
    }
    return at.position
  }
  let [ours, theirs] = [0, 0]
  return {
    name,
    goal: 0.8,
    unit: "events/s",
    rounds,
    amount: appends * size,
    ours: async (timing) => {
      const { head, run } = begun[ours++]
      await each(head, (sealed) => timing(() => run(appendSealed(sealed))))
      return (await run(LogStore.use((store) => store.head(log)))).position
    },
    theirs: (timing) => {
      const { file, head } = begun[theirs++]
      return each(head, (sealed) => {
        const texts = sealed.map(({ batch }) => Buffer.from(batchText(batch)))
        return timing(() => {
          for (const text of texts) {
            writeSync(file, text)
            fdatasyncSync(file)
          }
        })
      })
    },
    check: (ours, theirs) => {
      if (ours !== theirs) throw new Error(`events up to ${ours} written, not ${theirs}`)
    },
    teardown: async () => {
      for (const { file } of begun) closeSync(file)
      for (const { teardown } of stores) await teardown()
    }
  }
}

/** Each run has a log of its own, begun beforehand. */
const group64 = async () => {
  const { run, teardown } = opened()
  const [callers, each] = [64, 16]
  const begun = []
  for (let i = 0; i < 2 * runs; i++) {
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
    name: "file-group-64",
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

export const fileMeasures = {
  "file-append-1": appending("file-append-1", 2500, 1),
  "file-append-100": appending("file-append-100", 500, 100),
  "file-group-64": group64
}
