/** Pieces of a log, each read by somebody of their own: where they are cut, how one is read, and whether they fit. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { type Head, isSameHead } from "../audit/Head.ts"
import { headAfter } from "../audit/headAfter.ts"
import { LogCorrupt } from "../audit/LogCorrupt.ts"
import type { SealedBatch } from "../audit/SealedBatch.ts"
import { startOf, type Verified, verifyBatch } from "../audit/verify.ts"
import type { LogId } from "../ground/LogId.ts"
import { Sha256 } from "../ground/Sha256.ts"
import type { StoreFailure } from "../store/errors.ts"
import { LogStore } from "../store/LogStore.ts"
import type { UlaeseligHaendelse } from "./fejl.ts"
import { type Bundt, bundterAf } from "./haendelser.ts"

/** A part of a log (*logstykke*, piece of a log). Plain data, so it can be sent to a thread. */
export interface Logstykke {
  /** It begins after the batch that holds this position; 0: with the first. */
  readonly efter: number
  /** It ends with the batch that holds this position. */
  readonly til: number
}

/** A piece that holds (*verificeret stykke*, verified piece); plain data too. */
export interface VerificeretStykke {
  /** Where the log stood before it, as far as the batch before it says. */
  readonly fra: Head
  /** The lines, events and batches are its own. */
  readonly efter: Verified
}

/** As many pieces as `antal`; the last goes on to wherever the log ends when it is read. */
export const logstykker = (position: number, antal: number): ReadonlyArray<Logstykke> =>
  Array.from({ length: antal }, (_, nummer) => ({
    efter: Math.floor((position * nummer) / antal),
    til: nummer === antal - 1 ? Number.MAX_SAFE_INTEGER : Math.floor((position * (nummer + 1)) / antal)
  }))

/** Nothing has been seen of the log but the batch before, and that is believed until the pieces are put together. */
const begyndEfter = (head: Head): Verified => ({ head, line: 1, events: 0, batches: 0, firstAt: "" })

/** The batches of a piece, verified from the one before it on. */
const verificerede = Effect.fnUntraced(function* (
  log: LogId,
  { efter, til }: Logstykke,
  begyndt: (fra: Verified) => void
) {
  const sha256 = yield* Sha256
  const store = yield* LogStore
  const tom = startOf(sha256, log)
  if (efter === 0) begyndt(tom)
  const begynd = (batch: SealedBatch): Verified => {
    const fra = begyndEfter(headAfter(tom.head, [batch]))
    begyndt(fra)
    return fra
  }
  return store.read(log, { after: Math.max(0, efter - 1), upTo: til }).pipe(
    Stream.mapAccumEffect(
      (): Verified | undefined => (efter === 0 ? tom : undefined),
      (foer, batch) =>
        foer === undefined
          ? Effect.succeed([begynd(batch), []] as const)
          : Effect.map(
              Effect.fromResult(verifyBatch(sha256, foer, batch)),
              (verificeret) => [verificeret.after, [verificeret]] as const
            )
    )
  )
})

/** Reads a piece from end to end, each event decoded; `tag` is given them batch by batch. */
export const laesStykke = Effect.fnUntraced(function* (
  log: LogId,
  stykke: Logstykke,
  tag: (haendelser: Bundt["haendelser"]) => void = () => undefined
): Effect.fn.Return<VerificeretStykke, LogCorrupt | StoreFailure | UlaeseligHaendelse, LogStore> {
  let fra: Verified | undefined
  let efter: Verified | undefined
  const batches = yield* verificerede(log, stykke, (begyndt) => {
    fra = begyndt
    efter = begyndt
  })
  yield* bundterAf(batches).pipe(
    Stream.runForEach((bundt) =>
      Effect.sync(() => {
        tag(bundt.haendelser)
        efter = bundt.efter
      })
    )
  )
  if (fra === undefined || efter === undefined) return yield* endsBefore(log, stykke.efter)
  return { fra: fra.head, efter }
})

const endsBefore = (log: LogId, position: number): LogCorrupt =>
  new LogCorrupt({ log, line: 0, code: "position", reason: `the log ends before position ${position}` })

/** Whether each piece begins exactly where the one before it was seen to end. */
export const haengerSammen = (stykker: ReadonlyArray<VerificeretStykke>): boolean =>
  stykker.every(({ fra }, nummer) => {
    const foer = stykker[nummer - 1]?.efter.head
    return foer === undefined || (isSameHead(foer, fra) && foer.anchor === fra.anchor && foer.at === fra.at)
  })

const lagtSammen = (a: Verified, b: Verified): Verified => ({
  head: b.head,
  line: a.line + b.line - 1,
  events: a.events + b.events,
  batches: a.batches + b.batches,
  firstAt: a.firstAt === "" ? b.firstAt : a.firstAt
})

/** The log as it stands after all of them. */
export const sammen = (stykker: ReadonlyArray<VerificeretStykke>): Verified =>
  stykker.map(({ efter }) => efter).reduce(lagtSammen)
