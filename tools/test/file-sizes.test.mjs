import { expect, it } from "vitest"
import { fileSizes } from "../file-sizes.mjs"
import { treeOf } from "./tree.mjs"

const lines = (count) => "const a = 1\n".repeat(count)

it("lets 250 lines pass and names a file of 251", () => {
  const tree = treeOf({
    "packages/core/src/A.ts": lines(250),
    "tools/b.mjs": lines(251),
    "packages/core/dist/c.mjs": lines(900)
  })
  const { checks, note, problems } = fileSizes(tree)
  expect(checks).toBe(2)
  expect(problems).toEqual(["tools/b.mjs: 251 lines, at most 250"])
  expect(note).toBe("lines a file: median 251, p90 251, max 251")
})
