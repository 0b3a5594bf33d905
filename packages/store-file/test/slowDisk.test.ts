/** What is done in place on a fast disk and by a thread on a slow one gives the same. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { appendEvents, emptyHead, LogId, LogStore } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { afterEach, describe, expect, it, vi } from "vitest"
import { attemptBriefly, attemptRead, attemptSync } from "../src/attemptBriefly.ts"
import { codeOf } from "../src/codeOf.ts"
import { fileStore, nodeSha256 } from "../src/index.ts"
import { nodeDisk } from "../src/nodeDisk.ts"
import { makeScratch } from "../src/Scratch.ts"
import { inTemporary } from "./temporary.ts"

afterEach(async () => {
  vi.restoreAllMocks()
  for (const attempt of [attemptSync, attemptRead]) {
    await Effect.runPromise(attempt("test", "", () => undefined, Promise.resolve.bind(Promise)))
  }
})

/** From here on every sync and read takes five milliseconds, so far as the clock says. */
const slow = () => {
  let now = 0
  vi.spyOn(performance, "now").mockImplementation(() => (now += 5))
}

const log = LogId.make("a")
const note = (n: number) => ({
  id: "019a0c1e-4c00-7000-8000-000000000001",
  type: "LogbogsnotatSkrevet",
  v: 1,
  by: "boligselskab",
  data: { text: "x".repeat(n * 40_000) }
})

/** Three appends over two segments; what is read of them, and every file with its bytes. */
const wrote = (root: string) =>
  Effect.gen(function* () {
    let head = emptyHead(nodeSha256, log)
    for (const n of [0, 1, 2]) head = yield* appendEvents(head, [note(n)], "2026-11-23T08:00:00.000Z")
    return (yield* LogStore.use((store) => Stream.runCollect(store.read(log)))).length
  }).pipe(Effect.provide(fileStore(root, { segmentBytes: 100_000 })), Effect.runPromise)

const filesIn = (root: string) =>
  Object.fromEntries(
    readdirSync(join(root, log))
      .filter((name) => name !== "LOCK.db")
      .map((name) => [name, readFileSync(join(root, log, name), "utf8")])
  )

describe("a slow disk", () => {
  it("is left to threads after the first slow sync, and written to in place after the first fast one", async () => {
    const way = () =>
      Effect.runPromise(
        attemptBriefly(
          "test",
          "",
          () => "here",
          async () => "apart"
        )
      )
    const sync = () =>
      Effect.runPromise(
        attemptSync(
          "test",
          "",
          () => undefined,
          async () => undefined
        )
      )
    await sync()
    expect(await way()).toBe("here")
    slow()
    await sync()
    expect(await way()).toBe("apart")
    vi.restoreAllMocks()
    await sync()
    expect(await way()).toBe("here")
  })

  it("is read from by threads after the first slow read, and in place after the first fast one", async () => {
    const read = () =>
      Effect.runPromise(
        attemptRead(
          "test",
          "",
          () => "here",
          async () => "apart"
        )
      )
    expect(await read()).toBe("here")
    slow()
    expect([await read(), await read()]).toEqual(["here", "apart"])
    vi.restoreAllMocks()
    expect([await read(), await read()]).toEqual(["apart", "here"])
  })

  it("gets the same bytes", () =>
    inTemporary((fast) =>
      inTemporary(async (root) => {
        expect(await wrote(fast)).toBe(3)
        slow()
        expect(await wrote(root)).toBe(3)
        expect(filesIn(root)).toEqual(filesIn(fast))
      })
    ))

  it.each(["open", "sync of folder", "rename"])("says what failed and where, fast or slow: %s", async (operation) => {
    const failing = {
      open: Effect.scoped(nodeDisk.open("/no/such/file", "read")),
      "sync of folder": nodeDisk.syncFolder("/no/such/file"),
      rename: nodeDisk.rename("/no/such/file", "/no/such/other")
    }[operation] as Effect.Effect<unknown, unknown>
    const told = { operation, path: "/no/such/file", code: "ENOENT" }
    expect(await Effect.runPromise(Effect.flip(failing))).toMatchObject(told)
    slow()
    await Effect.runPromise(attemptSync("sync", "", () => undefined, Promise.resolve.bind(Promise)))
    expect(await Effect.runPromise(Effect.flip(failing))).toMatchObject(told)
  })
})

describe("the bytes of a text", () => {
  it("are those of UTF-8, whatever was asked for before, and however long it is", () => {
    const { bytesOf } = makeScratch()
    const texts = ["", "æ", "x".repeat(20_000), "😀".repeat(100_000), "å".repeat(400_000), "y"]
    for (const text of texts) expect(Buffer.compare(bytesOf([text]), Buffer.from(text))).toBe(0)
    for (const some of [texts.slice(0, 3), texts.slice(1, 4), texts, []]) {
      expect(Buffer.compare(bytesOf(some), Buffer.from(some.join("")))).toBe(0)
    }
  })
})

describe("the name of what went wrong", () => {
  it.each([
    [Object.assign(new Error("x"), { code: "ENOSPC" }), "ENOSPC"],
    [new TypeError("x"), "TypeError"],
    ["text", "unknown"]
  ])("of %s is %s", (cause, name) => {
    expect(codeOf(cause)).toBe(name)
  })
})
