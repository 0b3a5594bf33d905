/** A log store of one's own, in SQLite. It keeps rows; all that has to be right about a log is core's to say. */
import {
  admit,
  emptyHead,
  follow,
  type Head,
  type HeadMoved,
  hints,
  inRange,
  LogCorrupt,
  type LogId,
  LogStore,
  lastOf,
  Position,
  readCommit,
  type SealedBatch,
  Sha256,
  StoreFailure,
  type TooLarge
} from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as PubSub from "effect/PubSub"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { openTable, type Table } from "./table.ts"

/** The store in the database file `path`, which is made if it is not there. Several may be open on one file. */
export const sqliteStore = (path: string): Layer.Layer<LogStore, StoreFailure> =>
  Layer.effect(
    LogStore,
    Effect.gen(function* () {
      const opening = asking("not-written", () => openTable(path))
      const table = yield* Effect.acquireRelease(opening, ({ close }) => Effect.sync(close))
      return storeIn(table, yield* Sha256, yield* PubSub.sliding<LogId>(64))
    })
  )

const storeIn = (table: Table, sha256: Sha256, changed: PubSub.PubSub<LogId>): LogStore["Service"] =>
  LogStore.of({
    head: (log) => settling("not-written", () => headOf(table, sha256, log)),

    append: (log, expected, batches) =>
      settling("unknown", () =>
        table.inTransaction(
          () => appended(table, sha256, log, expected, batches),
          (result) => Result.isSuccess(result)
        )
      ).pipe(Effect.tap(() => PubSub.publish(changed, log))),

    read: (log, range = {}) =>
      Stream.unwrap(
        Effect.map(
          settling("not-written", () => headBefore(table, sha256, log, (range.after ?? 0) + 1)),
          (start) => readingFrom(table, sha256, start, range.upTo ?? Number.MAX_SAFE_INTEGER)
        )
      ).pipe(Stream.filter((batch) => inRange(batch, range))),

    logs: () => Stream.unwrap(Effect.map(asking("not-written", table.logs), Stream.fromArray)),

    changes: (log) => hints(changed, log)
  })

/** To be called in a transaction: nobody else writes between the look at the end and the rows. */
const appended = (
  table: Table,
  sha256: Sha256,
  log: LogId,
  expected: Head,
  batches: ReadonlyArray<SealedBatch>
): Result.Result<Head, HeadMoved | TooLarge | StoreFailure | LogCorrupt> => {
  const actual = headOf(table, sha256, log)
  if (Result.isFailure(actual)) return Result.fail(actual.failure)
  const admitted = admit(sha256, actual.success, expected, batches)
  if (Result.isFailure(admitted)) return Result.fail(admitted.failure)
  for (const batch of admitted.success.batches) table.insert(log, batch)
  return Result.succeed(admitted.success.head)
}

/** Row after row, each seen to follow the one before. */
const readingFrom = (table: Table, sha256: Sha256, start: Head, upTo: number) =>
  Stream.paginate(start, (head) =>
    settling("not-written", (): Result.Result<Page, LogCorrupt> => {
      const batch = table.after(head.log, head.position)
      if (batch === undefined || batch.from > upTo) return Result.succeed([[], Option.none()])
      return Result.map(followed(table, sha256, head, batch), (next) => [[batch], Option.some(next)])
    })
  )

/** What a step of reading gives, and from where the next goes on. */
type Page = readonly [ReadonlyArray<SealedBatch>, Option.Option<Head>]

/** Where the log ends: after its last row, if that follows the one before it. */
const headOf = (table: Table, sha256: Sha256, log: LogId): Result.Result<Head, LogCorrupt> => {
  const last = table.atOrBefore(log, Number.MAX_SAFE_INTEGER)
  if (last === undefined) return Result.succeed(emptyHead(sha256, log))
  return Result.flatMap(headBefore(table, sha256, log, last.from), (head) => followed(table, sha256, head, last))
}

/** The head before the batch in which a position is; its `at` is not known, and not needed to go on from it. */
const headBefore = (table: Table, sha256: Sha256, log: LogId, position: number): Result.Result<Head, LogCorrupt> => {
  const holding = table.atOrBefore(log, position)
  const before = holding === undefined ? undefined : table.atOrBefore(log, holding.from - 1)
  if (before === undefined) return Result.succeed(emptyHead(sha256, log))
  const seal = readCommit(before.commit)?.sha256
  if (seal === undefined) return corrupt(table, log, before, 0, unsealed)
  return Result.succeed({ log, position: Position.make(lastOf(before)), seal, anchor: before.commit, at: "" })
}

const followed = (table: Table, sha256: Sha256, head: Head, batch: SealedBatch): Result.Result<Head, LogCorrupt> => {
  if (batch.commit === "") return corrupt(table, head.log, batch, 0, unsealed)
  const step = follow(sha256, head, batch)
  if (Result.isSuccess(step)) return Result.succeed(step.success)
  return corrupt(table, head.log, batch, step.failure.offset, step.failure)
}

type Fault = Pick<LogCorrupt, "code" | "reason">
const unsealed: Fault = { code: "unsealed", reason: "no commit line closes the batch" }

const corrupt = (table: Table, log: LogId, { from }: SealedBatch, offset: number, { code, reason }: Fault) =>
  Result.fail(new LogCorrupt({ log, line: 2 + table.linesBefore(log, from) + offset, code, reason }))

/** SQLite answers at once, or throws. */
const asking = <A>(outcome: StoreFailure["outcome"], ask: () => A): Effect.Effect<A, StoreFailure> =>
  Effect.try({
    try: ask,
    catch: (cause) => new StoreFailure({ reason: "io", outcome, message: `SQLite: ${cause}`, cause })
  })

const settling = <A, E>(outcome: StoreFailure["outcome"], ask: () => Result.Result<A, E>) =>
  Effect.flatMap(asking(outcome, ask), (result) => Effect.fromResult(result))
