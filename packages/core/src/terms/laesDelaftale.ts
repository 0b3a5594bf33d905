/** An agreement from outside (a file, an event): read through the schema and checked as a whole, all faults at once. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import { Delaftale } from "./Delaftale.ts"
import type { Fejl } from "./Meld.ts"
import { provDelaftale } from "./provDelaftale.ts"

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

/** A log line nests 32 deep at most, and the agreement stands three levels down in it. */
const dybest = 29

/** Deeper than a log can hold; found without following it down. */
const erForDyb = (json: unknown): boolean => {
  let lag: ReadonlyArray<unknown> = [json]
  for (let dybde = 1; dybde <= dybest; dybde++) {
    lag = lag.flatMap((led) => (typeof led === "object" && led !== null ? Object.values(led) : []))
    if (!lag.some((led) => typeof led === "object" && led !== null)) return false
  }
  return true
}

/** Each fault with its path ("kriterier[0].maaling.krav") and what was expected there. */
export const laesDelaftale = (json: unknown): Result.Result<Delaftale, ReadonlyArray<Fejl>> => {
  if (erForDyb(json)) return Result.fail([{ sti: "", besked: `er indlejret dybere end ${dybest} niveauer` }])
  const laest = decode(json)
  if (Result.isFailure(laest)) {
    const { issues } = formatter(laest.failure.issue)
    return Result.fail(issues.map(({ message, path }) => ({ sti: sti(path), besked: message })))
  }
  const fejl = provDelaftale(laest.success)
  return fejl.length === 0 ? Result.succeed(laest.success) : Result.fail(fejl)
}
