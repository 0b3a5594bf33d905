/** What can be done to a store, done to it and to the model, and the answers compared. */
import { appendSealed, LogStore } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import fc from "fast-check"
import { expect } from "vitest"
import { a, headOf, notesAfter, readAll } from "./logs.ts"
import { append, type Model, read, retry } from "./model.ts"
import type { Session } from "./Session.ts"

export type Command = fc.AsyncCommand<Model, Session>

const command = (name: string, run: Command["run"]): Command => ({ check: () => true, run, toString: () => name })

/** At the end of the log. */
const appendCommand = fc.tuple(fc.string({ maxLength: 3 }), fc.integer({ min: 1, max: 3 })).map(([text, events]) =>
  command(`append ${events} of ${JSON.stringify(text)}`, async (model, session) => {
    const head = model.heads.at(-1)!
    const batch = notesAfter(head, ...Array.from({ length: events }, () => text))
    const found = await session.run(LogStore.use((store) => answer(store.append(a, head, [batch]))))
    expect(found).toEqual(append(model, head, batch))
  })
)

/** At a head where the log ended once, perhaps still. */
const conflictCommand = fc.nat(20).map((nth) =>
  command(`append at head ${nth}`, async (model, session) => {
    const head = model.heads[nth % model.heads.length]!
    const batch = notesAfter(head, `at head ${nth}`)
    const found = await session.run(LogStore.use((store) => answer(store.append(a, head, [batch]))))
    expect(found).toEqual(append(model, head, batch))
  })
)

/** Of a batch that stands there. */
const retryCommand = fc.nat(20).map((nth) =>
  command(`retry batch ${nth}`, async (model, session) => {
    if (model.batches.length === 0) return
    const index = nth % model.batches.length
    const [head, batch] = [model.heads[index]!, model.batches[index]!]
    const found = await session.run(answer(appendSealed(head, [batch])))
    expect(found).toEqual(retry(model, head, batch))
  })
)

const readCommand = fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 12 })).map(([after, count]) =>
  command(`read ${count} after ${after}`, async (model, session) => {
    const { end, part } = await session.run(
      Effect.all({ end: headOf(a), part: readAll(a, { after, upTo: after + count }) })
    )
    expect(end).toEqual(model.heads.at(-1))
    expect(part).toEqual(read(model, after, after + count))
  })
)

const reopenCommand = fc.constant(command("reopen", (_, session) => session.reopen()))

/** Runs of at most a dozen. */
export const commands: fc.Arbitrary<Iterable<Command>> = fc.commands<Model, Session, false>(
  [appendCommand, conflictCommand, retryCommand, readCommand],
  { maxCommands: 12 }
)

export const commandsWithReopening: fc.Arbitrary<Iterable<Command>> = fc.commands<Model, Session, false>(
  [appendCommand, conflictCommand, retryCommand, readCommand, reopenCommand],
  { maxCommands: 12 }
)

/** Success and failure alike, to be compared. */
const answer = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A | E, never, R> =>
  Effect.map(
    Effect.result(effect),
    Result.match({ onSuccess: (value: A | E) => value, onFailure: (error: A | E) => error })
  )
