/** The store in memory: for tests and previews, and the readable reference of the port. Durable it is not. */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as PubSub from "effect/PubSub"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { emptyHead, type Head } from "../audit/Head.ts"
import type { SealedBatch } from "../audit/SealedBatch.ts"
import type { LogId } from "../ground/LogId.ts"
import { Sha256 } from "../ground/Sha256.ts"
import { admit } from "./admit.ts"
import { hints } from "./hints.ts"
import { inRange } from "./inRange.ts"
import { LogStore, type ReadRange } from "./LogStore.ts"

interface Kept {
  readonly head: Head
  readonly batches: Array<SealedBatch>
}

const make = Effect.gen(function* () {
  const sha256 = yield* Sha256
  const changed = yield* PubSub.sliding<LogId>(64)
  const logs = new Map<LogId, Kept>()
  const kept = (log: LogId): Kept => logs.get(log) ?? { head: emptyHead(sha256, log), batches: [] }

  return LogStore.of({
    head: (log) => Effect.sync(() => kept(log).head),
    append: (log, expected, batches) =>
      Effect.suspend(() => {
        const { batches: before, head } = kept(log)
        const admitted = admit(sha256, head, expected, batches)
        if (Result.isFailure(admitted)) return Effect.fail(admitted.failure)
        for (const batch of admitted.success.batches) before.push(batch)
        logs.set(log, { head: admitted.success.head, batches: before })
        return Effect.as(PubSub.publish(changed, log), admitted.success.head)
      }),
    read: (log, range: ReadRange = {}) =>
      Stream.suspend(() => Stream.fromArray(kept(log).batches.filter((batch) => inRange(batch, range)))),
    logs: () => Stream.suspend(() => Stream.fromArray([...logs.keys()].sort())),
    changes: (log) => hints(changed, log)
  })
})

/** A store of its own for each build of the layer; all is gone when the program ends. */
export const memoryStore: Layer.Layer<LogStore> = Layer.effect(LogStore, make)
