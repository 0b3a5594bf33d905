/** The few things that the store asks of a disk, so that a test can hand in one that fails. */
import type * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type * as Stream from "effect/Stream"
import type { DiskFailure } from "./DiskFailure.ts"
import type { HashThread } from "./HashThread.ts"

export type Opening = "read" | "append" | "create" | "update"

/** What the store asks of a disk; a test puts one in its place that fails. */
export interface Disk {
  /**
   * `read`: to read. `append`: every write goes to the end (O_APPEND). `create`: a new file, an error if it is there.
   * `update`: to overwrite what is there, an error if it is not.
   */
  readonly open: (path: string, how: Opening) => Effect.Effect<DiskFile, DiskFailure, Scope.Scope>
  /** The names in a folder; none if there is no such folder. */
  readonly list: (folder: string) => Effect.Effect<ReadonlyArray<string>, DiskFailure>
  readonly exists: (path: string) => Effect.Effect<boolean, DiskFailure>
  /** Makes the folder and those above it that are missing, all of them durable. */
  readonly makeFolder: (folder: string) => Effect.Effect<void, DiskFailure>
  readonly rename: (from: string, to: string) => Effect.Effect<void, DiskFailure>
  /** Makes durable which names a folder holds (fsync of the folder). */
  readonly syncFolder: (folder: string) => Effect.Effect<void, DiskFailure>
  /** Takes a folder for one writer, of all processes, while the scope is open; false if another has it. */
  readonly lock: (folder: string) => Effect.Effect<boolean, DiskFailure, Scope.Scope>
  /** A hint for each change in a folder. Hints may be late, or none at all: where a disk cannot watch, or no longer. */
  readonly watch: (folder: string) => Stream.Stream<void>
  /** Another core that reads and hashes files; left out where there is none. */
  readonly hashing?: Hashing
}

interface Hashing {
  /** Bytes from which a file is worth the thread. */
  readonly fromBytes: number
  /** Undefined where it cannot be started. */
  readonly start: Effect.Effect<HashThread | undefined, never, Scope.Scope>
}

/** An open file; it is closed with its scope. */
export interface DiskFile {
  /** Reads from an offset; 0 bytes is the end of the file. */
  readonly read: (into: Uint8Array, at: number) => Effect.Effect<number, DiskFailure>
  /** One `write` of the system; may write fewer bytes than it was given. */
  readonly write: (bytes: Uint8Array) => Effect.Effect<number, DiskFailure>
  /**
   * Puts bytes in place of the first ones of a file that has as many. At most 512: a disk takes that many whole or not
   * at all, so that even after a power cut the file has the old bytes or the new ones.
   */
  readonly overwrite: (bytes: Uint8Array) => Effect.Effect<void, DiskFailure>
  /** Bytes. */
  readonly size: Effect.Effect<number, DiskFailure>
  readonly truncate: (size: number) => Effect.Effect<void, DiskFailure>
  /** When it succeeds, what was written is on the disk (fdatasync). */
  readonly sync: Effect.Effect<void, DiskFailure>
}
