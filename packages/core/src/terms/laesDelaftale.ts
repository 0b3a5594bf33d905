/** An agreement from outside (a file, an event): read through the schema and checked as a whole, all faults at once. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import { Delaftale } from "./Delaftale.ts"
import { type Fejl, provDelaftale } from "./provDelaftale.ts"

const decode = Schema.decodeUnknownResult(Delaftale, { errors: "all", onExcessProperty: "error", reportInput: true })

const sti = (path: ReadonlyArray<unknown> | undefined): string =>
  (path ?? [])
    .map((led) => {
      const noegle = typeof led === "object" && led !== null && "key" in led ? led.key : led
      return typeof noegle === "number" ? `[${noegle}]` : `.${String(noegle)}`
    })
    .join("")
    .replace(/^\./, "")

const formatter = SchemaIssue.makeFormatterStandardSchemaV1()

/** Each fault with its path ("kriterier[0].maaling.krav") and what was expected there. */
export const laesDelaftale = (json: unknown): Result.Result<Delaftale, ReadonlyArray<Fejl>> => {
  const laest = decode(json)
  if (Result.isFailure(laest)) {
    const { issues } = formatter(laest.failure.issue)
    return Result.fail(issues.map(({ message, path }) => ({ sti: sti(path), besked: message })))
  }
  const fejl = provDelaftale(laest.success)
  return fejl.length === 0 ? Result.succeed(laest.success) : Result.fail(fejl)
}
