import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { root } from "../../scripts/tools.mjs"
import { agreementWords, general, settled, wordsOf } from "../agreement-words.mjs"
import { sources } from "../sources.mjs"
import { treeOf } from "./tree.mjs"

const aftale = JSON.stringify({
  id: "lundby-trivsel",
  titel: "Trivsel",
  helhedsplan: "Helhedsplanen for Lundby",
  boligomraader: [{ id: "solbakken", navn: "Solbakken" }],
  aktiviteter: [{ navn: "Cykelværkstedet", arter: [{ id: "cykeltur", navn: "En cykeltur" }] }],
  parter: [{ organisation: "Lundby Kommune" }]
})

const problemsOf = (text, file = "packages/core/src/A.ts") =>
  agreementWords(treeOf({ "examples/lundby/delaftale.json": aftale, [file]: text })).problems

describe("the words of an agreement", () => {
  it.each([
    ['const sted = "Solbakken"', "solbakken"],
    ["// as in Lundby", "lundby"],
    ["const iLundbysNavn = 1", "lundby"],
    ["const cykelturene = []", "cykeltur"],
    ['const art = "CYKELVÆRKSTEDET"', "cykelværkstedet"]
  ])("are seen in %s", (text, word) => {
    expect(problemsOf(text)).toEqual([`packages/core/src/A.ts: "${word}" is a word of an agreement`])
  })

  it("are nobody's business in a test, in an example, or where the field itself has the word", () => {
    expect(problemsOf('const sted = "Solbakken"', "packages/core/test/A.ts")).toEqual([])
    expect(problemsOf('const sted = "Solbakken"', "examples/lundby/start.mjs")).toEqual([])
    expect(problemsOf("const kommune = delaftale")).toEqual([])
  })

  it("must be there: without an agreement the check fails, and says how much it looked at", () => {
    expect(agreementWords(treeOf({ "packages/core/src/A.ts": "" })).problems).toHaveLength(1)
    const { checks, note } = agreementWords(treeOf({ "examples/x/delaftale.json": aftale, "packages/a/src/b.ts": "" }))
    expect([checks, note]).toEqual([1, "5 words of 1 agreements"])
  })

  it("of ours hold the places, and the exceptions are all needed", () => {
    const json = JSON.parse(readFileSync(join(root, "examples/viborg/delaftale.json"), "utf8"))
    const words = wordsOf(json)
    for (const { navn } of json.boligomraader) expect(words).toContain(navn.toLocaleLowerCase("da"))
    const all = sources(root, "examples", /delaftale[^/]*\.json$/)
    const said = all.flatMap((file) => wordsOf(JSON.parse(readFileSync(join(root, file), "utf8"))))
    for (const word of Object.keys(general)) expect(said).toContain(word)
    for (const file of Object.keys(settled)) expect(readFileSync(join(root, file), "utf8")).toContain(json.id)
  })
})
