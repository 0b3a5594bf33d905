/** Every class of errors that a public entry exports is in docs/errors.md. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { entries } from "../../scripts/entries.mjs"
import { root } from "../../scripts/tools.mjs"

const page = readFileSync(join(root, "docs/errors.md"), "utf8")
const libraries = Object.entries(entries).filter(([name]) => name !== "cli" && name !== "store-contract")
const files = libraries.flatMap(([name, all]) =>
  Object.entries(all).flatMap(([entry, file]) => (entry === "segmentThread" ? [] : [`packages/${name}/${file}`]))
)

const errorsOf = async (file) =>
  Object.entries(await import(/* @vite-ignore */ join(root, file))).flatMap(([name, value]) =>
    typeof value === "function" && value.prototype instanceof Error ? [{ file, name }] : []
  )
const errors = (await Promise.all(files.map(errorsOf))).flat()

describe("the errors of the public entries", () => {
  it("are found", () => {
    expect(files.length).toBe(8)
    expect(errors.map(({ name }) => name)).toEqual(expect.arrayContaining(["Afvist", "DiskFailure", "StoreFailure"]))
  })

  it.each(errors)("$name of $file is in docs/errors.md", ({ name }) => {
    expect(page.includes(`\n### ${name}\n`) || page.includes(`\`${name}\``)).toBe(true)
  })
})
