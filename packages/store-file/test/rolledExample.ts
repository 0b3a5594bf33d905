/** The worked example in a folder, rolled after batch 2, and ways to read it and to add to it. */
import { join } from "node:path"
import { appendEvents, LogStore } from "@delaftale/core"
import * as Effect from "effect/Effect"
import * as References from "effect/References"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { exampleId } from "../../core/test/audit/example.ts"
import { appendExample } from "../../core/test/store/histories.ts"
import type { Disk } from "../src/Disk.ts"
import { fileStore } from "../src/index.ts"
import { nodeDisk } from "../src/nodeDisk.ts"
import { inTemporary } from "./temporary.ts"

export const segments = ["0000000000000001.ndjson", "0000000000000005.ndjson"] as const

export const on =
  (root: string, disk: Disk = nodeDisk, segmentBytes = 2000) =>
  <A, E>(program: Effect.Effect<A, E, LogStore>): Promise<A> =>
    Effect.provide(program, fileStore(root, { disk, segmentBytes })).pipe(
      Effect.provideService(References.MinimumLogLevel, "Error"),
      Effect.runPromise
    )

/** The worked example in two segments; then `use` with its folder. */
export const withExample = <A>(use: (folder: string, root: string) => Promise<A>): Promise<A> =>
  inTemporary(async (root) => {
    await on(root)(appendExample)
    return use(join(root, exampleId), root)
  })

/** Positions read, and the fault that ended it. */
export const reading = (root: string, after = 0, disk?: Disk) => {
  const positions: Array<number> = []
  return on(
    root,
    disk
  )(
    LogStore.use((store) =>
      Stream.runForEach(store.read(exampleId, { after }), ({ from }) => Effect.sync(() => positions.push(from)))
    ).pipe(
      Effect.result,
      Effect.map((result) => {
        const fault = Result.isFailure(result) ? result.failure : undefined
        return {
          positions,
          code: fault?._tag === "LogCorrupt" ? fault.code : fault?.reason,
          line: fault?._tag === "LogCorrupt" ? fault.line : undefined
        }
      })
    )
  )
}

export const appending = (root: string, disk?: Disk) =>
  on(
    root,
    disk
  )(
    Effect.gen(function* () {
      const store = yield* LogStore
      return yield* Effect.result(appendEvents(yield* store.head(exampleId), [note], "2026-11-23T09:00:00.000Z"))
    })
  )
export const note = { id: "019a0c1e-4c00-7000-8000-000000000009", type: "A", v: 1, by: "b", data: {} }
