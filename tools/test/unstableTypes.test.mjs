import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { join, relative } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { root } from "../../scripts/tools.mjs"
import { unstableTypes } from "../api/unstableTypes.mjs"

mkdirSync(join(root, ".tmp"), { recursive: true })
const tree = mkdtempSync(join(root, ".tmp", "unstable-"))
afterAll(() => rmSync(tree, { recursive: true }))

/** Declarations of a package, in a place where Effect is found. */
const problemsOf = (name, text) => {
  const folder = join(tree, "packages", name, "dist")
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, "index.d.ts"), text)
  return unstableTypes(root, [relative(root, join(folder, "index.d.ts"))]).problems.map((line) => line.replace(/^.*: /, ""))
}

describe("names of Effect in public types", () => {
  it("may be those that are tagged stable", () => {
    const stable = 'import type * as Effect from "effect/Effect"\nexport declare const a: Effect.Effect<string>\n'
    expect(problemsOf("stable", stable)).toEqual([])
  })

  it.each([
    ["of a module", 'import type * as FileSystem from "effect/FileSystem"\nexport declare const a: FileSystem.FileSystem\n'],
    ["by themselves", 'import type { FileSystem } from "effect/FileSystem"\nexport declare const a: FileSystem\n'],
    ["in a type import", 'export declare const a: import("effect/FileSystem").FileSystem\n']
  ])("are found where they are not, %s", (how, text) => {
    expect(problemsOf(how.replaceAll(" ", "-"), text)).toEqual(["FileSystem.FileSystem is unstable in Effect"])
  })

  it("must be seen at all", () => {
    expect(problemsOf("none", "export declare const a: string\n")).toEqual(["no name of Effect was seen in the public types"])
  })
})
