/** Logs to move: random histories of a small agreement, cut into batches anywhere. */
import {
  batchText,
  type DelaftaleEvent,
  emptyHead,
  encodeEvent,
  encodeEventLine,
  exportLog,
  follow,
  genesisLine,
  type Head,
  LogId,
  LogStore,
  pureSha256,
  type Recorded,
  readCommit,
  type SealedBatch,
  sealBatch
} from "@delaftale/core"
import { enkelteIndikatorer, lilleAftale, maaling, skridt, skrivHistorie } from "@delaftale/core/testing"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import fc from "fast-check"

export const log = LogId.make("lille-log")

const krav = { slags: "Mindst", graense: "1" } as const
const aftale = lilleAftale(
  Object.fromEntries(Object.entries(enkelteIndikatorer).map(([id, indikator]) => [id, maaling(indikator, krav)]))
)

/** What is encoded has no null. */
type Stored = Pick<Parameters<typeof encodeEventLine>[0], "type" | "v" | "data">

const linjeAf = ({ event, position, ...om }: Recorded<DelaftaleEvent>): string =>
  Result.getOrThrow(encodeEventLine({ p: position, ...om, ...(encodeEvent(event) as Stored) }))

/** At least one batch; the sizes say where one ends. */
export const sealed = (
  lines: ReadonlyArray<string>,
  sizes: ReadonlyArray<number>,
  id = log
): ReadonlyArray<SealedBatch> => {
  const batches: Array<SealedBatch> = []
  let head: Head = emptyHead(pureSha256, id)
  for (let from = 0; from < lines.length; from = head.position) {
    const batch = sealBatch(pureSha256, head, lines.slice(from, from + sizes[batches.length % sizes.length]!))
    head = Result.getOrThrow(follow(pureSha256, head, batch))
    batches.push(batch)
  }
  return batches
}

/** Its lines, and where its batches end. */
export const uncut = fc.tuple(
  fc.array(skridt(aftale), { maxLength: 20 }).map((alle) => skrivHistorie(aftale, alle).map(linjeAf)),
  fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1 })
)

export const history: fc.Arbitrary<ReadonlyArray<SealedBatch>> = uncut.map(([lines, sizes]) => sealed(lines, sizes))

/** One log of so many steps that is always the same. */
export const sample = (steps: number, size: number): ReadonlyArray<SealedBatch> => {
  const [alle = []] = fc.sample(fc.array(skridt(aftale), { minLength: steps, maxLength: steps }), {
    numRuns: 1,
    seed: 7
  })
  return sealed(skrivHistorie(aftale, alle).map(linjeAf), [size])
}

export const example = sample(20, 2)

/** The log as it is exported, by its definition. */
export const textOf = (batches: ReadonlyArray<SealedBatch>): string =>
  `${genesisLine(log)}\n${batches.map(batchText).join("")}`

/** The last seal. */
export const sealIn = (batches: ReadonlyArray<SealedBatch>): string | undefined =>
  readCommit(batches.at(-1)?.commit ?? "")?.sha256

/** Adds the batches to what is there. */
export const append = (batches: ReadonlyArray<SealedBatch>, id = log) =>
  Effect.gen(function* () {
    const store = yield* LogStore
    for (const batch of batches) yield* store.append(id, yield* store.head(id), [batch])
  })

export const exported = Effect.map(Stream.runCollect(exportLog(log)), (parts) => parts.join(""))
export const head = LogStore.use((store) => store.head(log))
