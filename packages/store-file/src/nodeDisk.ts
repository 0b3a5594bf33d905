/** The disk of the machine, by `node:fs`. */
import { fdatasyncSync, fstatSync, writeSync } from "node:fs"
import type { FileHandle } from "node:fs/promises"
import * as fs from "node:fs/promises"
import { dirname } from "node:path"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { attempt, attemptHere } from "./attempt.ts"
import type { Disk, DiskFile } from "./Disk.ts"
import type { DiskFailure } from "./DiskFailure.ts"
import { nodeLock } from "./nodeLock.ts"
import { nodeWatch } from "./nodeWatch.ts"

const withDefault = <A>(effect: Effect.Effect<A, DiskFailure>, code: string, value: A): Effect.Effect<A, DiskFailure> =>
  Effect.catchTag(effect, "DiskFailure", (failure) =>
    failure.code === code ? Effect.succeed(value) : Effect.fail(failure)
  )

const flags = { read: "r", append: "a", create: "wx" } as const

const open = (path: string, how: keyof typeof flags): Effect.Effect<DiskFile, DiskFailure, Scope.Scope> =>
  Effect.acquireRelease(
    attempt("open", path, () => fs.open(path, flags[how])),
    (handle) => Effect.promise(() => handle.close())
  ).pipe(Effect.map((handle) => fileOf(path, handle)))

/** Bytes that go to the system's memory in less time than it takes to ask a thread. */
const atOnce = 64 * 1024
/** Milliseconds. To ask a thread takes about as long as such a sync itself; a longer one must not hold up the program. */
const brief = 1
let lastSync = 0

const timed = <A, E>(sync: Effect.Effect<A, E>): Effect.Effect<A, E> =>
  Effect.suspend(() => {
    const start = performance.now()
    return Effect.tap(sync, () => {
      lastSync = performance.now() - start
      return Effect.void
    })
  })

const fileOf = (path: string, handle: FileHandle): DiskFile => ({
  read: (into, at) =>
    attempt("read", path, () => handle.read(into, 0, into.length, at)).pipe(Effect.map(({ bytesRead }) => bytesRead)),
  write: (bytes) =>
    bytes.length <= atOnce
      ? attemptHere("write", path, () => writeSync(handle.fd, bytes))
      : attempt("write", path, () => handle.write(bytes)).pipe(Effect.map(({ bytesWritten }) => bytesWritten)),
  size: attemptHere("stat", path, () => fstatSync(handle.fd).size),
  truncate: (size) => attempt("truncate", path, () => handle.truncate(size)),
  sync: timed(
    Effect.suspend(() =>
      lastSync < brief
        ? attemptHere("sync", path, () => fdatasyncSync(handle.fd))
        : attempt("sync", path, () => handle.datasync())
    )
  )
})

const syncFolder = (folder: string): Effect.Effect<void, DiskFailure> =>
  attempt("sync of folder", folder, async () => {
    const handle = await fs.open(folder, "r")
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  })

/**
 * `mkdir` names the topmost folder that it made; its name, and all below it, are made durable in the folder above
 * each.
 */
const makeFolder = Effect.fnUntraced(function* (folder: string) {
  const topmost = yield* attempt("make folder", folder, () => fs.mkdir(folder, { recursive: true }))
  if (topmost === undefined) return
  for (let made = folder; made.length >= topmost.length; made = dirname(made)) yield* syncFolder(dirname(made))
})

export const nodeDisk: Disk = {
  open,
  list: (folder) =>
    withDefault(
      attempt("list", folder, () => fs.readdir(folder)),
      "ENOENT",
      []
    ),
  exists: (path) =>
    withDefault(
      attempt("stat", path, async () => {
        await fs.stat(path)
        return true
      }),
      "ENOENT",
      false
    ),
  makeFolder,
  rename: (from, to) => attempt("rename", from, () => fs.rename(from, to)),
  syncFolder,
  lock: nodeLock,
  watch: nodeWatch
}
