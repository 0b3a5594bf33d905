/** An operation of the disk that failed. */
import * as Data from "effect/Data"

/** A function of the disk failed, with the code of the system. */
export class DiskFailure extends Data.TaggedError("DiskFailure")<{
  readonly operation: string
  readonly path: string
  /** The system's name for it, such as ENOSPC. */
  readonly code: string
  readonly cause: unknown
}> {
  override get message(): string {
    return `${this.operation} of ${this.path} failed (${this.code})`
  }
}
