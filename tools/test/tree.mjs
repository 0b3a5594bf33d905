/** A small tree of files in a folder of its own, under the temporary folder of the system. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { onTestFinished } from "vitest"

/** @param {Record<string, string>} files */
export const treeOf = (files) => {
  const tree = mkdtempSync(join(tmpdir(), "delaftale-tree-"))
  onTestFinished(() => rmSync(tree, { recursive: true, force: true }))
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, file)), { recursive: true })
    writeFileSync(join(tree, file), text)
  }
  return tree
}
