/** The store in a folder of folders: each log in one of its own, as segments of sealed lines. */
import { join } from "node:path"
import {
  type Head,
  hints,
  inRange,
  isLogId,
  type LogCorrupt,
  type LogId,
  LogStore,
  type ReadRange,
  type SealedBatch,
  Sha256,
  StoreFailure
} from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as PubSub from "effect/PubSub"
import * as Semaphore from "effect/Semaphore"
import * as Stream from "effect/Stream"
import type { Disk } from "./Disk.ts"
import { ioFailure, notWritten } from "./ioFailure.ts"
import { append, currentTail, type LogWriter } from "./LogWriter.ts"
import { nodeDisk } from "./nodeDisk.ts"
import { nodeSha256 } from "./nodeSha256.ts"
import { type Folder, listSegments, readFrom, walkBefore } from "./readSegments.ts"

export interface FileStoreOptions {
  /**
   * Bytes after which a segment is closed; 64 MiB if left out. A single append that is larger has a segment of its
   * own.
   */
  readonly segmentBytes?: number
  /** The disk to use instead of the machine's. */
  readonly disk?: Disk
}

/**
 * Logs in the folders of `root`, which is made with the first append. An append is on the disk when it succeeds. Also
 * gives Node's own SHA-256 to the program. Of stores of one process only one can write to a log, the first to do so;
 * two processes must not write to the same log. Reading needs nobody's leave.
 */
export const fileStore = (root: string, options: FileStoreOptions = {}): Layer.Layer<LogStore> =>
  Layer.merge(Layer.effect(LogStore, make(root, options)), Layer.succeed(Sha256, nodeSha256))

const defaultSegmentBytes = 64 * 1024 * 1024

interface Opened {
  readonly writer: LogWriter
  /** One at a time: appends, and looks at the end. */
  readonly turn: Semaphore.Semaphore
}

const make = (root: string, { disk = nodeDisk, segmentBytes = defaultSegmentBytes }: FileStoreOptions) =>
  Effect.gen(function* () {
    const scope = yield* Effect.scope
    const changed = yield* PubSub.sliding<LogId>(64)
    const opened = new Map<LogId, Opened>()
    const folderOf = (log: LogId): Folder => ({ disk, log, path: join(root, log) })
    const openedFor = (log: LogId): Opened => {
      const known = opened.get(log)
      if (known !== undefined) return known
      const turn = Semaphore.makeUnsafe(1)
      const folder = folderOf(log)
      const writer: LogWriter = {
        folder,
        scope,
        segmentBytes,
        tail: undefined,
        isTaken: false,
        poison: undefined,
        open: undefined
      }
      opened.set(log, { writer, turn })
      return { writer, turn }
    }

    return LogStore.of({
      head: Effect.fn("fileStore.head")(function* (log: LogId) {
        yield* named(log)
        const { turn, writer } = openedFor(log)
        return yield* turn
          .withPermits(1)(Effect.map(currentTail(writer), ({ head }) => head))
          .pipe(notWritten)
      }),
      append: Effect.fn("fileStore.append")(function* (
        log: LogId,
        expected: Head,
        batches: ReadonlyArray<SealedBatch>
      ) {
        yield* named(log)
        yield* supported
        const { turn, writer } = openedFor(log)
        const head = yield* turn.withPermits(1)(Effect.uninterruptible(append(writer, expected, batches)))
        yield* PubSub.publish(changed, log)
        return head
      }),
      read: (log, range) => Stream.unwrap(Effect.as(named(log), readRange(folderOf(log), range ?? {}))),
      logs: () => Stream.unwrap(notWritten(Effect.map(logsIn(disk, root), Stream.fromArray))),
      changes: (log) => Stream.unwrap(Effect.as(named(log), hints(changed, log)))
    })
  })

/** Before any path is made of it. */
const named = (log: LogId): Effect.Effect<void, StoreFailure> =>
  isLogId(log)
    ? Effect.void
    : Effect.fail(
        new StoreFailure({ reason: "refused", outcome: "not-written", message: `not a log id: ${JSON.stringify(log)}` })
      )

const supported: Effect.Effect<void, StoreFailure> = Effect.suspend(() =>
  process.platform === "win32"
    ? Effect.fail(
        new StoreFailure({
          reason: "unsupported",
          outcome: "not-written",
          message: "on Windows the file store reads and verifies, but does not write"
        })
      )
    : Effect.void
)

const readRange = (folder: Folder, range: ReadRange): Stream.Stream<SealedBatch, StoreFailure | LogCorrupt> => {
  const { after = 0, upTo = Number.POSITIVE_INFINITY } = range
  const batches = Effect.gen(function* () {
    const segments = yield* listSegments(folder)
    if (segments.length === 0) return Stream.empty
    const index = Math.max(
      0,
      segments.findLastIndex((first) => first <= after + 1)
    )
    return readFrom(folder, segments, index, yield* walkBefore(folder, segments, index))
  })
  return Stream.unwrap(batches).pipe(
    Stream.takeWhile((batch) => batch.from <= upTo),
    Stream.filter((batch) => inRange(batch, range)),
    Stream.catchTag("DiskFailure", (failure) => Stream.fail(ioFailure("not-written", failure)))
  )
}

/** The folders that hold a segment with an event in it; also those of corrupt logs, so that somebody looks at them. */
const logsIn = Effect.fnUntraced(function* (disk: Disk, root: string) {
  const found: Array<LogId> = []
  for (const log of (yield* disk.list(root)).filter(isLogId).sort()) {
    const first = Stream.take(readRange({ disk, log, path: join(root, log) }, { upTo: 1 }), 1)
    const isThere = Effect.map(Stream.runCollect(first), (batches) => batches.length > 0)
    if (yield* Effect.catchTag(isThere, "LogCorrupt", () => Effect.succeed(true))) found.push(log)
  }
  return found
})
