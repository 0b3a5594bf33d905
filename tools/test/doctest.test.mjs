/** The examples in the docs: what is promised behind `// =>` is compared, and a fence cannot hide. */

import { cpSync, symlinkSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { root } from "../../scripts/tools.mjs"
import { doctest, fencesOf, withComparisons } from "../doctest.mjs"
import { treeOf } from "./tree.mjs"

const fence = (info, code) => `# Title\n\n\`\`\`${info}\n${code}\n\`\`\`\n`

const run = (readme) => {
  const tree = treeOf({ "README.md": readme, "package.json": '{ "type": "module" }' })
  cpSync(join(root, "tsconfig.base.json"), join(tree, "tsconfig.base.json"))
  symlinkSync(join(root, "node_modules"), join(tree, "node_modules"))
  return doctest(tree)
}

it("finds the fences with their first lines", () => {
  const [first] = fencesOf("README.md", fence("ts check", "1 + 1 // => 2"))
  expect(first).toEqual({ file: "README.md", info: "ts check", code: "1 + 1 // => 2\n", line: 3 })
})

it("turns expressions, constants and what is printed into comparisons, and moves no line", () => {
  const code = "const two = 1 + 1 // => 2\nf(\n  two\n) // => [2]\nconsole.log(two) // => 2\nf(two)\n"
  expect(withComparisons({ file: "A.md", line: 9, code }).split("\n")).toEqual([
    'const two = 1 + 1;__same(two, 2, "A.md:10")',
    ";__same(f(",
    "  two",
    '), [2], "A.md:13")',
    ';__same(two, 2, "A.md:14")',
    "f(two)",
    ""
  ])
})

it("passes what is true", async () => {
  const { checks, problems } = await run(
    fence("ts check", "[1, 2].map((n) => n * 2) // => [2, 4]\nawait Promise.resolve(3) // => 3")
  )
  expect({ checks, problems }).toEqual({ checks: 2, problems: [] })
})

it("names file and line of what is not", async () => {
  const { problems } = await run(fence("ts check", "const a = 1\na + 1 // => 3"))
  expect(problems.join()).toContain("README.md:5: 2 is not 3")
})

it("refuses what does not type-check, and code that asks for nothing to be checked", async () => {
  expect((await run(fence("ts check", 'const a: number = "1"'))).problems.join()).toMatch(/README\.md:3.*TS2322/)
  expect((await run(fence("ts", "anything"))).problems).toEqual([
    'README.md:3: mark this fence "ts check" or "ts server"'
  ])
  expect((await run("no code")).checks).toBe(0)
})
