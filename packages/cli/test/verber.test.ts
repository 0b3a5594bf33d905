import { spawnSync } from "node:child_process"
import { describe, expect, it } from "vitest"
import { verberFor } from "../src/verber.ts"
import { delaftale } from "./koersel.ts"

const ord = (await verberFor([])).map(({ name }) => name)

describe("the verbs", () => {
  it.each(ord)("%s is read by itself, under its own name", async (verb) => {
    const verber = await verberFor([verb, "log"])
    expect(verber.map(({ name }) => name)).toEqual([verb])
  })

  it("are all there where the first word is none of them", async () => {
    for (const argv of [["--help"], ["stat"], ["--verbose", "status"]]) {
      expect((await verberFor(argv)).map(({ name }) => name)).toEqual(ord)
    }
  })

  it.each(["status", "persons", "export"])("%s alone says the same in its help as among all of them", async (verb) => {
    const alone = await delaftale(verb, "--help")
    const among = await delaftale("--verbose", verb, "--help")
    expect(alone.kode).toBe(0)
    expect(alone.ud).toBe(among.ud)
  })
})

/** The files of our own packages that a fresh process has read when these words are done. */
const read = (...argv: ReadonlyArray<string>): ReadonlyArray<string> => {
  const program = `
    import { registerHooks } from "node:module"
    const files = []
    registerHooks({ load: (url, context, next) => { files.push(url); return next(url, context) } })
    const { koer } = await import(${JSON.stringify(new URL("../src/koer.ts", import.meta.url).href)})
    const Effect = await import(${JSON.stringify(import.meta.resolve("effect/Effect"))})
    console.log = () => {}
    await Effect.runPromise(koer(${JSON.stringify(argv)}, "0.0.0"))
    process.stdout.write(JSON.stringify(files))`
  const { stderr, stdout } = spawnSync(
    process.execPath,
    ["--no-warnings", "--conditions=delaftale-source", "--input-type=module", "-e", program],
    { encoding: "utf8" }
  )
  expect(stderr).toBe("")
  return JSON.parse(stdout)
}

const naming = (files: ReadonlyArray<string>, part: string) => files.filter((file) => file.includes(part)).length

describe("what the command reads from disk", { timeout: 60_000 }, () => {
  it("for its version: neither a verb nor the library", () => {
    const files = read("--version")
    expect(naming(files, "/cli/src/koer.ts")).toBe(1)
    expect(naming(files, "/cli/src/commands/")).toBe(0)
    expect(naming(files, "/packages/core/")).toBe(0)
  })

  it("for a verb: itself and the library, and nothing that reads workbooks", () => {
    const files = read("import", "--help")
    expect(naming(files, "/cli/src/commands/importer.ts")).toBe(1)
    expect(naming(files, "/cli/src/commands/")).toBe(1)
    expect(naming(files, "/packages/core/")).toBeGreaterThan(0)
    expect(naming(files, "/node_modules/read-excel-file/")).toBe(0)
  })
})
