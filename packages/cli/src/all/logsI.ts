/** The logs of a store, by id. */
import { type LogId, LogStore, type StoreFailure } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { type Lagersted, lagerI } from "../lagersted.ts"

export const logsI = (sted: Lagersted): Effect.Effect<ReadonlyArray<LogId>, StoreFailure> =>
  LogStore.use((store) => Stream.runCollect(store.logs())).pipe(Effect.provide(lagerI(sted)))
