/** How much an append may be: from one event up to the limits of format 1, and nothing beyond them. */
import { LogStore, pureSha256, type SealedBatch, sealBatch } from "@delaftale/core"
import * as Effect from "effect/Effect"
import { expect } from "vitest"
import { failureOf, refused } from "../failureOf.ts"
import { type Case, type Group, promiseIn } from "../Group.ts"
import { a, emptyA, headAfter, notes, notesAfter, readAll } from "../logs.ts"

/** Bytes of a line with its LF, events of a batch, bytes of a batch. */
const limits = { line: 1024 * 1024, events: 100_000, batch: 64 * 1024 * 1024 } as const

const appendOne = (batch: SealedBatch) => LogStore.use((store) => store.append(a, emptyA, [batch]))

const takes = (count: number): Case =>
  promiseIn(
    `takes a batch of ${count} events`,
    Effect.gen(function* () {
      const batch = notesAfter(emptyA, ...Array.from({ length: count }, (_, i) => String(i)))
      expect(yield* appendOne(batch)).toEqual(headAfter(emptyA, batch))
      const [read] = yield* readAll(a)
      expect(read?.lines.join("\n") === batch.lines.join("\n")).toBe(true)
      expect(read?.commit).toBe(batch.commit)
    })
  )

const unfit: Readonly<Record<string, () => SealedBatch>> = {
  "without events": () => sealBatch(pureSha256, emptyA, []),
  "with the seal of another": () => ({ ...notesAfter(emptyA, "1"), commit: notesAfter(emptyA, "2").commit }),
  "for a later position": () => ({ ...notesAfter(emptyA, "1"), from: 2 }),
  "with a line that is two": () => sealBatch(pureSha256, emptyA, ['{"p":1,"id":"\n{"p":2,"id":"']),
  "with a line that is no event": () => sealBatch(pureSha256, emptyA, ["{}"]),
  "with a last line that is numbered wrongly": () =>
    sealBatch(pureSha256, emptyA, notesAfter(emptyA, "1", "2").lines.with(1, notesAfter(emptyA, "1").lines[0]!)),
  "in which time falls": () =>
    sealBatch(pureSha256, emptyA, [
      notesAfter(emptyA, "1").lines[0]!,
      notesAfter(emptyA, "1", "2").lines[1]!.replace('"at":"2026', '"at":"2025')
    ])
}

const refuses = ([name, batch]: [string, () => SealedBatch]): Case =>
  promiseIn(
    `refuses a batch ${name}`,
    Effect.gen(function* () {
      expect(yield* failureOf(appendOne(batch()))).toMatchObject(refused)
      expect(yield* readAll(a)).toEqual([])
    })
  )

/** A note whose line has just so many bytes, LF included. */
const lineOf = (bytes: number): string => {
  const room = bytes - 1 - notesAfter(emptyA, "").lines[0]!.length
  return notesAfter(emptyA, "").lines[0]!.replace('"text":""', `"text":"${"a".repeat(room)}"`)
}

const tooLarge: Readonly<Record<string, { lines: () => ReadonlyArray<string>; error: object }>> = {
  "a line of one byte more": {
    lines: () => [lineOf(limits.line + 1)],
    error: { what: "line", limit: limits.line, found: limits.line + 1 }
  },
  "a line that is too long in bytes only": {
    lines: () => [notesAfter(emptyA, "").lines[0]!.replace('"text":""', `"text":"${"æ".repeat(limits.line / 2)}"`)],
    error: { what: "line", limit: limits.line }
  },
  "100,001 events": {
    lines: () => Array.from({ length: limits.events + 1 }, () => "x"),
    error: { what: "events", limit: limits.events, found: limits.events + 1 }
  },
  "more than 64 MiB": {
    lines: () => Array.from({ length: 65 }, () => "x".repeat(limits.line - 1)),
    error: { what: "batch", limit: limits.batch }
  }
}

const isTooLarge = ([name, { error, lines }]: [string, (typeof tooLarge)[string]]): Case =>
  promiseIn(
    `says that ${name} is too large, and writes nothing`,
    Effect.gen(function* () {
      const failure = yield* failureOf(appendOne(sealBatch(pureSha256, emptyA, lines())))
      expect(failure).toMatchObject({ _tag: "TooLarge", ...error })
      expect(yield* readAll(a)).toEqual([])
    })
  )

export const batchSizes: Group = {
  number: 4,
  name: "sizes",
  cases: [
    takes(1),
    takes(1000),
    takes(10_001),
    promiseIn(
      "takes a line of 1 MiB",
      Effect.gen(function* () {
        const batch = sealBatch(pureSha256, emptyA, [lineOf(limits.line)])
        expect(yield* appendOne(batch)).toEqual(headAfter(emptyA, batch))
        expect((yield* readAll(a))[0]?.lines[0] === batch.lines[0]).toBe(true)
      })
    ),
    promiseIn(
      "takes several batches that follow each other in one append, all of them",
      Effect.gen(function* () {
        const chain = notes(a, ["1"], ["2", "3"], ["4"])
        const [one, two, three] = chain.batches
        expect(yield* LogStore.use((store) => store.append(a, emptyA, [one!, two!, three!]))).toEqual(chain.heads[3])
        expect(yield* readAll(a)).toEqual(chain.batches)
      })
    ),
    promiseIn(
      "refuses an append of no batch",
      Effect.gen(function* () {
        const none = [] as unknown as readonly [SealedBatch]
        expect(yield* failureOf(LogStore.use((store) => store.append(a, emptyA, none)))).toMatchObject(refused)
      })
    ),
    ...Object.entries(unfit).map(refuses),
    ...Object.entries(tooLarge).map(isTooLarge)
  ]
}
