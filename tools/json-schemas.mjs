/** The JSON Schemas that stand in packages, from the schemas themselves: writes them, or sees that they are current. */
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "../scripts/tools.mjs"

/** Draft 2020-12, as text with a line feed at its end, by the file each stands in. */
export const jsonSchemas = async () => {
  const { afbildningJsonSchema, delaftaleJsonSchema, helhedsplanJsonSchema } = await import("@delaftale/core")
  const { forklaringJsonSchema, talarkJsonSchema } = await import("@delaftale/report")
  return Object.entries({
    "packages/core/schema/delaftale.schema.json": delaftaleJsonSchema(),
    "packages/core/schema/afbildning.schema.json": afbildningJsonSchema(),
    "packages/core/schema/helhedsplan.schema.json": helhedsplanJsonSchema(),
    "packages/report/schema/forklaring.schema.json": forklaringJsonSchema(),
    "packages/report/schema/talark.schema.json": talarkJsonSchema()
  }).map(([file, schema]) => ({ file, text: `${JSON.stringify(schema, null, 2)}\n` }))
}

/** Those that say something else than their schema does today. */
export const outdated = async () =>
  (await jsonSchemas()).flatMap(({ file, text }) => (readFileSync(join(root, file), "utf8") === text ? [] : [file]))

if (process.argv[1] === import.meta.filename) {
  for (const { file, text } of await jsonSchemas()) writeFileSync(join(root, file), text)
}
