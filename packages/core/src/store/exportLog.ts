/** The canonical bytes of a log: the same from every store. */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { LogCorrupt } from "../audit/LogCorrupt.ts"
import { batchText } from "../audit/SealedBatch.ts"
import { genesisLine } from "../audit/seal.ts"
import type { LogId } from "../ground/LogId.ts"
import type { StoreFailure } from "./errors.ts"
import { LogStore } from "./LogStore.ts"

/** Text whose UTF-8 bytes, one piece after the other, are the log: the genesis line, then every batch. */
export const exportLog = (log: LogId): Stream.Stream<string, StoreFailure | LogCorrupt, LogStore> =>
  Stream.unwrap(
    Effect.gen(function* () {
      const store = yield* LogStore
      return Stream.concat(Stream.succeed(`${genesisLine(log)}\n`), Stream.map(store.read(log), batchText))
    })
  )
