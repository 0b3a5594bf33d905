/** The formats of the agreement and of a kind of file as JSON Schema (draft 2020-12), for editors and other languages. */
import * as Schema from "effect/Schema"
import { beskrevet } from "./beskrevet.ts"
import { Delaftale } from "./Delaftale.ts"
import { Filart } from "./Indlaesning.ts"

const draft = "https://json-schema.org/draft/2020-12/schema"

/** Says what the schema says; that ids refer to something and that years join up is `provDelaftale`'s to see. */
export const delaftaleJsonSchema = (): Schema.Json =>
  jsonSchema("delaftale", "Delaftale, format 1", Delaftale, { $schema: { type: "string" } })

/**
 * The JSON Schema of a mapping (*afbildning*, mapping of a file); that its columns and the agreement's ids are there is
 * `laesAfbildning`'s to see.
 */
export const afbildningJsonSchema = (): Schema.Json =>
  jsonSchema("afbildning", "Afbildning af en fil, format 1", Filart)

const jsonSchema = (navn: string, title: string, format: Schema.Top, oevrige: object = {}): Schema.Json => {
  const { definitions, schema } = Schema.toJsonSchemaDocument(format, { onExcessProperty: "error" })
  const { properties, ...resten } = schema
  return beskrevet({
    $schema: draft,
    $id: `urn:delaftale:schema:${navn}:1`,
    title,
    ...resten,
    properties: { ...oevrige, ...(properties as object) },
    $defs: definitions
  }) as Schema.Json
}
