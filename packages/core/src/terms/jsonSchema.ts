/** The agreement format as JSON Schema (draft 2020-12), for editors and for programs in other languages. */
import * as Schema from "effect/Schema"
import { beskrevet } from "./beskrevet.ts"
import { Delaftale } from "./Delaftale.ts"

/** Says what the schema says; that ids refer to something and that years join up is `provDelaftale`'s to see. */
export const delaftaleJsonSchema = (): Schema.Json => {
  const { definitions, schema } = Schema.toJsonSchemaDocument(Delaftale, { onExcessProperty: "error" })
  const properties = { $schema: { type: "string" }, ...(schema["properties"] as object) }
  return beskrevet({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:delaftale:schema:delaftale:1",
    title: "Delaftale, format 1",
    ...schema,
    properties,
    $defs: definitions
  }) as Schema.Json
}
