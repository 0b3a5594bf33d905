/** What the machine's disk asks of the system, fast or slow: which syncs, that files are closed, and how it fails. */
import * as fs from "node:fs"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { attemptRead, attemptSync } from "../src/attemptBriefly.ts"
import type { DiskFile } from "../src/Disk.ts"
import type { DiskFailure } from "../src/DiskFailure.ts"
import { nodeDisk } from "../src/nodeDisk.ts"
import { inTemporary } from "./temporary.ts"

/** What was asked of the system, in order, without the callbacks; and what of it is done and then called a failure. */
const { asked, failing } = vi.hoisted(() => ({
  asked: [] as (readonly [string, ...ReadonlyArray<unknown>])[],
  failing: new Set<string>()
}))

vi.mock("node:fs", async (original) => {
  const real = await original<typeof import("node:fs")>()
  const names = ["open", "close", "read", "write", "ftruncate", "fstat", "fdatasync", "fsync"] as const
  const traced = (name: keyof typeof real) => {
    const ask = real[name] as (...args: ReadonlyArray<unknown>) => unknown
    const tracing = (...args: ReadonlyArray<unknown>) => {
      asked.push([name, ...args.filter((arg) => typeof arg !== "function")])
      if (!failing.has(name.replace("Sync", ""))) return ask(...args)
      const error = Object.assign(new Error("x"), { code: "EIO" })
      const callback = args.at(-1)
      if (typeof callback === "function") return ask(...args.slice(0, -1), () => callback(error))
      ask(...args)
      throw error
    }
    return [name, Object.defineProperties(tracing, Object.getOwnPropertyDescriptors(ask))] as const
  }
  return { ...real, ...Object.fromEntries(names.flatMap((name) => [traced(name), traced(`${name}Sync`)])) }
})

/** From here on every sync and read takes five milliseconds, so far as the clock says; or none. */
const setPace = async (pace: "fast" | "slow") => {
  let now = 0
  vi.spyOn(performance, "now").mockImplementation(() => (now += pace === "slow" ? 5 : 0))
  for (const attempt of [attemptSync, attemptRead]) {
    await Effect.runPromise(attempt("test", "", () => undefined, Promise.resolve.bind(Promise)))
    await Effect.runPromise(attempt("test", "", () => undefined, Promise.resolve.bind(Promise)))
  }
  asked.length = 0
}

beforeEach(() => setPace("fast"))
afterEach(async () => {
  failing.clear()
  await setPace("fast")
  vi.restoreAllMocks()
})

const kinds = () => asked.map(([name]) => name)
const withFile = <A>(root: string, use: (file: DiskFile) => Effect.Effect<A, DiskFailure>) => {
  fs.writeFileSync(join(root, "file"), "12345")
  return Effect.scoped(Effect.flatMap(nodeDisk.open(join(root, "file"), "update"), use))
}

const paces = [
  ["fast", "Sync"],
  ["slow", ""]
] as const

describe("the machine's disk", () => {
  it.each(paces)("makes the data of a file durable, and closes it: %s", (pace, way) =>
    inTemporary(async (root) => {
      await setPace(pace)
      await Effect.runPromise(withFile(root, ({ sync }) => sync))
      expect(kinds()).toEqual([`open${way}`, `fdatasync${way}`, `close${way}`])
      expect(asked[2]).toEqual([`close${way}`, asked[1]![1]])
    })
  )

  it.each(paces)("makes a folder itself durable, and closes it: %s", async (pace, way) =>
    inTemporary(async (root) => {
      await setPace(pace)
      await Effect.runPromise(nodeDisk.syncFolder(root))
      expect(kinds()).toEqual([`open${way}`, `fsync${way}`, `close${way}`])
      expect(asked[2]).toEqual([`close${way}`, asked[1]![1]])
    })
  )

  it("makes durable each folder that it made, in the one above", () =>
    inTemporary(async (root) => {
      await Effect.runPromise(nodeDisk.makeFolder(join(root, "a", "b")))
      const opened = asked.filter(([name]) => name === "openSync").map(([, path]) => path)
      expect(opened).toEqual([join(root, "a"), root])
      asked.length = 0
      await Effect.runPromise(nodeDisk.makeFolder(join(root, "a", "b")))
      expect(asked).toEqual([])
    }))

  it.each([
    ["fast", 64 * 1024, "writeSync"],
    ["fast", 64 * 1024 + 1, "write"],
    ["slow", 1, "write"]
  ] as const)("writes at its pace, %s, %i bytes by %s", (pace, bytes, name) =>
    inTemporary(async (root) => {
      await setPace(pace)
      await Effect.runPromise(withFile(root, (file) => file.write(new Uint8Array(bytes))))
      expect(kinds().filter((kind) => kind.startsWith("write"))).toEqual([name])
      expect(fs.readFileSync(join(root, "file"))).toHaveLength(Math.max(5, bytes))
    })
  )

  const five = new Uint8Array(5)
  const operations: Readonly<
    Record<string, readonly [string, (file: DiskFile) => Effect.Effect<unknown, DiskFailure>]>
  > = {
    read: ["read", (file) => file.read(five, 0)],
    write: ["write", (file) => file.write(five)],
    overwrite: ["write", (file) => file.overwrite(five)],
    stat: ["fstat", (file) => file.size],
    truncate: ["ftruncate", (file) => file.truncate(1)],
    sync: ["fdatasync", (file) => file.sync]
  }

  it.each(paces.flatMap(([pace]) => Object.entries(operations).map((entry) => [pace, ...entry] as const)))(
    "says what failed and where, %s: %s",
    (pace, operation, [name, use]) =>
      inTemporary(async (root) => {
        await setPace(pace)
        failing.add(name)
        const failure = await Effect.runPromise(Effect.flip(withFile(root, use)))
        const path = join(root, "file")
        expect(failure).toMatchObject({ _tag: "DiskFailure", operation, path, code: "EIO", cause: { code: "EIO" } })
        expect(failure.message).toBe(`${operation} of ${path} failed (EIO)`)
        expect(kinds().at(-1)).toMatch(/^close/)
      })
  )

  it("says so too of a long write", () =>
    inTemporary(async (root) => {
      failing.add("write")
      const failure = await Effect.runPromise(Effect.flip(withFile(root, (file) => file.write(new Uint8Array(70_000)))))
      expect(failure).toMatchObject({ operation: "write", path: join(root, "file"), code: "EIO" })
    }))

  it.each(paces)("closes a folder that could not be made durable: %s", (pace) =>
    inTemporary(async (root) => {
      await setPace(pace)
      failing.add("fsync")
      const failure = await Effect.runPromise(Effect.flip(nodeDisk.syncFolder(root)))
      expect(failure).toMatchObject({ operation: "sync of folder", path: root, code: "EIO" })
      expect(kinds().at(-1)).toMatch(/^close/)
    })
  )

  it.each(paces)("takes a file that cannot be closed for a bug: %s", (pace) =>
    inTemporary(async (root) => {
      await setPace(pace)
      failing.add("close")
      const closing = Effect.runPromise(withFile(root, ({ size }) => size))
      await expect(closing).rejects.toMatchObject({ operation: "close", path: join(root, "file"), code: "EIO" })
    })
  )
})
