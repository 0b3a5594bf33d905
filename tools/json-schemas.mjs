/** The JSON Schema of the agreement format, from the schema itself: writes it, or with `--check` sees that it is current. */
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "../scripts/tools.mjs"

const file = join(root, "packages", "core", "schema", "delaftale.schema.json")

/** Draft 2020-12, as text with a line feed at its end. */
export const agreementSchema = async () => {
  const { delaftaleJsonSchema } = await import("@delaftale/core")
  return `${JSON.stringify(delaftaleJsonSchema(), null, 2)}\n`
}

export const isCurrent = async () => readFileSync(file, "utf8") === (await agreementSchema())

if (process.argv[1] === import.meta.filename) writeFileSync(file, await agreementSchema())
