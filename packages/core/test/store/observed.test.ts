/** A store that is looked at answers as it would alone; what it did is counted. */
import * as Effect from "effect/Effect"
import * as Metric from "effect/Metric"
import * as Stream from "effect/Stream"
import { describe, expect, it } from "vitest"
import { emptyHead } from "../../src/audit/Head.ts"
import { LogId } from "../../src/ground/LogId.ts"
import { pureSha256 } from "../../src/ground/Sha256.ts"
import { appendEvents } from "../../src/store/appendEvents.ts"
import { exportLog } from "../../src/store/exportLog.ts"
import { LogStore } from "../../src/store/LogStore.ts"
import { memoryStore } from "../../src/store/memory.ts"
import { observed } from "../../src/store/observed.ts"

const log = LogId.make("set")
const nu = "2021-06-01T08:00:00.000Z"
const event = (n: number) => ({
  id: `00000000-0000-4000-8000-00000000000${n}`,
  type: "Proeve",
  v: 1,
  by: "sekretariat",
  data: { tekst: "æøå" }
})

const names = [
  "delaftale_append_events",
  "delaftale_append_bytes",
  "delaftale_append_conflicts",
  "delaftale_store_failures",
  "delaftale_read_events"
]

/** What the counters of these names stand at; one that nothing was added to is not there yet. */
const counted = Effect.map(Metric.snapshot, (all) =>
  names.map((name) => {
    const found = all.find(({ id }) => id === name)
    return found?.type === "Counter" ? Number(found.state.count) : 0
  })
)

/** Two writers at one head, then something that is no batch; what the log holds in the end. */
const program = Effect.gen(function* () {
  const empty = emptyHead(pureSha256, log)
  const first = yield* appendEvents(empty, [event(1), event(2)], nu)
  const second = yield* Effect.flip(appendEvents(empty, [event(3)], nu))
  const third = yield* Effect.flip(LogStore.use((store) => store.append(log, first, [] as never)))
  const text = yield* Stream.mkString(exportLog(log))
  return { first, second: second._tag, third: third._tag, text }
})

describe("observed", () => {
  it("changes no answer, and counts what was written, lost, refused and read", async () => {
    const alone = await Effect.runPromise(Effect.provide(program, memoryStore))
    const before = await Effect.runPromise(counted)
    const seen = await Effect.runPromise(Effect.provide(program, observed(memoryStore)))
    const after = await Effect.runPromise(counted)
    expect(seen).toEqual(alone)
    expect(seen).toMatchObject({ second: "HeadMoved", third: "StoreFailure" })
    const bytes = new TextEncoder().encode(seen.text.slice(seen.text.indexOf("\n") + 1)).length
    // read once to see whether the second writer's batch was there, and once for the export
    expect(after.map((count, at) => count - (before[at] ?? 0))).toEqual([2, bytes, 1, 1, 4])
  })
})
