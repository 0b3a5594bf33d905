import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { join, relative } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { root } from "../../scripts/tools.mjs"
import { unstableTypes } from "../api/unstableTypes.mjs"

mkdirSync(join(root, ".tmp"), { recursive: true })
const tree = mkdtempSync(join(root, ".tmp", "unstable-"))
afterAll(() => rmSync(tree, { recursive: true }))

const packages = {
  stable: 'import type * as Effect from "effect/Effect"\nexport declare const a: Effect.Effect<string>\n',
  module: 'import type * as FileSystem from "effect/FileSystem"\nexport declare const a: FileSystem.FileSystem\n',
  name: 'import type { FileSystem } from "effect/FileSystem"\nexport declare const a: FileSystem\n',
  inline: 'export declare const a: import("effect/FileSystem").FileSystem\n',
  none: "export declare const a: string\n"
}

/** Declarations of packages, in a place where Effect is found. */
const problemsOf = (...names) => {
  const files = names.map((name) => {
    const folder = join(tree, "packages", name, "dist")
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, "index.d.ts"), packages[name])
    return relative(root, join(folder, "index.d.ts"))
  })
  return unstableTypes(root, files).problems.map((line) => line.replace(/^.*\/packages\//, ""))
}

describe("names of Effect in public types", () => {
  it("may be stable ones; others are found, of a module, by themselves or in a type import", () => {
    expect(problemsOf("stable", "module", "name", "inline")).toEqual([
      "module/dist/index.d.ts: FileSystem.FileSystem is unstable in Effect",
      "name/dist/index.d.ts: FileSystem.FileSystem is unstable in Effect",
      "inline/dist/index.d.ts: FileSystem.FileSystem is unstable in Effect"
    ])
  })

  it("must be seen at all", () => {
    expect(problemsOf("none")).toEqual(["no name of Effect was seen in the public types"])
  })
})
