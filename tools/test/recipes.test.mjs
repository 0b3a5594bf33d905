/** The shell blocks of the docs: what they must print, and what is said where a program is missing. */
import { cpSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { root } from "../../scripts/tools.mjs"
import { blocksOf, filledIn, recipes } from "../recipes.mjs"
import { treeOf } from "./tree.mjs"

const golden = "packages/store-file/test/golden"

const page = (needs, code, output) =>
  `# P\n\n\`\`\`sh check ${needs}\n${code}\n\`\`\`\n\n\`\`\`text\n${output}\n\`\`\`\n`

const run = (text, has) => {
  const tree = treeOf({ "docs/page.md": text })
  cpSync(join(root, golden), join(tree, golden), { recursive: true })
  return recipes(tree, has)
}

describe("the shell blocks of the docs", () => {
  it("are found with their place, what they need and what they print", () => {
    expect(blocksOf("docs/a.md", page("jq openssl", "ls", "<seal>"))).toEqual([
      { place: "docs/a.md:3", needs: ["jq", "openssl"], code: "ls\n", output: "<seal>\n" }
    ])
  })

  it("print what is expected of each log", () => {
    expect(filledIn("<log>: <events>, <other>", { log: "a", events: 5 })).toBe("a: 5, <other>")
    const { checks, problems } = run(page("tail", 'tail -qn1 "$LOG"/*.ndjson | grep -o <seal>', "x"))
    expect(checks).toBeGreaterThan(0)
    expect(problems[0]).toContain("docs/page.md:3 on ")
  })

  it("must see a flipped bit", () => {
    expect(run(page("echo", 'echo "$LOG"', "<log>")).problems).toContain(
      "docs/page.md:3 on viborg-tryghed-og-trivsel: does not see that bits were flipped"
    )
  })

  it("must say what they print", () => {
    expect(run("```sh check ls\nls\n```\n").problems[0]).toContain("no `text` fence")
  })

  it("are named where a program is missing, and the others run", () => {
    const text = page("jq", "jq", "") + page("sha256sum", 'cat "$LOG"/*.ndjson | sha256sum', "x")
    const { missing, note } = run(text, (program) => program !== "jq")
    expect(missing).toEqual(["jq: docs/page.md:3 not run, nor any test that needs it"])
    expect(note).toMatch(/^1 of 2 blocks/)
  })
})
