/** A checkpoint note held against the heads that a page's log passed. Who signed it is not looked at here. */
import { type Checkpoint, type Continuation, continuation, readCheckpoint } from "@delaftale/core"
import * as Result from "effect/Result"
import type { Kaede } from "./kaede.ts"

export type Checkpointsvar =
  | { readonly _tag: "Ulaeselig" }
  | { readonly _tag: "Laest"; readonly checkpoint: Checkpoint; readonly fundet: Continuation }

/** `note` as it was handed out: the text, a blank line, and the lines with signatures. */
export const holdCheckpoint = (note: string, { hoveder }: Kaede): Checkpointsvar => {
  const [tekst = ""] = note.replaceAll("\r\n", "\n").trimStart().split("\n\n")
  const laest = readCheckpoint(`${tekst.trimEnd()}\n`)
  if (Result.isFailure(laest)) return { _tag: "Ulaeselig" }
  const checkpoint = laest.success
  const fundet = hoveder.reduce<Continuation>(
    (foer, head) => (foer === "anotherLog" ? foer : continuation(checkpoint, foer, head)),
    "notReached"
  )
  return { _tag: "Laest", checkpoint, fundet }
}
