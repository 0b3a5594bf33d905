/** What the one that writes to a log knows and holds, and when it stops for good. */
import { StoreFailure } from "@delaftale/core"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { DiskFile } from "./Disk.ts"
import type { DiskFailure } from "./DiskFailure.ts"
import type { Durability } from "./Durability.ts"
import type { Extent } from "./Extent.ts"
import { ioFailure } from "./ioFailure.ts"
import type { Folder } from "./readSegments.ts"
import type { Scratch } from "./Scratch.ts"
import type { Tail } from "./Tail.ts"

export interface LogWriter {
  readonly folder: Folder
  /** The store's own scope: what the writer holds, it holds as long. */
  readonly scope: Scope.Scope
  /** Bytes that a segment may have before the next append begins a new one. */
  readonly segmentBytes: number
  readonly durability: Durability
  readonly scratch: Scratch
  /** How much of the log is checked before the first append. */
  readonly check: Extent
  /** The end of the log; known from when the lock is held. */
  tail: Tail | undefined
  /** Why nothing more is written until the store is opened anew. */
  poison: string | undefined
  /** HEAD, once this writer has put it down, opened to be overwritten. */
  anchor: { readonly file: DiskFile; readonly scope: Scope.Closeable } | undefined
  /** What HEAD says at most of what may be torn: more than the end of the log where an append of several failed. */
  unsynced: number
  open: { readonly file: DiskFile; readonly first: number; readonly scope: Scope.Closeable } | undefined
}

/** Nothing more is written: what the disk has is not known any more. */
export const unknown = (writer: LogWriter, failure: DiskFailure): Effect.Effect<never, StoreFailure> => {
  writer.poison = failure.message
  return Effect.fail(ioFailure("unknown", failure))
}

export const poisoned = (why: string): Effect.Effect<never, StoreFailure> =>
  Effect.fail(new StoreFailure({ reason: "poisoned", outcome: "not-written", message: `open the store anew: ${why}` }))
