/** An example of a README as CommonJS has it. */
import { expect, it } from "vitest"
import { required } from "../pack/readmes.mjs"

it("makes of each import a require, of renamed names too, and gives await a function", () => {
  const code = [
    'import { a as b, c } from "x"; import * as D from "y/D"',
    "import {",
    "  e",
    '} from "z"',
    "await c(b, D, e)"
  ]
  const text = required(code.join("\n"))
  expect(text).toContain('const { a: b, c } = require("x");')
  expect(text).toContain('const D = require("y/D");')
  expect(text).toContain('const {\n  e\n} = require("z");')
  expect(text).not.toContain("import ")
  expect(text).toMatch(/^module\.exports = \(async \(\) => \{/)
})
