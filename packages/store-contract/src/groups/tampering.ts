/** Somebody changes what is stored: whoever reads is told, and which line is the first that is wrong. */
import {
  genesisLine,
  type LogCorrupt,
  type LogStore,
  pureSha256,
  readVerified,
  type SealedBatch,
  verifyExport
} from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import fc from "fast-check"
import { expect } from "vitest"
import type { Bench } from "../Bench.ts"
import { type Group, promise } from "../Group.ts"
import { a, appendChain, notes, readAll } from "../logs.ts"

const chain = notes(a, ["1", "æ"], ["2"], ["3", "4", "5"], ["6"])
const lines = chain.batches.flatMap((batch) => [...batch.lines, batch.commit])

/** One change, at places that fast-check chooses. */
type Change = (lines: ReadonlyArray<string>, at: number, by: number) => ReadonlyArray<string>

/** Another character of ASCII, none that ends a line. */
const flipped: Change = (all, at, by) => {
  const line = all[at % all.length]!
  const i = by % line.length
  const unit = line.charCodeAt(i) ^ (1 << (by % 7))
  const other = line.charCodeAt(i) > 127 || unit < 32 ? "?" : String.fromCharCode(unit)
  return all.with(at % all.length, line.slice(0, i) + other + line.slice(i + 1))
}

const removed: Change = (all, at) => all.toSpliced(at % (all.length - 1), 1)

const swapped: Change = (all, at, by) => {
  const [i, j] = [at % all.length, by % all.length]
  return all.with(i, all[j]!).with(j, all[i]!)
}

/** Not behind the last line: there it would look like a write that broke off. */
const added: Change = (all, at, by) =>
  all.toSpliced(at % all.length, 0, [...all, "", "{}", "x"][by % (all.length + 3)]!)

/** What an auditor finds in the changed bytes. */
const firstFault = (changed: ReadonlyArray<string>): Promise<LogCorrupt | undefined> =>
  Effect.runPromise(
    verifyExport(
      pureSha256,
      Stream.succeed(new TextEncoder().encode(`${[genesisLine(a), ...changed].join("\n")}\n`)),
      a
    ).pipe(
      Effect.flip,
      Effect.catch(() => Effect.succeed(undefined))
    )
  )

interface Found {
  /** What a read through the store gave before it ended, and the fault that ended it, if one did. */
  readonly verified: { readonly read: ReadonlyArray<SealedBatch>; readonly fault: unknown }
  /** The fault of the store's own read. */
  readonly fault: unknown
}

const looking: Effect.Effect<Found, unknown, LogStore> = Effect.gen(function* () {
  const read: Array<SealedBatch> = []
  const end = yield* Effect.result(
    Stream.runForEach(readVerified(a), ({ batch }) => Effect.sync(() => void read.push(batch)))
  )
  const own = yield* Effect.result(readAll(a))
  return { verified: { read, fault: faultIn(end) }, fault: faultIn(own) }
})

const faultIn = <E>(result: Result.Result<unknown, E>): E | undefined =>
  Result.isFailure(result) ? result.failure : undefined

/** A store may find the fault as early as it is opened. */
const foundAfter = (bench: Bench, changed: ReadonlyArray<string>): Promise<Found> =>
  bench.atNewSite((site) =>
    Effect.gen(function* () {
      yield* site.open(appendChain(chain))
      yield* site.tamper(a, (all) => {
        expect(all).toEqual(lines)
        return changed
      })
      return yield* Effect.catch(site.open(looking), (error) =>
        isCorrupt(error) ? Effect.succeed({ verified: { read: [], fault: error }, fault: error }) : Effect.fail(error)
      )
    })
  )

const isCorrupt = (error: unknown): error is LogCorrupt => Predicate.isTagged(error, "LogCorrupt")

/**
 * The line of the fault. A store that sees seals only may as well name the commit line that is not the right one, which
 * is the next; or the first line of those that no commit line closes.
 */
const linesOfFault = ({ line }: LogCorrupt, changed: ReadonlyArray<string>): ReadonlyArray<number> => {
  const commits = changed.flatMap((text, i) => (text.startsWith('{"commit":') ? [i + 2] : []))
  const next = commits.find((commit) => commit >= line)
  const before = commits.findLast((commit) => commit < line) ?? 1
  return [line, before + 1, ...(next === undefined ? [] : [next])]
}

const isNamed = (change: Change) => (bench: Bench) =>
  bench.forAll(fc.tuple(fc.nat(1000), fc.nat(1000)), async ([at, by]) => {
    const changed = change(lines, at, by)
    const expected = await firstFault(changed)
    fc.pre(expected !== undefined)
    const { fault, verified } = await foundAfter(bench, changed)
    expect(fault).toMatchObject({ _tag: "LogCorrupt" })
    expect(verified.fault).toMatchObject({ _tag: "LogCorrupt" })
    expect(linesOfFault(expected!, changed)).toContain((verified.fault as LogCorrupt).line)
    expect(verified.read).toEqual(chain.batches.slice(0, verified.read.length))
  })

export const tampering: Group = {
  number: 14,
  name: "tampering",
  cases: [
    promise("with one byte is told with the line", isNamed(flipped), "reopen", "tamper"),
    promise("by removing a line is told with the line", isNamed(removed), "reopen", "tamper"),
    promise("by swapping two lines is told with the line", isNamed(swapped), "reopen", "tamper"),
    promise("by adding a line is told with the line", isNamed(added), "reopen", "tamper"),
    promise(
      "by cutting off the end never passes for more than whole batches from the first on",
      (bench) =>
        bench.forAll(fc.nat(lines.length - 1), async (at) => {
          const changed = lines.slice(0, at)
          const { fault, read } = (await foundAfter(bench, changed)).verified
          const whole = changed.filter((line) => line.startsWith('{"commit":')).length
          expect(read).toEqual(chain.batches.slice(0, fault === undefined ? whole : read.length))
          expect(read.length).toBeLessThanOrEqual(whole)
          expect(fault === undefined || isCorrupt(fault)).toBe(true)
        }),
      "reopen",
      "tamper"
    )
  ]
}
