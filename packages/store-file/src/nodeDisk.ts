/** The disk of the machine, by `node:fs`. */
import * as fs from "node:fs"
import { dirname } from "node:path"
import { promisify } from "node:util"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { attempt } from "./attempt.ts"
import { attemptBriefly, attemptRead, attemptSync } from "./attemptBriefly.ts"
import type { Disk, DiskFile, Opening } from "./Disk.ts"
import type { DiskFailure } from "./DiskFailure.ts"
import { startHashThread } from "./HashThread.ts"
import { nodeLock } from "./nodeLock.ts"
import { nodeWatch } from "./nodeWatch.ts"

const withDefault = <A>(effect: Effect.Effect<A, DiskFailure>, code: string, value: A): Effect.Effect<A, DiskFailure> =>
  Effect.catchTag(effect, "DiskFailure", (failure) =>
    failure.code === code ? Effect.succeed(value) : Effect.fail(failure)
  )

const opening = promisify(fs.open)
const closing = promisify(fs.close)
const reading = promisify(fs.read)
const writing = promisify(fs.write)
const truncating = promisify(fs.ftruncate)
const statting = promisify(fs.fstat)
const syncingData = promisify(fs.fdatasync)
const syncing = promisify(fs.fsync)

const flags = { read: "r", append: "a", create: "wx", update: "r+" } as const

const open = (path: string, how: Opening): Effect.Effect<DiskFile, DiskFailure, Scope.Scope> =>
  Effect.acquireRelease(
    attemptBriefly(
      "open",
      path,
      () => fs.openSync(path, flags[how]),
      () => opening(path, flags[how])
    ),
    (fd) =>
      Effect.orDie(
        attemptBriefly(
          "close",
          path,
          () => fs.closeSync(fd),
          () => closing(fd)
        )
      )
  ).pipe(Effect.map((fd) => fileOf(path, fd)))

/** Bytes that go to the system's memory in less time than it takes to ask a thread. */
const atOnce = 64 * 1024

const fileOf = (path: string, fd: number): DiskFile => ({
  read: (into, at) =>
    attemptRead(
      "read",
      path,
      () => fs.readSync(fd, into, 0, into.length, at),
      () => reading(fd, into, 0, into.length, at).then(({ bytesRead }) => bytesRead)
    ),
  write: (bytes) => {
    const apart = () => writing(fd, bytes).then(({ bytesWritten }) => bytesWritten)
    if (bytes.length > atOnce) return attempt("write", path, apart)
    return attemptBriefly("write", path, () => fs.writeSync(fd, bytes), apart)
  },
  overwrite: (bytes) =>
    attemptBriefly(
      "overwrite",
      path,
      () => {
        fs.writeSync(fd, bytes, 0, bytes.length, 0)
      },
      async () => {
        await writing(fd, bytes, 0, bytes.length, 0)
      }
    ),
  size: attemptBriefly(
    "stat",
    path,
    () => fs.fstatSync(fd).size,
    () => statting(fd).then(({ size }) => size)
  ),
  truncate: (size) =>
    attemptBriefly(
      "truncate",
      path,
      () => fs.ftruncateSync(fd, size),
      () => truncating(fd, size)
    ),
  sync: attemptSync(
    "sync",
    path,
    () => fs.fdatasyncSync(fd),
    () => syncingData(fd)
  )
})

const syncFolder = (folder: string): Effect.Effect<void, DiskFailure> =>
  attemptSync(
    "sync of folder",
    folder,
    () => {
      const fd = fs.openSync(folder, "r")
      try {
        fs.fsyncSync(fd)
      } finally {
        fs.closeSync(fd)
      }
    },
    async () => {
      const fd = await opening(folder, "r")
      try {
        await syncing(fd)
      } finally {
        await closing(fd)
      }
    }
  )

/**
 * `mkdir` names the topmost folder that it made; its name, and all below it, are made durable in the folder above
 * each.
 */
const makeFolder = Effect.fnUntraced(function* (folder: string) {
  const topmost = yield* attempt("make folder", folder, () => fs.promises.mkdir(folder, { recursive: true }))
  if (topmost === undefined) return
  for (let made = folder; made.length >= topmost.length; made = dirname(made)) yield* syncFolder(dirname(made))
})

export const nodeDisk: Disk = {
  open,
  list: (folder) =>
    withDefault(
      attempt("list", folder, () => fs.promises.readdir(folder)),
      "ENOENT",
      []
    ),
  exists: (path) =>
    withDefault(
      attempt("stat", path, async () => {
        await fs.promises.stat(path)
        return true
      }),
      "ENOENT",
      false
    ),
  makeFolder,
  rename: (from, to) =>
    attemptBriefly(
      "rename",
      from,
      () => fs.renameSync(from, to),
      () => fs.promises.rename(from, to)
    ),
  syncFolder,
  lock: nodeLock,
  watch: nodeWatch,
  hashing: { fromBytes: 16 * 1024 * 1024, start: startHashThread() }
}
