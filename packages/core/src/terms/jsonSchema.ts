/** The formats of the agreement and of a kind of file as JSON Schema (draft 2020-12), for editors and other languages. */
import * as Schema from "effect/Schema"
import { Delaftale } from "./Delaftale.ts"
import { Filart } from "./Indlaesning.ts"

/** Says what the schema says; that ids refer to something and that years join up is `provDelaftale`'s to see. */
export const delaftaleJsonSchema = (): Schema.Json => jsonSchema("Delaftale, format 1", Delaftale)

/** The same for a kind of file; that its columns and the agreement's ids are there is `laesAfbildning`'s to see. */
export const afbildningJsonSchema = (): Schema.Json => jsonSchema("Afbildning af en fil, format 1", Filart)

const jsonSchema = (title: string, format: Schema.Top): Schema.Json => {
  const { definitions, schema } = Schema.toJsonSchemaDocument(format, { onExcessProperty: "error" })
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title,
    ...schema,
    $defs: definitions
  } as Schema.Json
}
