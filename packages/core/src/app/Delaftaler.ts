/** The logs of a store as a service of Effect: the verbs in their one place, which the other entries only put in other words. */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Stream from "effect/Stream"
import { isLogId, type LogId } from "../ground/LogId.ts"
import { Sha256 } from "../ground/Sha256.ts"
import type { StoreFailure } from "../store/errors.ts"
import { LogStore } from "../store/LogStore.ts"
import { aabnLog } from "./aabnLog.ts"
import type { Delaftalelog } from "./Delaftalelog.ts"
import { UgyldigtLogId } from "./fejl.ts"

/** The logs of a store, opened by their ids (*delaftaler*, agreements). */
export class Delaftaler extends Context.Service<
  Delaftaler,
  {
    /** Nothing is read yet, and the log need not be there: `indgaa` begins it. */
    readonly open: (log: string) => Effect.Effect<Delaftalelog, UgyldigtLogId>
    /** The logs that have at least one event. */
    readonly logs: () => Stream.Stream<LogId, StoreFailure>
  }
>()("@delaftale/core/app/Delaftaler") {}

/** Over whichever store is provided: `delaftaler.pipe(Layer.provide(fileStore("./logs")))`. */
export const delaftaler: Layer.Layer<Delaftaler, never, LogStore> = /*#__PURE__*/ Layer.effect(
  Delaftaler,
  /*#__PURE__*/ Effect.gen(function* () {
    const store = yield* LogStore
    const lager = Context.make(LogStore, store).pipe(Context.add(Sha256, yield* Sha256))
    return Delaftaler.of({
      open: (log) =>
        isLogId(log) ? Effect.succeed(aabnLog(log, lager)) : Effect.fail(new UgyldigtLogId({ logId: String(log) })),
      logs: () => store.logs()
    })
  })
)
