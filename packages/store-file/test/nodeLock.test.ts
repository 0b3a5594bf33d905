/** What the lock says where somebody has it, and where it cannot be had at all; among processes: faults/lock.test.ts. */

import { hash } from "node:crypto"
import { EventEmitter } from "node:events"
import { mkdirSync, realpathSync, writeFileSync } from "node:fs"
import { connect, createServer } from "node:net"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import * as Effect from "effect/Effect"
import { afterEach, describe, expect, it, vi } from "vitest"
import { nodeLock } from "../src/nodeLock.ts"
import { inTemporary } from "./temporary.ts"

vi.mock("node:net", async (original) => {
  const net = await original<typeof import("node:net")>()
  return { ...net, createServer: vi.fn(net.createServer) }
})

afterEach(() => {
  vi.restoreAllMocks()
})

const locking = (folder: string) => Effect.runPromise(Effect.result(Effect.scoped(nodeLock(folder))))

describe("a lock", () => {
  it("is had once in a process, and again when its scope has closed", () =>
    inTemporary(async (folder) => {
      const both = Effect.scoped(Effect.all([nodeLock(folder), nodeLock(folder)]))
      expect(await Effect.runPromise(both)).toEqual([true, false])
      expect(await locking(folder)).toMatchObject({ success: true })
    }))

  it("is not had while another has the file", () =>
    inTemporary(async (folder) => {
      const other = new DatabaseSync(join(folder, "LOCK.db"))
      other.exec("BEGIN EXCLUSIVE")
      expect(await locking(folder)).toMatchObject({ success: false })
      other.close()
      expect(await locking(folder)).toMatchObject({ success: true })
    }))

  it("is not had while another has the socket", () =>
    inTemporary(async (folder) => {
      const other = createServer()
      await new Promise<void>((resolve) => {
        other.listen(`\0delaftale-${hash("sha256", realpathSync(folder))}`, resolve)
      })
      expect(await locking(folder)).toMatchObject({ success: false })
      await new Promise((resolve) => other.close(resolve))
      expect(await locking(folder)).toMatchObject({ success: true })
    }))

  it("is a failure of the disk where there is no folder", () =>
    inTemporary(async (folder) => {
      const none = join(folder, "none")
      const failure = { _tag: "DiskFailure", operation: "real path", path: none, code: "ENOENT" }
      expect(await locking(none)).toMatchObject({ failure })
    }))

  it("is a failure of the disk where its file cannot be opened", () =>
    inTemporary(async (folder) => {
      mkdirSync(join(folder, "LOCK.db"))
      expect(await locking(folder)).toMatchObject({ failure: { _tag: "DiskFailure", operation: "lock" } })
    }))

  it("is a failure where its file is no database", () =>
    inTemporary(async (folder) => {
      const busyWithoutCode = Object.assign(new Error("x"), { code: "ERR_SQLITE_ERROR" })
      vi.spyOn(DatabaseSync.prototype, "exec").mockImplementation(() => {
        throw busyWithoutCode
      })
      expect(await locking(folder)).toMatchObject({ failure: { operation: "lock", code: "ERR_SQLITE_ERROR" } })
    }))

  it("is a failure where its file's library says something that is no error", () =>
    inTemporary(async (folder) => {
      vi.spyOn(DatabaseSync.prototype, "exec").mockImplementation(() => {
        throw "no error"
      })
      expect(await locking(folder)).toMatchObject({ failure: { operation: "lock", code: "unknown" } })
    }))

  it("is a failure where the system has no socket to give", () =>
    inTemporary(async (folder) => {
      vi.mocked(createServer).mockImplementationOnce(() => {
        const server = new EventEmitter()
        const listen = () => server.emit("error", Object.assign(new Error("x"), { code: "EMFILE" }))
        return Object.assign(server, { listen }) as unknown as ReturnType<typeof createServer>
      })
      expect(await locking(folder)).toMatchObject({ failure: { operation: "lock", code: "EMFILE" } })
      expect(await locking(folder)).toMatchObject({ success: true })
    }))

  it("cannot be had without node:sqlite where there are no abstract sockets, and says so", () =>
    inTemporary(async (folder) => {
      vi.spyOn(process, "getBuiltinModule").mockReturnValue(undefined as never)
      vi.spyOn(process, "platform", "get").mockReturnValue("darwin")
      const message = "on this platform a lock needs node:sqlite, which Node 22.13 and later have"
      expect(await locking(folder)).toMatchObject({
        failure: { operation: "lock", path: realpathSync(folder), code: "Error", cause: { message } }
      })
    }))

  it.each([
    ["a platform without abstract sockets", "darwin", process.getBuiltinModule],
    ["a Node without sqlite", "linux", () => undefined]
  ] as const)("is had and given back on %s", (_, platformName, getBuiltinModule) =>
    inTemporary(async (folder) => {
      vi.spyOn(process, "getBuiltinModule").mockImplementation(getBuiltinModule as never)
      vi.spyOn(process, "platform", "get").mockReturnValue(platformName)
      const taken = Effect.scoped(Effect.andThen(nodeLock(folder), nodeLock(folder)))
      const lock = Effect.scoped(nodeLock(folder))
      expect(await Effect.runPromise(Effect.all([lock, taken, lock]))).toEqual([true, false, true])
    })
  )

  it("opens its file once, since to close it a second time would free it", () =>
    inTemporary(async (folder) => {
      const exec = vi.spyOn(DatabaseSync.prototype, "exec")
      await Effect.runPromise(Effect.scoped(Effect.all([nodeLock(folder), nodeLock(folder), nodeLock(folder)])))
      expect(exec).toHaveBeenCalledOnce()
    }))

  it("is a failure where its file is no database, and that is closed", () =>
    inTemporary(async (folder) => {
      writeFileSync(join(folder, "LOCK.db"), "x".repeat(5000))
      const close = vi.spyOn(DatabaseSync.prototype, "close")
      expect(await locking(folder)).toMatchObject({ failure: { operation: "lock", code: "ERR_SQLITE_ERROR" } })
      expect(close).toHaveBeenCalledOnce()
    }))

  it("is a failure where something fails that only looks like a file that another has", () =>
    inTemporary(async (folder) => {
      vi.spyOn(DatabaseSync.prototype, "exec").mockImplementation(() => {
        throw { errcode: 5 }
      })
      expect(await locking(folder)).toMatchObject({ failure: { operation: "lock", code: "unknown" } })
    }))

  it("leaves the warnings of the process as they were", () =>
    inTemporary(async (folder) => {
      const warn = process.emitWarning
      await locking(folder)
      expect(process.emitWarning).toBe(warn)
    }))

  it.runIf(process.platform === "linux")("answers nobody at its socket, and keeps no process alive", () =>
    inTemporary(async (folder) => {
      const open = () => process.getActiveResourcesInfo().filter((kind) => kind.includes("Pipe")).length
      const before = open()
      const asked = Effect.promise(async () => {
        const whileHeld = open()
        const socket = connect(`\0delaftale-${hash("sha256", realpathSync(folder))}`)
        await new Promise((resolve) => socket.resume().on("close", resolve))
        return whileHeld
      })
      expect(await Effect.runPromise(Effect.scoped(Effect.andThen(nodeLock(folder), asked)))).toBe(before)
    })
  )
})
