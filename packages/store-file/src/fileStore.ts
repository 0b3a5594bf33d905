/** The store in a folder of folders: each log in one of its own, as segments of sealed lines. */
import { join } from "node:path"
import {
  type Head,
  hints,
  isLogId,
  type LogId,
  LogStore,
  type SealedBatch,
  Sha256,
  type StoreFailure
} from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as PubSub from "effect/PubSub"
import * as Semaphore from "effect/Semaphore"
import * as Stream from "effect/Stream"
import { append } from "./append.ts"
import type { Disk } from "./Disk.ts"
import { DiskFailure } from "./DiskFailure.ts"
import type { Durability } from "./Durability.ts"
import type { Extent } from "./Extent.ts"
import { ioFailure, notWritten } from "./ioFailure.ts"
import type { LogWriter } from "./LogWriter.ts"
import { named } from "./named.ts"
import { nodeDisk } from "./nodeDisk.ts"
import { nodeSha256 } from "./nodeSha256.ts"
import { readRange } from "./readRange.ts"
import type { Folder } from "./readSegments.ts"
import { makeScratch } from "./Scratch.ts"
import { nothingSeen, type Seen } from "./Seen.ts"
import { supported } from "./supported.ts"
import { seeTail } from "./Tail.ts"
import { watchLog } from "./watchLog.ts"

/** How the store checks, syncs and cuts its files. */
export interface FileStoreOptions {
  /**
   * Bytes after which a segment is closed; 64 MiB if left out. A single append that is larger has a segment of its
   * own.
   */
  readonly segmentBytes?: number
  /** What the success of an append says; `durable` if left out. */
  readonly durability?: Durability
  /**
   * What is checked before the first append to a log: its `end` (the last segments; if left out), or `all` of it. A
   * reader that reads to the end checks all that it reads in any case.
   */
  readonly check?: Extent
  /** How often `changes` looks for itself, in milliseconds; 1,000 if left out. */
  readonly pollMillis?: number
  /** The disk to use instead of the machine's. */
  readonly disk?: Disk
}

/**
 * Logs in the folders of `root`, which is made with the first append. Also gives Node's own
 * SHA-256 to the program. Of all stores, in whatever process, one can write to a log: the first to append locks it
 * until its own scope closes, the others get `locked`. What a broken write left at the end is then moved to the log's
 * `quarantine` folder, and a warning says so. Reading needs nobody's leave and changes nothing.
 */
export const fileStore = (root: string, options: FileStoreOptions = {}): Layer.Layer<LogStore> =>
  Layer.merge(Layer.effect(LogStore, make(root, options)), Layer.succeed(Sha256, nodeSha256))

const defaultSegmentBytes = 64 * 1024 * 1024

/** Logs of which it is remembered how far they were read, some hundred bytes each. */
const mostSeen = 1024

interface Opened {
  readonly writer: LogWriter
  /** One append at a time. */
  readonly turn: Semaphore.Semaphore
}

const make = (root: string, options: FileStoreOptions) =>
  Effect.gen(function* () {
    const { check = "end", disk = nodeDisk, durability = "durable", pollMillis = 1000 } = options
    const { segmentBytes = defaultSegmentBytes } = options
    const scope = yield* Effect.scope
    const changed = yield* PubSub.sliding<LogId>(64)
    const opened = new Map<LogId, Opened>()
    const folderOf = (log: LogId): Folder => ({ disk, log, path: join(root, log) })
    const seen = new Map<LogId, Seen>()
    const seenOf = (log: LogId): Seen => {
      const known = seen.get(log) ?? nothingSeen()
      if (seen.size === mostSeen) seen.clear()
      seen.set(log, known)
      return known
    }
    const openedFor = (log: LogId): Opened => {
      const known = opened.get(log)
      if (known !== undefined) return known
      const state = {
        scratch: makeScratch(),
        tail: undefined,
        poison: undefined,
        open: undefined,
        anchor: undefined,
        unsynced: 0
      }
      const writer: LogWriter = { folder: folderOf(log), scope, segmentBytes, durability, check, ...state }
      const fresh = { writer, turn: Semaphore.makeUnsafe(1) }
      opened.set(log, fresh)
      return fresh
    }

    const inTurn = ({ turn, writer }: Opened, expected: Head, batches: ReadonlyArray<SealedBatch>) =>
      Effect.tap(turn.withPermit(Effect.uninterruptible(append(writer, expected, batches))), () =>
        PubSub.publish(changed, writer.folder.log)
      )

    return LogStore.of({
      head: Effect.fn("fileStore.head")(function* (log: LogId) {
        yield* named(log)
        const known = opened.get(log)?.writer
        if (known?.tail !== undefined && known.poison === undefined) return known.tail.head
        return yield* notWritten(Effect.map(seeTail(folderOf(log), seenOf(log)), ({ head }) => head))
      }),
      append: (log, expected, batches) =>
        Effect.suspend(() => {
          if (opened.has(log)) return inTurn(openedFor(log), expected, batches)
          const checked = Effect.andThen(named(log), supported)
          return Effect.flatMap(checked, () => inTurn(openedFor(log), expected, batches))
        }),
      read: (log, range) => Stream.unwrap(Effect.as(named(log), readRange(folderOf(log), range ?? {}, seenOf(log)))),
      logs: () => Stream.unwrap(notWritten(Effect.map(logsIn(disk, root), Stream.fromArray))),
      changes: (log) =>
        Stream.unwrap(
          Effect.map(named(log), () =>
            Stream.merge(hints(changed, log), Stream.mapError(watchLog(folderOf(log), pollMillis), ioFailureOfReading))
          )
        )
    })
  })

const ioFailureOfReading = (failure: DiskFailure): StoreFailure => ioFailure("not-written", failure)

/** The folders that hold a segment with an event in it; also those of which nobody can tell, so that somebody looks. */
const logsIn = Effect.fnUntraced(function* (disk: Disk, root: string) {
  const names = (yield* disk.list(root)).filter(isLogId).sort()
  return yield* Effect.filter(names, (log) => isLog({ disk, log, path: join(root, log) }))
})

const isLog = (folder: Folder): Effect.Effect<boolean> =>
  Stream.runCollect(Stream.take(readRange(folder, { upTo: 1 }), 1)).pipe(
    Effect.map((batches) => batches.length > 0),
    Effect.catch(({ cause }) => Effect.succeed(!(cause instanceof DiskFailure && cause.code === "ENOTDIR")))
  )
