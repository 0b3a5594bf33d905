/** JSON from outside (a file, an event) read through a schema: every fault at once, each with its path. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import type { Fejl } from "./Meld.ts"

const sti = (path: ReadonlyArray<unknown> | undefined): string =>
  (path ?? [])
    .map((led) => {
      const noegle = typeof led === "object" && led !== null && "key" in led ? led.key : led
      return typeof noegle === "number" ? `[${noegle}]` : `.${String(noegle)}`
    })
    .join("")
    .replace(/^\./, "")

const formatter = SchemaIssue.makeFormatterStandardSchemaV1()

/** A log line nests 32 deep at most, and what is read here stands three levels down in it. */
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
export const laesSom = <T>(
  schema: Schema.Codec<T, unknown>
): ((json: unknown) => Result.Result<T, ReadonlyArray<Fejl>>) => {
  const decode = Schema.decodeUnknownResult(schema, { errors: "all", onExcessProperty: "error", reportInput: true })
  return (json) => {
    if (erForDyb(json)) return Result.fail([{ sti: "", besked: `er indlejret dybere end ${dybest} niveauer` }])
    const laest = decode(json)
    if (Result.isSuccess(laest)) return Result.succeed(laest.success)
    const { issues } = formatter(laest.failure.issue)
    return Result.fail(issues.map(({ message, path }) => ({ sti: sti(path), besked: message })))
  }
}
