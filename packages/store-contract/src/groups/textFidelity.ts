/** Text comes back as it went in, to the last code unit; what cannot come back so is refused. */
import { LogStore, pureSha256, readVerified, sealBatch } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { expect } from "vitest"
import { text } from "../arbitraries.ts"
import { failureOf, refused } from "../failureOf.ts"
import { type Case, type Group, promise, promiseIn } from "../Group.ts"
import { hardTexts } from "../hardTexts.ts"
import { a, emptyA, notesAfter, readAll } from "../logs.ts"

const keeps = (...words: ReadonlyArray<string>): Effect.Effect<void, unknown, LogStore> =>
  Effect.gen(function* () {
    const batch = notesAfter(emptyA, ...words)
    yield* LogStore.use((store) => store.append(a, emptyA, [batch]))
    expect(yield* readAll(a)).toEqual([batch])
    const [read] = yield* Stream.runCollect(readVerified(a))
    expect(read?.events.map(({ data }) => data["text"])).toEqual(words)
  })

const refuses = ([name, line]: [string, string]): Case =>
  promiseIn(
    `refuses a line with ${name}`,
    Effect.gen(function* () {
      const batch = sealBatch(pureSha256, emptyA, [notesAfter(emptyA, "?").lines[0]!.replace("?", line)])
      const failure = yield* failureOf(LogStore.use((store) => store.append(a, emptyA, [batch])))
      expect(failure).toMatchObject(refused)
      expect(yield* readAll(a)).toEqual([])
    })
  )

const unkeepable: Readonly<Record<string, string>> = {
  NUL: "a\0b",
  "the first half of a surrogate pair": "a\ud83d",
  "the second half of a surrogate pair": "\ude00b",
  "the halves of a pair in the wrong order": "\ude00\ud83d",
  "a line feed": "a\nb",
  "a carriage return": "a\rb"
}

export const textFidelity: Group = {
  number: 10,
  name: "text",
  cases: [
    ...Object.entries(hardTexts).map(([name, words]) => promiseIn(`comes back as it was: ${name}`, keeps(words))),
    promiseIn("comes back as it was: all of these in one batch", keeps(...Object.values(hardTexts))),
    promiseIn(
      "comes back as it was: a long line of letters of several bytes",
      keeps("æ\u{1f600}å\u030a".repeat(60_000))
    ),
    promise("comes back as it was: whatever there may be", (bench) =>
      bench.forAll(text, (words) => bench.inNewStore(keeps(words)))
    ),
    ...Object.entries(unkeepable).map(refuses)
  ]
}
