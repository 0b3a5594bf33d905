import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import type { HashedPiece, SegmentTask } from "../src/HashedPiece.ts"
import { type HashThread, startHashThread } from "../src/HashThread.ts"
import { nodeSha256 } from "../src/nodeSha256.ts"
import { inTemporary } from "./temporary.ts"

const withThread = <A>(use: (thread: HashThread) => Effect.Effect<A, unknown>, file?: URL): Promise<A | undefined> =>
  startHashThread(file).pipe(
    Effect.flatMap((thread) => (thread === undefined ? Effect.undefined : use(thread))),
    Effect.scoped,
    Effect.runPromise
  )

const task = (path: string, isHashed = true): SegmentTask => ({ path, anchor: "a", opening: 1, isHashed })

/** To the empty piece; the texts of the pieces, for their buffers go back to the thread. */
const readAll = Effect.fnUntraced(function* (thread: HashThread, what: SegmentTask) {
  yield* thread.begin(what)
  const texts: Array<string> = []
  const seals: Array<string> = []
  let piece: HashedPiece
  do {
    piece = yield* thread.next
    texts.push(Buffer.from(piece.buffer, 0, piece.length).toString())
    seals.push(...piece.seals)
  } while (piece.length > 0)
  return { text: texts.join(""), pieces: texts.length - 1, seals, sha256: piece.sha256 }
})

describe("the thread", () => {
  it("reads segment after segment, in more pieces than it reads ahead", () =>
    inTemporary(async (root) => {
      const large = join(root, "large")
      const small = join(root, "small")
      const lines = Array.from({ length: 40 }, (_, i) => `${i}`.padEnd(50_000, "x"))
      const text = `opening\n${lines.join("\n")}\n{"commit":1}\n`
      writeFileSync(large, text)
      writeFileSync(small, 'opening\nb\n{"commit":2}\nrest')
      const read = await withThread((thread) =>
        Effect.all([readAll(thread, task(large)), readAll(thread, task(small, false))])
      )
      expect(read?.[0]).toMatchObject({ pieces: 8, sha256: nodeSha256.hash([text]) })
      expect(read?.[0].text === text).toBe(true)
      expect(read?.[0].seals).toEqual([nodeSha256.hash([`a\n${lines.join("\n")}\n`])])
      expect(read?.[1]).toEqual({
        text: 'opening\nb\n{"commit":2}\nrest',
        pieces: 2,
        seals: [nodeSha256.hash(["a\nb\n"])],
        sha256: undefined
      })
    }))

  it("says that a file cannot be read, and which", async () => {
    const failure = await withThread((thread) => Effect.flip(readAll(thread, task("/no/such/file"))))
    expect(failure).toMatchObject({ _tag: "DiskFailure", operation: "read", path: "/no/such/file", code: "ENOENT" })
  })

  it.each([
    ["ends", "process.exit(3)", "exit", /ended with 3/],
    ["throws", "throw Object.assign(new Error('broken'), { code: 'ODD' })", "ODD", /broken/],
    ["begins anew", "parentPort.postMessage({ _tag: 'Ready' })", "unexpected", /began anew/]
  ] as const)("says so where it %s amid its work", (_, then, code, message) =>
    inTemporary(async (root) => {
      const file = join(root, "thread.mjs")
      writeFileSync(
        file,
        `import { parentPort } from "node:worker_threads"
        parentPort.on("message", () => { ${then} })
        parentPort.postMessage({ _tag: "Ready" })`
      )
      const failure = await withThread((thread) => Effect.flip(readAll(thread, task("/a"))), pathToFileURL(file))
      expect(failure).toMatchObject({ _tag: "DiskFailure", path: "/a", code })
      expect(String((failure as { cause: Error }).cause)).toMatch(message)
    })
  )

  it("ends with its scope", async () => {
    const ended = await withThread((thread) => Effect.succeed(thread))
    const failure = await Effect.runPromise(Effect.flip(ended!.next))
    expect(failure).toMatchObject({ code: "exit" })
  })

  it("is none where its file is not there", async () => {
    expect(await withThread(() => Effect.succeed("started"), pathToFileURL("/no/such/file.js"))).toBeUndefined()
  })
})
