import { describe, expect, it } from "vitest"
import { jsonSchemas, outdated } from "../json-schemas.mjs"

const schemas = await jsonSchemas()

describe("the JSON Schemas in packages", () => {
  it("are those that the schemas give today (else: node tools/json-schemas.mjs)", async () => {
    expect(schemas.length).toBe(5)
    expect(await outdated()).toEqual([])
  })

  it.each(schemas)("close every object and refer only to what they define: $file", ({ text }) => {
    const schema = JSON.parse(text)
    expect(schema.additionalProperties).toBe(false)
    const named = [...text.matchAll(/"\$ref": "#\/\$defs\/([^"]+)"/g)].map(([, name]) => name)
    for (const name of named) expect(Object.keys(schema.$defs)).toContain(name)
  })

  it("has names for the parts of an agreement", () => {
    expect(schemas[0]?.text.match(/"\$ref": "#\/\$defs\//g)?.length).toBeGreaterThan(10)
  })
})
