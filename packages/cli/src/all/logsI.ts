/** The logs of a store, by id. A folder that the store stumbles over is among them: it gets its row, with the reason. */
import { readdir } from "node:fs/promises"
import { isLogId, type LogId, LogStore, type StoreFailure } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { type Lagersted, lagerI } from "../lagersted.ts"

export const logsI = (sted: Lagersted): Effect.Effect<ReadonlyArray<LogId>, StoreFailure> =>
  LogStore.use((store) => Stream.runCollect(store.logs())).pipe(
    Effect.provide(lagerI(sted)),
    Effect.catch((failure) => (sted._tag === "Mappe" ? foldersIn(sted.rod, failure) : Effect.fail(failure)))
  )

/** Each of them may be one; if not, its row says so too. */
const foldersIn = (rod: string, failure: StoreFailure): Effect.Effect<ReadonlyArray<LogId>, StoreFailure> =>
  Effect.tryPromise({ try: () => readdir(rod, { withFileTypes: true }), catch: () => failure }).pipe(
    Effect.map((entries) =>
      entries
        .filter((entry) => !entry.isFile())
        .map(({ name }) => name)
        .filter(isLogId)
        .sort()
    )
  )
