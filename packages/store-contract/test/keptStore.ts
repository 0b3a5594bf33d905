/** Memory that outlives the stores on it, so that every case can run; and bad stores can be planted over it. */
import { genesisLine, inRange, type LogId, LogStore, memoryStore, pureSha256, readExport } from "@delaftale/core"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import type { Adapter } from "../src/index.ts"

export type Store = LogStore["Service"]

/** Where the logs are, and what somebody has made of their lines. */
export interface Place {
  readonly kept: Store
  readonly spoilt: Map<LogId, ReadonlyArray<string>>
}

const place = Effect.map(
  Layer.build(Layer.fresh(memoryStore)),
  (context): Place => ({
    kept: Context.get(context, LogStore),
    spoilt: new Map()
  })
)

/** Lines that were tampered with are read as an export would be: checked on the way. */
const reading = ({ kept, spoilt }: Place): Store =>
  LogStore.of({
    ...kept,
    read: (log, range = {}) =>
      Stream.suspend(() => {
        const lines = spoilt.get(log)
        if (lines === undefined) return kept.read(log, range)
        const bytes = new TextEncoder().encode(`${[genesisLine(log), ...lines].join("\n")}\n`)
        return readExport(pureSha256, Stream.succeed(bytes), log).pipe(
          Stream.map(({ batch }) => batch),
          Stream.filter((batch) => inRange(batch, range))
        )
      })
  })

const linesOf = ({ kept }: Place, log: LogId) =>
  Effect.map(Stream.runCollect(kept.read(log)), (batches) => batches.flatMap(({ commit, lines }) => [...lines, commit]))

/** `plant` and `replant` turn a good store into another one, as it is made and as it is opened again. */
export const keptAdapter = (
  name: string,
  plant: (store: Store) => Store = (store) => store,
  replant: (store: Store) => Store = plant
): Adapter<Place> => ({
  name,
  place,
  make: (at) => Layer.succeed(LogStore, plant(reading(at))),
  reopen: (at) => Layer.succeed(LogStore, replant(reading(at))),
  capabilities: {
    concurrent: true,
    second: "writes",
    tamper: (at, log, change) => Effect.map(linesOf(at, log), (lines) => void at.spoilt.set(log, change(lines)))
  }
})
