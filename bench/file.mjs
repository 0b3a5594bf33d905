/** file-append-1, file-append-100, file-group-64: durable appends against raw writes, and many callers against one. */
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { batchText, emptyHead, LogStore } from "@delaftale/core"
import { fileStore, nodeSha256 } from "@delaftale/store-file"
import * as ManagedRuntime from "effect/ManagedRuntime"
import { appendSealed, eachSealed, grouped, log, sealedAfter } from "./sealed.mjs"

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

const rounds = 9

/**
 * The store's part: the log is begun beforehand, in a folder of its own for each run; sealing is not timed. A sync takes
 * what the disk happens to take, so both write in turn what was just sealed, first the one, then the other.
 */
const appending = (name, appends, size) => async () => {
  const stores = Array.from({ length: rounds + 1 }, opened)
  const begun = []
  for (const { root, run } of stores) {
    const head = await run(appendSealed(sealedAfter(nodeSha256, emptyHead(nodeSha256, log), 1, size)))
    begun.push({ run, head, file: openSync(join(root, "raw"), "a") })
  }
  let round = 0
  return {
    name,
    goal: 0.8,
    unit: "events/s",
    rounds,
    amount: appends * size,
    together: async (timingOurs, timingTheirs) => {
      const { file, head, run } = begun[round++]
      let turn = 0
      const written = await eachSealed(nodeSha256, head, appends, size, async (sealed) => {
        const texts = sealed.map(({ batch }) => Buffer.from(batchText(batch)))
        const ours = () => timingOurs(() => run(appendSealed(sealed)))
        const theirs = () =>
          timingTheirs(() => {
            for (const text of texts) {
              writeSync(file, text)
              fdatasyncSync(file)
            }
          })
        for (const write of turn++ % 2 === 0 ? [ours, theirs] : [theirs, ours]) await write()
      })
      return [(await run(LogStore.use((store) => store.head(log)))).position, written]
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

export const fileMeasures = {
  "file-append-1": appending("file-append-1", 2500, 1),
  "file-append-100": appending("file-append-100", 500, 100),
  "file-group-64": () => grouped("file-group-64", rounds, opened())
}
