/** What the command loads before it has read its words: the less, the sooner it answers. */
import { spawnSync } from "node:child_process"
import { expect, it } from "vitest"

const koer = new URL("../src/koer.ts", import.meta.url).href

/** The files of a package that a fresh process has loaded after these lines. */
const loaded = (name: string, ...lines: ReadonlyArray<string>): number => {
  const program = `
    import { createRequire } from "node:module"
    await import(${JSON.stringify(koer)})
    ${lines.join("\n")}
    const files = Object.keys(createRequire(${JSON.stringify(koer)}).cache)
    process.stdout.write(String(files.filter((file) => file.includes("/node_modules/${name}/")).length))`
  const { stderr, stdout } = spawnSync(
    process.execPath,
    ["--no-warnings", "--conditions=delaftale-source", "--input-type=module", "-e", program],
    { encoding: "utf8" }
  )
  expect(stderr).toBe("")
  return Number(stdout)
}

it("has the database driver wait until somebody names a database", { timeout: 60_000 }, () => {
  const store = JSON.stringify(import.meta.resolve("@delaftale/store-postgres"))
  expect(loaded("pg")).toBe(0)
  expect(loaded("pg", `await import(${store})`)).toBeGreaterThan(0)
})
