/** What the lock says where somebody has it, and where it cannot be had at all; among processes: faults/lock.test.ts. */

import { hash } from "node:crypto"
import { EventEmitter } from "node:events"
import { mkdirSync, realpathSync } from "node:fs"
import { createServer } from "node:net"
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
})
