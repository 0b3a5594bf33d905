/** The check of the README's promises: a library counts as used where it is imported, and only there. */
import { expect, it } from "vitest"
import { libraryUse } from "../library-use.mjs"
import { treeOf } from "./tree.mjs"

const immerInTerms = "packages/core/src/terms: nothing imports immer here"

const problemsOf = (files) => libraryUse(treeOf(files)).problems

it("asks for every library in its place, and in the README", () => {
  const problems = problemsOf({ "README.md": "nothing" })
  expect(problems).toContain(immerInTerms)
  expect(problems).toContain("tsup.config.ts: nothing imports tsup here")
  expect(problems).toContain("README.md does not say where fast-check has its place")
})

it("takes an import of values, by any path of the library", () => {
  expect(problemsOf({ "packages/core/src/terms/A.ts": 'import { produce } from "immer"\n' })).not.toContain(
    immerInTerms
  )
  const fpTs = { "packages/core/src/ground/A.ts": 'import * as N from "fp-ts/lib/number.js"\n' }
  expect(problemsOf(fpTs)).not.toContain("packages/core/src/ground: nothing imports fp-ts here")
})

it("does not take a comment, or a library with a longer name", () => {
  expect(problemsOf({ "packages/core/src/terms/A.ts": '// import { produce } from "immer"\n' })).toContain(immerInTerms)
  expect(problemsOf({ "packages/core/src/terms/A.ts": 'import { a } from "immer-yjs"\n' })).toContain(immerInTerms)
})

it("is not content with types everywhere: somewhere the library has to run", () => {
  const onlyTypes = "immer: only its types are imported where it has its place"
  const type = { "packages/core/src/terms/A.ts": 'import type { Draft } from "immer"\n' }
  const value = { "packages/core/src/decisions/A.ts": 'import { produce } from "immer"\n' }
  expect(problemsOf(type)).not.toContain(immerInTerms)
  expect(problemsOf(type)).toContain(onlyTypes)
  expect(problemsOf({ ...type, ...value })).not.toContain(onlyTypes)
})

it("does not take the name of one library inside another for its mention", () => {
  const problems = problemsOf({ "README.md": "We use `fp-ts` and @effect/vitest." })
  expect(problems).not.toContain("README.md does not say where fp-ts has its place")
  expect(problems).toContain("README.md does not say where effect has its place")
  expect(problems).toContain("README.md does not say where vitest has its place")
})

it("refuses the package of Effect 3, in a manifest and in the lock file", () => {
  const old = '{ "dependencies": { "@effect/schema": "0.75.5" } }'
  expect(problemsOf({ "packages/cli/package.json": old }).join()).toContain("packages/cli/package.json: @effect/schema")
  const lock = '{ "packages": { "node_modules/@effect/schema": {} } }'
  expect(problemsOf({ "package-lock.json": lock }).join()).toContain("package-lock.json: @effect/schema")
})
