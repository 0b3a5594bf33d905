/** The two questions of the set-up: is what is installed what the lock file says, and is what is built what the sources say? */
import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { built, fingerprint, remember } from "../../scripts/built.mjs"
import { entries } from "../../scripts/entries.mjs"
import { installed } from "../../scripts/installed.mjs"
import { root } from "../../scripts/tools.mjs"
import { treeOf } from "./tree.mjs"

const a = { version: "1.0.0", integrity: "sha512-a" }
const link = { link: true, resolved: "packages/b" }
const lock = (packages) => JSON.stringify({ packages: { "": { name: "x" }, ...packages } })

const clone = (wanted, there) =>
  treeOf({
    "package-lock.json": lock(wanted),
    "node_modules/.package-lock.json": lock(there),
    "node_modules/a/package.json": "{}",
    "node_modules/b/package.json": "{}"
  })

it("takes an installation that is the lock file's, less what is for other platforms", () => {
  const wanted = { "node_modules/a": a, "node_modules/b": link, "node_modules/mac": { ...a, optional: true } }
  expect(installed(clone(wanted, { "node_modules/a": a, "node_modules/b": link }))).toBe(true)
})

it("takes no other: nothing there, another version, other content, a package or a link too few, a folder gone", () => {
  const wanted = { "node_modules/a": a, "node_modules/b": link }
  expect(installed(treeOf({ "package-lock.json": lock(wanted) }))).toBe(false)
  expect(installed(clone(wanted, { ...wanted, "node_modules/a": { ...a, version: "1.0.1" } }))).toBe(false)
  expect(installed(clone(wanted, { ...wanted, "node_modules/a": { ...a, integrity: "sha512-b" } }))).toBe(false)
  expect(installed(clone(wanted, { "node_modules/a": a }))).toBe(false)
  expect(installed(clone(wanted, { ...wanted, "node_modules/b": a }))).toBe(false)
  const half = clone(wanted, wanted)
  rmSync(join(half, "node_modules/a"), { recursive: true })
  expect(installed(half)).toBe(false)
})

it("takes the installation that these tests run on", () => {
  expect(installed(root)).toBe(true)
})

const project = () => {
  const names = [
    "package-lock.json",
    "tsconfig.base.json",
    "tsup.config.ts",
    "scripts/entries.mjs",
    "packages/core/src/index.ts"
  ]
  return treeOf(Object.fromEntries(names.map((name) => [name, ""])))
}

const build = (tree) => {
  for (const [name, files] of Object.entries(entries)) {
    mkdirSync(join(tree, "packages", name, "dist"), { recursive: true })
    for (const entry of Object.keys(files)) writeFileSync(join(tree, "packages", name, "dist", `${entry}.js`), "")
  }
  remember(tree, fingerprint(tree))
}

it("asks for a build before the first, and after a source came, changed, went or got an older date", () => {
  const tree = project()
  const stale = (change) => {
    change()
    const answer = built(tree)
    build(tree)
    return !answer && built(tree)
  }
  const file = join(tree, "packages/core/src/index.ts")
  const other = join(tree, "packages/core/src/ground/A.ts")
  expect(stale(() => {})).toBe(true)
  expect(stale(() => writeFileSync(file, "export {}"))).toBe(true)
  expect(stale(() => utimesSync(file, 1, 1))).toBe(true)
  expect(stale(() => mkdirSync(join(tree, "packages/core/src/ground")) ?? writeFileSync(other, ""))).toBe(true)
  expect(stale(() => rmSync(other))).toBe(true)
  expect(stale(() => rmSync(join(tree, "packages/cli/dist/main.js")))).toBe(true)
})
