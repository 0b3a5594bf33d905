import { describe, expect, it } from "vitest"
import { agreementSchema, isCurrent } from "../json-schemas.mjs"

describe("the JSON Schema of the agreement format", () => {
  it("is the one that the schema gives today (else: node tools/json-schemas.mjs)", async () => {
    expect(await isCurrent()).toBe(true)
  })

  it("closes every object and refers only to what it defines", async () => {
    const text = await agreementSchema()
    const schema = JSON.parse(text)
    expect(schema.additionalProperties).toBe(false)
    const named = [...text.matchAll(/"\$ref": "#\/\$defs\/([^"]+)"/g)].map(([, name]) => name)
    expect(named.length).toBeGreaterThan(10)
    for (const name of named) expect(Object.keys(schema.$defs)).toContain(name)
  })
})
