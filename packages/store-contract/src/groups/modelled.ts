/** The store against a model of a few lines, by whatever commands fast-check thinks of. */
import { appendSealed, type Head, LogStore, type SealedBatch } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import fc from "fast-check"
import { expect } from "vitest"
import type { Bench } from "../Bench.ts"
import { type Command, commands, commandsWithReopening } from "../commands.ts"
import { type Group, promise } from "../Group.ts"
import { a, emptyA, exportText, headOf, notesAfter, readAll, textOf } from "../logs.ts"
import { append, newModel } from "../model.ts"
import { type Session, withSession } from "../Session.ts"

const isAsModel = (sequences: fc.Arbitrary<Iterable<Command>>) => (bench: Bench) =>
  bench.forAll(sequences, (sequence) =>
    bench.atNewSite((site) =>
      withSession(site, (session) => fc.asyncModelRun(() => ({ model: newModel(), real: session }), sequence))
    )
  )

interface Done {
  readonly expected: Head
  readonly batch: SealedBatch
  readonly head: Head
}

type Act = "append" | "look" | "retry"

/** A client whose every act fast-check releases; what it achieved goes into `done`. */
const client = async (name: string, acts: ReadonlyArray<Act>, turn: () => Promise<unknown>, session: Session) => {
  const done: Array<Done> = []
  let known = emptyA
  for (const [i, act] of acts.entries()) {
    await turn()
    const last = done.at(-1)
    if (act === "look") known = await session.run(headOf(a))
    else if (act === "retry" && last !== undefined) {
      expect(await session.run(appendSealed(last.expected, [last.batch]))).toEqual(last.head)
    } else {
      const batch = notesAfter(known, `${name}, act ${i}`)
      const appending = LogStore.use((store) => store.append(a, known, [batch]))
      const result = await session.run(Effect.result(appending))
      if (Result.isSuccess(result)) done.push({ expected: known, batch, head: result.success })
      else expect(result.failure._tag).toBe("HeadMoved")
      known = Result.isSuccess(result) ? result.success : await session.run(headOf(a))
    }
  }
  return done
}

const acts = fc.array(fc.constantFrom<Act>("append", "append", "look", "retry"), { maxLength: 5 })

/** In the order of their positions the successes are what the model does one after the other. */
const isSomeOrder = async (done: ReadonlyArray<Done>, session: Session) => {
  const model = newModel()
  for (const { batch, expected, head } of done.toSorted((x, y) => x.head.position - y.head.position)) {
    expect(append(model, expected, batch)).toEqual(head)
  }
  expect(await session.run(readAll(a))).toEqual(model.batches)
  expect(await session.run(exportText(a))).toBe(textOf({ log: a, ...model }))
}

export const modelled: Group = {
  number: 16,
  name: "model",
  cases: [
    promise("answers every sequence of commands as the model does", isAsModel(commands)),
    promise(
      "answers as the model does also where it is opened anew in between",
      isAsModel(commandsWithReopening),
      "reopen"
    ),
    promise(
      "answers clients that act in turns of fast-check's choosing as the model does in some order",
      (bench) =>
        bench.forAll(fc.tuple(fc.scheduler(), acts, acts, acts), ([scheduler, ...clients]) =>
          bench.atNewSite((site) =>
            withSession(site, async (session) => {
              const running = clients.map((planned, i) =>
                client(`client ${i}`, planned, () => scheduler.schedule(Promise.resolve(), `client ${i}`), session)
              )
              const done = await scheduler.waitFor(Promise.all(running))
              await isSomeOrder(done.flat(), session)
            })
          )
        ),
      "concurrent"
    )
  ]
}
