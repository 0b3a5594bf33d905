/** From one store to another by the bytes of the log. */
import { appendSealed, emptyHead, genesisLine, isLogId, memoryStore, pureSha256, readExport } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import fc from "fast-check"
import { expect } from "vitest"
import { history } from "../arbitraries.ts"
import { type Group, promise } from "../Group.ts"
import { a, appendChain, chainOf, emptyA, exportText, textOf } from "../logs.ts"

/** Reads an export in pieces and appends its batches, as an import does. */
export const imported = (text: string, pieceBytes = 1000) =>
  Stream.runFoldEffect(
    readExport(pureSha256, Stream.fromArray(pieces(new TextEncoder().encode(text), pieceBytes))),
    () => emptyHead(pureSha256, logIn(text)),
    (head, { batch }) => appendSealed(head, [batch])
  )

const logIn = (text: string) => {
  const id = text.slice(0, text.indexOf("\n")).split('"')[5]
  if (!isLogId(id) || !text.startsWith(genesisLine(id))) throw new Error("no export")
  return id
}

const pieces = (bytes: Uint8Array, size: number): ReadonlyArray<Uint8Array> =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size))

export const exports: Group = {
  number: 15,
  name: "exports",
  cases: [
    promise("are the same bytes that memory gives for the same appends", (bench) =>
      bench.forAll(history, async (batches) => {
        const program = Effect.andThen(appendChain(chainOf(a, batches)), exportText(a))
        const text = await bench.inNewStore(program)
        expect(text).toBe(textOf(chainOf(a, batches)))
        expect(text).toBe(await Effect.runPromise(Effect.provide(program, memoryStore)))
      })
    ),
    promise("are the same bytes again after an import into memory and one back", (bench) =>
      bench.forAll(fc.tuple(history, fc.integer({ min: 1, max: 3000 })), async ([batches, pieceBytes]) => {
        const chain = chainOf(a, batches)
        const there = (text: string) => Effect.andThen(imported(text, pieceBytes), exportText(a))
        const first = await bench.inNewStore(Effect.andThen(appendChain(chain), exportText(a)))
        const inMemory = await Effect.runPromise(Effect.provide(there(first), memoryStore))
        const back = await bench.inNewStore(there(inMemory))
        expect([inMemory, back]).toEqual([first, first])
      })
    ),
    promise("of a log without events are its first line, and nothing comes of importing that", async (bench) => {
      const [text, end] = await bench.inNewStore(Effect.all([exportText(a), imported(`${emptyA.anchor}\n`)]))
      expect(text).toBe(`${emptyA.anchor}\n`)
      expect(end).toEqual(emptyA)
    })
  ]
}
