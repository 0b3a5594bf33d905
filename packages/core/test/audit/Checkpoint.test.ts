/** Checkpoints over random logs: a log that grew continues them, one that was written anew does not. */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Checkpoint, checkpointText, readCheckpoint } from "../../src/audit/Checkpoint.ts"
import { type Continuation, continuation } from "../../src/audit/continuation.ts"
import { emptyHead, type Head } from "../../src/audit/Head.ts"
import { LogId } from "../../src/ground/LogId.ts"
import { Position } from "../../src/ground/Position.ts"
import { LogStore } from "../../src/store/LogStore.ts"
import { memoryStore } from "../../src/store/memory.ts"
import { readVerified } from "../../src/store/readVerified.ts"
import { a, appendHistory, exportText, history } from "../store/histories.ts"
import { exampleId, exampleSeals } from "./example.ts"
import { sha256 } from "./sha256.ts"

const inMemory = <A, E>(program: Effect.Effect<A, E, LogStore>) =>
  Effect.runPromise(Effect.provide(program, memoryStore))

/** Every head that the log passes, from the empty one on. */
const headsOf = (log: LogId) =>
  Effect.map(Stream.runCollect(readVerified(log)), (batches) => [
    emptyHead(sha256, log),
    ...batches.map(({ after }) => after.head)
  ])

const walk = (checkpoint: Checkpoint, heads: ReadonlyArray<Head>): Continuation =>
  heads.reduce<Continuation>((before, head) => continuation(checkpoint, before, head), "notReached")

const checkpoint: fc.Arbitrary<Checkpoint> = fc.record({
  log: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,62}$/).map((id) => LogId.make(id)),
  position: fc.nat({ max: Number.MAX_SAFE_INTEGER }).map((position) => Position.make(position)),
  seal: fc.stringMatching(/^[0-9a-f]{64}$/)
})

describe("the text of a checkpoint", () => {
  it("says the same when it is read, also with lines of the signer's own", () =>
    fc.assert(
      fc.property(checkpoint, fc.array(fc.stringMatching(/^[ -~]{1,9}$/), { maxLength: 3 }), (one, own) => {
        expect(readCheckpoint(checkpointText(one))).toEqual(Result.succeed(one))
        expect(readCheckpoint(checkpointText(one) + own.map((line) => `${line}\n`).join(""))).toEqual(
          Result.succeed(one)
        )
      })
    ))

  it("names log, position and seal of the worked example", () => {
    const seal = exampleSeals[3]
    expect(checkpointText({ log: exampleId, position: Position.make(5), seal })).toBe(
      `delaftale/viborg-tryghed-og-trivsel\n5\n${Buffer.from(seal, "hex").toString("base64")}\n`
    )
  })

  const seal = Buffer.alloc(32).toString("base64")
  it.each([
    ["nothing", ""],
    ["two lines", "delaftale/a\n1\n"],
    ["no line feed at the end", `delaftale/a\n1\n${seal}`],
    ["an empty line", `delaftale/a\n1\n${seal}\n\nx\n`],
    ["another origin", `example.com/a\n1\n${seal}\n`],
    ["a name that is none of a log", `delaftale/A\n1\n${seal}\n`],
    ["a leading zero", `delaftale/a\n01\n${seal}\n`],
    ["a position past 2^53", `delaftale/a\n9007199254740992\n${seal}\n`],
    ["a negative position", `delaftale/a\n-1\n${seal}\n`],
    ["a short seal", `delaftale/a\n1\n${Buffer.alloc(31).toString("base64")}\n`],
    ["a seal that is no base64", "delaftale/a\n1\n!\n"],
    ["a name alone", "delaftale/a"],
    ["nothing", ""]
  ])("is none with %s", (_, text) => {
    const read = readCheckpoint(text)
    expect(Result.isFailure(read) && [read.failure.code, read.failure.message]).toEqual([
      "checkpoint",
      "the note is not about the head of a log"
    ])
  })
})

describe("a log of today", () => {
  it("continues a checkpoint exactly where it begins with the bytes that were there then", () =>
    fc.assert(
      fc.asyncProperty(history, history, history, (before, grown, other) =>
        inMemory(
          Effect.gen(function* () {
            yield* appendHistory(a, before)
            const then = yield* exportText(a)
            const { position, seal } = yield* LogStore.use((store) => store.head(a))
            const signed: Checkpoint = { log: a, position, seal }
            yield* appendHistory(a, grown)
            const rewritten = yield* Effect.promise(() =>
              inMemory(Effect.andThen(appendHistory(a, other), Effect.all([headsOf(a), exportText(a)])))
            )
            for (const [heads, text] of [[yield* headsOf(a), yield* exportText(a)] as const, rewritten]) {
              expect(walk(signed, heads) === "continues").toBe(text.startsWith(then))
            }
          })
        )
      )
    ))

  const at = (position: number, seal: string): Head => ({
    ...emptyHead(sha256, a),
    position: Position.make(position),
    seal: seal.repeat(64)
  })
  const heads = [emptyHead(sha256, a), at(3, "3"), at(5, "5")]
  const of = (position: number, seal: string): Checkpoint => ({
    log: a,
    position: Position.make(position),
    seal: seal.repeat(64)
  })

  it("says why it does not", () => {
    expect(walk(of(3, "3"), heads)).toBe("continues")
    expect(walk(of(5, "5"), heads)).toBe("continues")
    expect(walk(of(5, "3"), heads)).toBe("anotherSeal")
    expect(walk(of(4, "4"), heads)).toBe("insideBatch")
    expect(walk(of(6, "5"), heads)).toBe("notReached")
    expect(walk({ ...of(3, "3"), log: LogId.make("b") }, heads)).toBe("anotherLog")
    expect(walk({ log: a, position: Position.make(0), seal: emptyHead(sha256, a).seal }, heads)).toBe("continues")
    expect(walk(of(0, "0"), heads)).toBe("anotherSeal")
  })
})
