/** Every rule of the plan is broken once, in a small tree of its own, and the check must say so. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { entries, rooms } from "../../packages/core/rooms.mjs"
import { root } from "../../scripts/tools.mjs"
import { architecture } from "../architecture.mjs"

const trees = mkdtempSync(join(tmpdir(), "delaftale-plan-"))
afterAll(() => rmSync(trees, { recursive: true, force: true }))

/** One file in every room, each looking at one room below it, and the three packages in their order. */
const lawful = () => {
  const tree = mkdtempSync(join(trees, "tree-"))
  const write = (file, text) => {
    mkdirSync(dirname(join(tree, file)), { recursive: true })
    writeFileSync(join(tree, file), text)
  }
  symlinkSync(join(root, "node_modules"), join(tree, "node_modules"))
  for (const name of ["core", "store-file", "cli"]) {
    cpSync(join(root, "packages", name, "package.json"), join(tree, "packages", name, "package.json"))
  }
  for (const [room, below] of Object.entries(rooms)) {
    const looks = below.map((other) => `import type { A as ${other} } from "../${other}/A.ts"\n`)
    write(`packages/core/src/${room}/A.ts`, `${looks.join("")}export type A = [${below.join(", ")}]\n`)
  }
  for (const [entry, seen] of Object.entries(entries)) {
    write(
      `packages/core/src/${entry}.ts`,
      seen.map((room) => `export type { A as ${room} } from "./${room}/A.ts"\n`).join("")
    )
  }
  write(
    "packages/store-file/src/index.ts",
    'import { readFileSync } from "node:fs"\nexport const read = readFileSync\n'
  )
  write("packages/cli/src/main.ts", 'import * as Effect from "effect/Effect"\nexport const nothing = Effect.void\n')
  return { tree, write }
}

const problemsWith = async (file, text) => {
  const { tree, write } = lawful()
  write(file, text)
  return (await architecture(tree)).problems
}

const core = "packages/core/src"

describe("the plan of imports", () => {
  it("finds nothing wrong with a tree that keeps to it, and has seen all of it", async () => {
    const { tree } = lawful()
    const { checks, problems } = await architecture(tree)
    expect(problems).toEqual([])
    expect(checks).toBe(Object.keys(rooms).length + Object.keys(entries).length + 2)
  })

  it.each([
    [
      "an upward import",
      `${core}/ground/B.ts`,
      'import type { A } from "../terms/A.ts"\nexport type B = A\n',
      "room-ground"
    ],
    [
      "evaluation looking at events",
      `${core}/evaluation/B.ts`,
      'export type { A } from "../events/A.ts"\n',
      "room-evaluation"
    ],
    [
      "decisions looking at indicators",
      `${core}/decisions/B.ts`,
      'export type { A } from "../indicators/A.ts"\n',
      "room-decisions"
    ],
    [
      "indicators looking at decisions",
      `${core}/indicators/B.ts`,
      'export type { A } from "../decisions/A.ts"\n',
      "room-indicators"
    ],
    [
      "the log wing looking at the domain",
      `${core}/store/B.ts`,
      'export type { A } from "../terms/A.ts"\n',
      "room-store"
    ],
    ["audit looking at the store", `${core}/audit/B.ts`, 'export type { A } from "../store/A.ts"\n', "room-audit"],
    ["a room leaning on testing", `${core}/app/B.ts`, 'export type { A } from "../testing/A.ts"\n', "room-app"],
    ["a room looking at an entry", `${core}/app/B.ts`, 'export type { app } from "../index.ts"\n', "room-app"],
    [
      "the public entry showing testing",
      `${core}/index.ts`,
      'export type { A } from "./testing/A.ts"\n',
      "entry-index"
    ],
    ["a folder without a name", `${core}/helpers/B.ts`, "export const b = 1\n", "rooms.mjs does not name it"],
    ["an entry without a name", `${core}/other.ts`, "export const b = 1\n", "rooms.mjs does not name it"],
    [
      "Node in core",
      `${core}/store/B.ts`,
      'import { join } from "node:path"\nexport const b = join\n',
      "no-node-in-core"
    ],
    [
      "Node by its short name",
      `${core}/store/B.ts`,
      'import { join } from "path"\nexport const b = join\n',
      "no-node-in-core"
    ],
    [
      "the barrel of effect",
      `${core}/terms/B.ts`,
      'import { Schema } from "effect"\nexport const b = Schema.Int\n',
      "not the barrel"
    ],
    [
      "a type from the barrel",
      "packages/cli/src/b.ts",
      'import type { Effect } from "effect"\nexport type B = Effect.Effect<1>\n',
      "not the barrel"
    ],
    [
      "the short path of fp-ts",
      `${core}/ground/B.ts`,
      'import * as N from "fp-ts/number"\nexport const b = N.Ord\n',
      "other paths fail"
    ],
    [
      "the barrel of fp-ts",
      `${core}/ground/B.ts`,
      'import { number } from "fp-ts"\nexport const b = number.Ord\n',
      "other paths fail"
    ],
    [
      "fp-ts away from home",
      `${core}/events/B.ts`,
      'import * as N from "fp-ts/lib/number.js"\nexport const b = N.Ord\n',
      "home-fp-ts"
    ],
    [
      "immer away from home",
      `${core}/indicators/B.ts`,
      'import { produce } from "immer"\nexport const b = produce\n',
      "home-immer"
    ],
    [
      "immer in another package",
      "packages/cli/src/b.ts",
      'import { produce } from "immer"\nexport const b = produce\n',
      "home-immer"
    ],
    ["an import that leads nowhere", `${core}/app/B.ts`, 'export { b } from "../terms/Nowhere.ts"\n', "not-found"],
    [
      "core using a store",
      `${core}/app/B.ts`,
      'export * from "@delaftale/store-file"\n',
      "core may not use store-file"
    ],
    [
      "a store using the command line",
      "packages/store-file/src/b.ts",
      'export * from "../../cli/src/main.ts"\n',
      "store-file may not use cli"
    ],
    [
      "a path into another package",
      "packages/cli/src/b.ts",
      'export * from "../../core/src/index.ts"\n',
      "not its files"
    ]
  ])("refuses %s", async (_, file, text, said) => {
    expect((await problemsWith(file, text)).join("\n")).toContain(said)
  })

  it("refuses a cycle", async () => {
    const { tree, write } = lawful()
    write(`${core}/terms/B.ts`, 'export { c } from "./C.ts"\nexport const b = 1\n')
    write(`${core}/terms/C.ts`, 'import { b } from "./B.ts"\nexport const c = b\n')
    expect((await architecture(tree)).problems.join("\n")).toContain("no-cycle")
  })

  it("refuses a cycle of types", async () => {
    const { tree, write } = lawful()
    write(`${core}/terms/B.ts`, 'import type { C } from "./C.ts"\nexport type B = { c?: C }\n')
    write(`${core}/terms/C.ts`, 'import type { B } from "./B.ts"\nexport type C = { b?: B }\n')
    expect((await architecture(tree)).problems.join("\n")).toContain("no-cycle")
  })

  it("refuses a package that leans on one above it, in package.json alone", async () => {
    const manifest = JSON.stringify({ name: "@delaftale/core", dependencies: { "@delaftale/cli": "0.1.0" } })
    expect(await problemsWith("packages/core/package.json", manifest)).toContain(
      "packages/core/package.json: core may not use @delaftale/cli"
    )
  })

  it("refuses a package that nobody planned", async () => {
    expect((await problemsWith("packages/extra/package.json", "{}")).join("\n")).toContain("packages/extra")
  })

  it("does not pass when the cruiser saw fewer modules than there are files", async () => {
    const blind = async () => ({ modules: [], summary: { violations: [] } })
    const { checks, problems } = await architecture(lawful().tree, blind)
    expect(checks).toBe(0)
    expect(problems).toContain(`${core}/ground/A.ts: not seen by dependency-cruiser, so none of its imports is checked`)
  })
})
