/** From a line to its event, and only if an encoder of format 1 would have written that very line. */
import * as Result from "effect/Result"
import type { EventLine } from "./EventLine.ts"
import { encode } from "./encode.ts"
import { foreignSign } from "./foreignSign.ts"
import { InvalidLine, type InvalidLineCode } from "./InvalidLine.ts"
import { scan } from "./scan.ts"

/** The event of a line without its LF, if the line is byte for byte what `encode` writes for it. */
export const decode = (line: string): Result.Result<EventLine, InvalidLine> => {
  const event = scan(line)
  return event === undefined ? decodeByRule(line) : Result.succeed(event)
}

/** By the rule itself: write what the line says, and compare. */
export const decodeByRule = (line: string): Result.Result<EventLine, InvalidLine> => {
  let event: EventLine
  try {
    event = JSON.parse(line)
  } catch {
    return foreign(line) ?? invalid("json", "the line is not JSON")
  }
  if (typeof event !== "object" || event === null) return invalid("json", "the line is JSON, but no object")
  const sign = foreign(line)
  if (sign !== undefined) return sign
  const written = encode(event)
  if (Result.isFailure(written)) return invalid(written.failure.code, written.failure.message)
  if (written.success === line) return Result.succeed(event)
  const column = firstDifference(written.success, line)
  return invalid("spelling", `the event is not spelled as format 1 spells it, from column ${column + 1}`)
}

const firstDifference = (a: string, b: string): number => {
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  return i
}

const foreign = (line: string): Result.Result<never, InvalidLine> | undefined => {
  const sign = foreignSign(line)
  return sign === undefined ? undefined : invalid(sign.code, sign.reason)
}

const invalid = (code: InvalidLineCode, message: string): Result.Result<never, InvalidLine> =>
  Result.fail(new InvalidLine({ code, message }))
