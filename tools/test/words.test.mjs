/** Words that no text of ours says: what is shown is whether targets are met, never what came of it. */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { root } from "../../scripts/tools.mjs"

const filesIn = (folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|md|json|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))

const packages = readdirSync(join(root, "packages"))
const papers = readdirSync(root).filter((name) => name.endsWith(".md"))
const ours = [
  ...packages.flatMap((name) => filesIn(`packages/${name}/src`)),
  ...filesIn("docs"),
  ...[...papers, ...packages.map((name) => `packages/${name}/README.md`)].map((name) => join(root, name))
].filter((file) => existsSync(file))

/** "effektiv" is another word; that of the library is spelled in English. */
const effect = /effekt(?!iv)/iu

describe("the texts of the packages and the docs", () => {
  it("say målopfyldelse and never effekt; an agreement's own words are its data", () => {
    expect(ours.length).toBeGreaterThan(200)
    const said = ours.filter((file) => effect.test(readFileSync(file, "utf8")))
    expect(said).toEqual([])
  })

  it("would be seen to say it, whatever the form of the word", () => {
    for (const word of ["effekt", "Effekten", "effekter", "langtidseffekt"]) expect(word).toMatch(effect)
    for (const word of ["effektiv", "Effect", "effects", "målopfyldelse"]) expect(word).not.toMatch(effect)
  })
})
