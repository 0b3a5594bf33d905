/** An append that fails: afterwards everything is as if nobody had tried. */
import { type Head, LogStore, pureSha256, type SealedBatch, sealBatch } from "@delaftale/core"
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Effect from "effect/Effect"
import { expect } from "vitest"
import { failureOf } from "../failureOf.ts"
import { type Case, type Group, promiseIn } from "../Group.ts"
import {
  a,
  allLogs,
  appendChain,
  type Chain,
  endOf,
  exportText,
  headAfter,
  headOf,
  notes,
  notesAfter
} from "../logs.ts"

interface Attempt {
  readonly expected: Head
  readonly batches: ReadonlyArray<SealedBatch>
}

/** What must fail at a log that ends at `head`. */
const attempts: Readonly<Record<string, (head: Head) => Attempt>> = {
  "at a head that is not the log's": (head) => {
    const ahead = headAfter(head, notesAfter(head, "x"))
    return { expected: ahead, batches: [notesAfter(ahead, "y")] }
  },
  "whose second batch does not follow the first": (head) => {
    const one = notesAfter(head, "x", "y")
    const two = notesAfter(headAfter(head, one), "z")
    return { expected: head, batches: [one, { ...two, from: two.from + 1 }] }
  },
  "whose last batch has a seal of its own": (head) => {
    const one = notesAfter(head, "x")
    const two = notesAfter(headAfter(head, one), "y")
    return { expected: head, batches: [one, two, { ...two, from: two.from + 1 }] }
  },
  "whose last line is too long": (head) => ({
    expected: head,
    batches: [notesAfter(head, "x"), sealBatch(pureSha256, head, ["x", "x".repeat(1024 * 1024)])]
  }),
  "whose last line is no event": (head) => ({
    expected: head,
    batches: [sealBatch(pureSha256, head, [...notesAfter(head, "x", "y").lines, "{}"])]
  }),
  "of no batch": (head) => ({ expected: head, batches: [] })
}

const traces = Effect.all({ end: headOf(a), logs: allLogs, text: exportText(a) })

const leavesNone = ([name, attempt]: [string, (head: Head) => Attempt], before: Chain): Case =>
  promiseIn(
    `of an append ${name}, to ${before.batches.length === 0 ? "an unknown log" : "a log with something in it"}`,
    Effect.gen(function* () {
      const store = yield* LogStore
      yield* appendChain(before)
      const untouched = yield* traces
      const { batches, expected } = attempt(endOf(before))
      yield* failureOf(store.append(a, expected, batches as NonEmptyReadonlyArray<SealedBatch>))
      expect(yield* traces).toEqual(untouched)
      const batch = notesAfter(endOf(before), "right")
      expect(yield* store.append(a, endOf(before), [batch])).toEqual(headAfter(endOf(before), batch))
    })
  )

export const noTrace: Group = {
  number: 3,
  name: "no trace",
  cases: [notes(a), notes(a, ["1"], ["2", "3"])].flatMap((before) =>
    Object.entries(attempts).map((attempt) => leavesNone(attempt, before))
  )
}
