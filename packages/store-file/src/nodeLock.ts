/** One writer to a folder: in this process by a registry, among processes by locks that the system frees at any death. */
import { hash } from "node:crypto"
import { realpath } from "node:fs/promises"
import { createServer } from "node:net"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { attempt } from "./attempt.ts"
import type { DiskFailure } from "./DiskFailure.ts"

/**
 * True if this is now the one writer, until the scope closes. Where there is `node:sqlite` (Node 22.13 and later) an
 * exclusive transaction on `LOCK.db`; on Linux, also beside it, an abstract socket, so that a Node 20 and a later one
 * keep each other out. While a folder is locked nothing else in this process may open and close its `LOCK.db`: by POSIX
 * rules that would free the lock of the file (the socket stays).
 */
export const nodeLock: (folder: string) => Effect.Effect<boolean, DiskFailure, Scope.Scope> = Effect.fnUntraced(
  function* (folder) {
    const path = yield* attempt("real path", folder, () => realpath(folder))
    if (!(yield* held(attempt("lock", path, () => Promise.resolve(takeHere(path)))))) return false
    const sqlite = loadSqlite()
    const ways = [
      ...(sqlite === undefined ? [] : [() => takeFile(sqlite, path)]),
      ...(process.platform === "linux" ? [() => takeSocket(path)] : [])
    ]
    if (ways.length === 0) return yield* attempt("lock", path, () => Promise.reject(new Error(noWay)))
    for (const way of ways) if (!(yield* held(attempt("lock", path, way)))) return false
    return true
  }
)

type Release = () => void
type Sqlite = typeof import("node:sqlite")

/** Frees what was taken when the scope closes. */
const held = (take: Effect.Effect<Release | undefined, DiskFailure>) =>
  Effect.map(
    Effect.acquireRelease(take, (release) => Effect.sync(() => release?.())),
    (release) => release !== undefined
  )

const noWay = "on this platform a lock needs node:sqlite, which Node 22.13 and later have"
const writing = new Set<string>()

const takeHere = (path: string): Release | undefined => {
  if (writing.has(path)) return undefined
  writing.add(path)
  return () => writing.delete(path)
}

/** Node 22 warns that it is experimental; what we use of it has been as it is since it came, so it is not passed on. */
const loadSqlite = (): Sqlite | undefined => {
  const warn = process.emitWarning
  process.emitWarning = () => undefined
  try {
    return process.getBuiltinModule("node:sqlite")
  } finally {
    process.emitWarning = warn
  }
}

const isBusy = (cause: unknown): boolean => cause instanceof Error && "errcode" in cause && cause.errcode === 5

const takeFile = async (sqlite: Sqlite, path: string): Promise<Release | undefined> => {
  const database = new sqlite.DatabaseSync(join(path, "LOCK.db"))
  try {
    database.exec("BEGIN EXCLUSIVE")
    return () => database.close()
  } catch (cause) {
    database.close()
    if (isBusy(cause)) return undefined
    throw cause
  }
}

const takeSocket = (path: string): Promise<Release | undefined> =>
  new Promise((resolve, reject) => {
    const server = createServer((connection) => connection.destroy())
    server.on("error", (cause: NodeJS.ErrnoException) =>
      cause.code === "EADDRINUSE" ? resolve(undefined) : reject(cause)
    )
    server.listen(`\0delaftale-${hash("sha256", path)}`, () => {
      server.unref()
      resolve(() => server.close())
    })
  })
