/** What the papers of the repository say about it is so: the files they name are there, and decisions are numbered. */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { root } from "../../scripts/tools.mjs"

const papers = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "STYLE.md"]
const decisions = readdirSync(join(root, "docs", "decisions")).sort()
const read = (file) => readFileSync(join(root, file), "utf8")

const pathsIn = (text) =>
  [...text.matchAll(/`((?:packages|examples|docs|tools|scripts|testing|bench)\/[\w./-]+)`/g)].map(
    ([, path = ""]) => path
  )

describe.each(papers)("%s", (paper) => {
  it("names only files and folders that are there", () => {
    for (const path of pathsIn(read(paper))) expect(existsSync(join(root, path)), path).toBe(true)
  })

  it("names no place outside the repository", () => {
    expect(read(paper)).not.toMatch(/\.\.\/|file:\/\/|\/(home|work|tmp|root|Users)\//)
  })
})

describe("decisions", () => {
  it("are numbered from 1 without a hole", () => {
    const numbers = decisions.map((name) => Number(name.slice(0, 4)))
    expect(numbers.length).toBeGreaterThan(0)
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
  })

  it.each(decisions)("%s has its number, a status, three parts and at most forty lines", (name) => {
    const text = read(`docs/decisions/${name}`)
    expect(name).toMatch(/^\d{4}-[a-z0-9-]+\.md$/)
    expect(text).toMatch(new RegExp(`^# ${Number(name.slice(0, 4))}\\. `))
    const [, status, by] = /^Status: (accepted|superseded by \[(\d{4}-[a-z0-9-]+\.md)\]\(\2\))$/m.exec(text) ?? []
    expect(status).toBeDefined()
    if (by !== undefined) expect(decisions).toContain(by)
    for (const part of ["Context", "Decision", "Consequences"]) expect(text).toContain(`\n## ${part}\n`)
    expect(text.trimEnd().split("\n").length).toBeLessThanOrEqual(40)
  })
})
