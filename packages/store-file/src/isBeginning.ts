/** Whether lines are how the next batch begins, as far as they go. */
import { commitLine, decodeEventLine, type Head, sealOf } from "@delaftale/core"
import * as Result from "effect/Result"
import { nodeSha256 } from "./nodeSha256.ts"

/**
 * `pending`: the whole lines there; `rest`: the bytes of the line after them. True if the lines are the events after
 * `head` and the rest is how the next line may begin.
 */
export const isBeginning = (head: Head, pending: ReadonlyArray<string>, rest: Uint8Array): boolean =>
  pending.every((line, i) => isEventAt(line, head.position + 1 + i)) && isNext(head, pending, rest)

const isEventAt = (line: string, position: number): boolean => {
  const decoded = decodeEventLine(line)
  return Result.isSuccess(decoded) && decoded.success.p === position
}

const isNext = (head: Head, pending: ReadonlyArray<string>, rest: Uint8Array): boolean => {
  if (rest.some((byte) => byte < 0x20)) return false
  const text = new TextDecoder("latin1").decode(rest)
  const from = head.position + 1
  const event = `{"p":${from + pending.length},"id":"`
  if (text.startsWith(event) || event.startsWith(text)) return true
  if (pending.length === 0) return false
  const seal = sealOf(nodeSha256, head.anchor, pending)
  return commitLine({ from, count: pending.length, prev: head.seal, sha256: seal }).startsWith(text)
}
