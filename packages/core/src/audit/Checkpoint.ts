/**
 * Where a log stood: what is signed, so that nobody can later say that it stood otherwise. Spelled as the text of a C2SP
 * tlog-checkpoint; the third line is the seal, which fixes all history as the root of a tree would.
 */
import * as Base64 from "effect/encoding/Base64"
import * as Hex from "effect/encoding/Hex"
import * as Result from "effect/Result"
import { isLogId, type LogId } from "../ground/LogId.ts"
import { Position } from "../ground/Position.ts"
import { exactBase64 } from "./exactBase64.ts"
import { InvalidNote } from "./InvalidNote.ts"

/** What a checkpoint says of a log: its id, position and seal. */
export interface Checkpoint {
  readonly log: LogId
  readonly position: Position
  /** 64 lower-case hex digits, as in the log. */
  readonly seal: string
}

/** Three lines: `delaftale/` and the log's id, the position, the seal in base64. */
export const checkpointText = ({ log, position, seal }: Checkpoint): string =>
  `${origin}${log}\n${position}\n${Base64.encode(Result.getOrThrow(Hex.decode(seal)))}\n`

/** Lines after the third belong to whoever signed, and say nothing here. */
export const readCheckpoint = (text: string): Result.Result<Checkpoint, InvalidNote> => {
  const [name = "", size = "", root = "", ...more] = text.split("\n")
  const log = name.slice(origin.length)
  const seal = exactBase64(root)
  const isWhole = more.length > 0 && more.indexOf("") === more.length - 1
  if (!isWhole || !name.startsWith(origin) || !isLogId(log) || !isPosition(size) || seal?.length !== 32) {
    return Result.fail(new InvalidNote({ code: "checkpoint", reason: "the note is not about the head of a log" }))
  }
  return Result.succeed({ log, position: Position.make(Number(size)), seal: Hex.encode(seal) })
}

const origin = "delaftale/"

const isPosition = (text: string): boolean => /^(0|[1-9]\d{0,15})$/.test(text) && Number.isSafeInteger(Number(text))
