/** What a process does with its store. Each action gives what it found to be wrong. */
import { appendSealed, type Head, LogStore, type SealedBatch } from "@delaftale/core"
import type { NonEmptyReadonlyArray } from "effect/Array"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { batchesAfter, headOf, log } from "./batches.ts"
import { acknowledge, compare, leaveOpen } from "./Expected.ts"
import { ask, type Failure, type Life, readAll, unexplained } from "./Life.ts"

export type Problem = string | undefined

type Batches = NonEmptyReadonlyArray<SealedBatch>

/** What was handed in and never answered for, to be handed in again. */
export interface Open {
  readonly before: ReadonlyArray<SealedBatch>
  readonly batches: Batches
}

/** Reads the whole log. */
export const look = async (life: Life): Promise<Problem> => {
  const found = await ask(life.runtime, readAll)
  if (life.disk.isDead()) return undefined
  if (Result.isFailure(found)) return unexplained(life, found.failure)
  life.standing = found.success
  life.account()
  return compare(life.expected, found.success)
}

/** Appends at the end of what stands; gives what was left open. */
export const append = (life: Life): Promise<Problem | Open> => {
  const { chances, standing = [] } = life
  return handIn(life, batchesAfter(chances, headOf(standing), chances.pick([1, 1, 1, 2, 3])))
}

/** The same with batches of one's own. */
export const handIn = async (life: Life, given: ReadonlyArray<SealedBatch>): Promise<Problem | Open> => {
  const { chances, standing: before = [] } = life
  const batches = given as unknown as Batches
  const head = headOf(before)
  const how = chances.is(0.5) ? appendSealed(head, batches) : LogStore.use((store) => store.append(log, head, batches))
  return settle(life, before, batches, await ask(life.runtime, how))
}

const settle = (
  life: Life,
  before: ReadonlyArray<SealedBatch>,
  batches: Batches,
  answer: Result.Result<Head, Failure>
): Problem | Open => {
  if (!life.disk.isDead() && Result.isSuccess(answer)) {
    acknowledge(life.expected, before, batches)
    life.standing = [...before, ...batches]
    life.holdsLock = true
    return answer.success.position === headOf(life.standing).position ? undefined : "wrong head after an append"
  }
  const isOpen = life.disk.isDead() || (Result.isFailure(answer) && outcomeOf(answer.failure) === "unknown")
  if (!isOpen) return Result.isFailure(answer) ? unexplained(life, answer.failure) : undefined
  leaveOpen(life.expected, before, batches)
  return { before, batches }
}

const outcomeOf = (failure: Failure) => (failure._tag === "StoreFailure" ? failure.outcome : "not-written")

/** Hands in again what was left open: it must be there exactly once, unless another batch took the place. */
export const retry = async (life: Life, { batches, before }: Open): Promise<Problem | Open> => {
  const answer = await ask(life.runtime, appendSealed(headOf(before), batches))
  if (life.disk.isDead() || Result.isSuccess(answer) || answer.failure._tag !== "HeadMoved") {
    const problem = settle(life, before, batches, answer)
    return Result.isSuccess(answer) && !life.disk.isDead() ? ((await look(life)) ?? problem) : problem
  }
  const [whole, standing] = [[...before, ...batches], life.standing ?? []]
  const isBeginning = standing.length >= before.length && standing.every(({ commit }, i) => commit === whole[i]?.commit)
  return isBeginning ? "retry: HeadMoved, though nothing else came in the place of what is handed in again" : undefined
}

/** Batches that follow each other, each by an append of its own, all at once. */
export const appendAtOnce = async (life: Life): Promise<Problem> => {
  const { chances, standing: before = [] } = life
  const batches = batchesAfter(chances, headOf(before), 2 + chances.below(3))
  const appends = batches.map((batch, i) =>
    Effect.result(LogStore.use((store) => store.append(log, headOf([...before, ...batches.slice(0, i)]), [batch])))
  )
  const answers = await ask(life.runtime, Effect.all(appends, { concurrency: "unbounded" }))
  let isFollowed = true
  for (const [i, answer] of Result.getOrThrow(answers).entries()) {
    if (!isFollowed && Result.isFailure(answer) && answer.failure._tag === "HeadMoved") continue
    isFollowed = Result.isSuccess(answer)
    const stood = [...before, ...batches.slice(0, i)]
    const problem = settle(life, stood, [batches[i]!], answer)
    if (typeof problem === "string") return problem
  }
  return undefined
}

/** Appends where the log no longer ends: that is refused, and the true end is told. */
export const appendBehind = async (life: Life): Promise<Problem> => {
  const { chances, standing = [] } = life
  if (standing.length === 0) return undefined
  const stale = headOf(standing.slice(0, chances.below(standing.length)))
  const batches = batchesAfter(chances, stale, 1) as unknown as Batches
  const answer = await ask(
    life.runtime,
    LogStore.use((store) => store.append(log, stale, batches))
  )
  if (life.disk.isDead()) return undefined
  if (Result.isSuccess(answer)) return "an append behind the end came through"
  if (answer.failure._tag !== "HeadMoved") return unexplained(life, answer.failure)
  return answer.failure.actual.seal === headOf(standing).seal ? undefined : "HeadMoved tells another end"
}
