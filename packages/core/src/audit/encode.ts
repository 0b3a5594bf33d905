/** From an event to its line. */
import * as Result from "effect/Result"
import type { EventLine } from "./EventLine.ts"
import { envelopeFault, envelopeHead, unknownField } from "./envelope.ts"
import { InvalidEvent } from "./InvalidEvent.ts"
import { isLineTooLong, maxLineBytes } from "./limits.ts"
import { writeData } from "./writeData.ts"

/** The one spelling of an event, without LF (log-format.md). Refuses what could not be read back just as it is. */
export const encode = (event: EventLine): Result.Result<string, InvalidEvent> => {
  const outer = envelopeFault(event) ?? unknownField(event)
  if (outer !== undefined) return Result.fail(new InvalidEvent(outer))
  const data = writeData(event.data)
  if (Result.isFailure(data)) return Result.fail(new InvalidEvent(data.failure))
  const line = `${envelopeHead(event)}${data.success}}`
  return isLineTooLong(line) ? Result.fail(new InvalidEvent(tooLong)) : Result.succeed(line)
}

const tooLong = {
  code: "lineTooLong",
  path: "",
  found: "a line of more than 1 MiB",
  advice: `keep the line within ${maxLineBytes} bytes of UTF-8, its LF counted`
} as const
