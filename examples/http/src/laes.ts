/** What a call says, read by its schema: everything that is wrong with it at once, each with its place. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import { UgyldigtKald } from "./Fejl.ts"

const formatter = SchemaIssue.makeFormatterStandardSchemaV1()

export const laes = <A, I>(schema: Schema.Codec<A, I>, vaerdi: unknown): Result.Result<A, UgyldigtKald> => {
  const laest = Schema.decodeUnknownResult(schema, { errors: "all", onExcessProperty: "error" })(vaerdi)
  if (Result.isSuccess(laest)) return Result.succeed(laest.success)
  const { issues } = formatter(laest.failure.issue)
  const steder = issues.map(({ message, path = [] }) => ({ sti: path.map(String).join("."), besked: message }))
  return Result.fail(new UgyldigtKald({ steder }))
}
