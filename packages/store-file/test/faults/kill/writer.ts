/**
 * `writer.ts ROOT DURABILITY SEED`: waits to be told the log's name, and after which operation of the disk it is to
 * kill itself (0: never); then appends batch after batch until it is killed.
 * Before each append it says `try` and the seals, after it `ack` and the last seal.
 */
import { writeSync } from "node:fs"
import { appendSealed, LogId, LogStore, readCommit, type SealedBatch } from "@delaftale/core"
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Effect from "effect/Effect"
import type { Disk } from "../../../src/Disk.ts"
import { fileStore } from "../../../src/index.ts"
import { chances } from "../disk/chances.ts"
import { batchesAfter } from "../seeds/batches.ts"
import { killingDisk } from "./killingDisk.ts"

const [root = "", durability = "durable", seed = "0"] = process.argv.slice(2)
const own = chances(Number(seed))

/** Into the pipe before anything else happens: what was said has been said, whatever comes. */
const say = (line: string): void => {
  writeSync(1, `${line}\n`)
}

const sealOf = ({ commit }: SealedBatch): string => readCommit(commit)?.sha256 ?? ""

const appending = Effect.fnUntraced(function* (log: LogId) {
  let head = yield* LogStore.use((store) => store.head(log))
  while (true) {
    const batches = batchesAfter(own, head, own.pick([1, 1, 1, 2])) as unknown as NonEmptyReadonlyArray<SealedBatch>
    say(`try ${batches.map(sealOf).join(" ")}`)
    head = yield* appendSealed(head, batches)
    say(`ack ${head.seal}`)
  }
})

const storeOn = (disk: Disk) =>
  fileStore(root, { disk, segmentBytes: 30_000, durability: durability === "written" ? "written" : "durable" })

/** Whoever started it is gone: then it has nothing more to do. */
process.stdin.on("end", () => process.exit())

say("ready")
process.stdin.once("data", (said: Buffer) => {
  const [name = "", last = "0", kind] = said.toString().trim().split(" ")
  const told = Effect.tapError(appending(LogId.make(name)), (failure) =>
    Effect.sync(() => say(`fail ${failure._tag} ${failure.message}`))
  )
  Effect.runFork(Effect.provide(told, storeOn(killingDisk(Number(last), kind === "segment" ? "segment" : "any"))))
})
