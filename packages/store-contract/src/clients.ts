/** Clients that append and read at once, each as it likes, and everything that they saw written down. */
import { appendSealed, type Head, type HeadMoved, LogStore, type SealedBatch, StoreFailure } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import fc from "fast-check"
import type { Append, Entry, History, Operation } from "./linearizable.ts"
import { a, emptyA, notesAfter, readAll } from "./logs.ts"

/** What a client is to do next, and how long it waits first. */
export interface Step {
  /**
   * `lose`: append, and not hear of it. `retry`: the same, and then append the same bytes once more. `readOn`: read what
   * stands after the head that the client knows.
   */
  readonly kind: "append" | "read" | "readOn" | "lose" | "retry"
  /** Turns given to others before. */
  readonly pause: number
}

/** What one client does, step by step. */
export const steps: fc.Arbitrary<ReadonlyArray<Step>> = fc.array(
  fc.record({ kind: fc.constantFrom("append", "append", "read", "readOn", "lose", "retry"), pause: fc.nat(3) }),
  { maxLength: 6 }
)

/**
 * Lets the clients do what each is to do, all at once, on the log `a`, which is empty. Each has a store, in turn; several
 * may have the same. What an append answers is written down whatever it is, but a read that fails ends it all.
 */
export const recorded = (
  stores: ReadonlyArray<LogStore["Service"]>,
  clients: ReadonlyArray<ReadonlyArray<Step>>
): Effect.Effect<History, unknown> =>
  Effect.gen(function* () {
    const operations: Array<Operation> = []
    let ticks = 0
    const running = clients.map((planned, client) => {
      const record = { tick: () => ++ticks, operations, name: `client ${client}` }
      return Effect.provideService(act(planned, record), LogStore, stores[client % stores.length]!)
    })
    yield* Effect.all(running, { concurrency: "unbounded", discard: true })
    const batches = yield* Effect.provideService(readAll(a), LogStore, stores[0]!)
    return { operations, log: batches.map(entryOf) }
  })

interface Recording {
  readonly name: string
  readonly tick: () => number
  readonly operations: Array<Operation>
}

const act = Effect.fnUntraced(function* (planned: ReadonlyArray<Step>, recording: Recording) {
  let known = emptyA
  for (const [i, { kind, pause }] of planned.entries()) {
    for (let turn = 0; turn < pause; turn++) yield* Effect.yieldNow
    if (kind === "read") yield* look(recording, 0)
    else if (kind === "readOn") yield* look(recording, known.position)
    else known = yield* write(kind, known, notesAfter(known, ...texts(recording.name, i)), recording)
  }
})

const texts = (name: string, step: number): ReadonlyArray<string> =>
  Array.from({ length: 1 + (step % 3) }, (_, i) => `${name}, step ${step}, event ${i}`)

const look = Effect.fnUntraced(function* ({ operations, tick }: Recording, after: number) {
  const began = tick()
  const batches = yield* readAll(a, { after })
  operations.push({ _tag: "Look", after, began, ended: tick(), ids: batches.map(({ commit }) => commit) })
})

/** Gives the head that the client knows afterwards. */
const write = Effect.fnUntraced(function* (
  kind: "append" | "lose" | "retry",
  expected: Head,
  batch: SealedBatch,
  { operations, tick }: Recording
) {
  const store = yield* LogStore
  const began = tick()
  const first = yield* Effect.result(store.append(a, expected, [batch]))
  const result = kind === "retry" ? yield* Effect.result(appendSealed(expected, [batch])) : first
  const outcome = outcomeOf(kind, result)
  operations.push({ _tag: "Append", ...entryOf(batch), expected: expected.position, began, ended: tick(), outcome })
  if (Result.isSuccess(result)) return kind === "lose" ? expected : result.success
  return result.failure._tag === "HeadMoved" ? result.failure.actual : expected
})

/** Of two tries the second speaks for both, save where it fails: the first may stand nevertheless. */
const outcomeOf = (
  kind: "append" | "lose" | "retry",
  result: Result.Result<Head, HeadMoved | { readonly _tag: string }>
): Append["outcome"] => {
  if (Result.isSuccess(result)) {
    return kind === "lose" ? { _tag: "Unknown" } : { _tag: "Appended", position: result.success.position }
  }
  const { failure } = result
  if ("actual" in failure) return { _tag: "HeadMoved", actual: failure.actual.position }
  const isUnknown = kind === "retry" || (failure instanceof StoreFailure && failure.outcome === "unknown")
  return { _tag: isUnknown ? "Unknown" : "NotWritten" }
}

/** The commit line is a name that no other batch has: it follows from all that stands above it. */
const entryOf = ({ commit, lines }: SealedBatch): Entry => ({ id: commit, events: lines.length })
