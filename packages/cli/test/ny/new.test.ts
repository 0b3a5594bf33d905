/** A new agreement from the command line: written once, sound whatever is answered, and asked for where it is not given. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { efterse } from "@delaftale/core"
import fc from "fast-check"
import { afterAll, describe, expect, it } from "vitest"
import { nyAftale } from "../../src/ny/nyAftale.ts"
import { type Svar, spoergsmaal } from "../../src/ny/Svar.ts"
import { skabeloner, skabelonnavne } from "../../src/ny/skabeloner.ts"
import { delaftale } from "../koersel.ts"

const rod = mkdtempSync(join(tmpdir(), "delaftale-new-"))
afterAll(() => rmSync(rod, { recursive: true, force: true }))

const valg = [
  ["--title", "Trygge naboer i Æblehaven"],
  ["--from", "2024-04-01"],
  ["--until", "2027-03-31"],
  ["--areas", "Nordhøj, Sydvænget"],
  ["--criteria", skabelonnavne]
]

describe("new", () => {
  it("writes an agreement that check finds nothing in, and files that status reads as they lie", async () => {
    const mappe = join(rod, "alt")
    const svar = await delaftale("new", mappe, ...valg.flat())
    expect(svar).toMatchObject({ kode: 0, fejl: "" })
    const fil = join(mappe, "delaftale.json")
    expect(svar.ud.split("\n").slice(1)).toEqual([
      `  delaftale check ${fil}`,
      `  delaftale explain-agreement ${fil}`,
      `  delaftale status --from ${join(mappe, "data")} --delaftale ${fil} --konstrueret`
    ])
    expect(await delaftale("check", fil)).toMatchObject({ kode: 0, ud: `${fil}: ingen fejl og ingen advarsler.` })
    const status = await delaftale("status", "--from", join(mappe, "data"), "--delaftale", fil, "--konstrueret")
    expect(status.kode).toBe(0)
    expect(status.ud).toMatch(/^K1 +Nordhøj +nej 1 \(4\)/mu)
    expect(readdirSync(join(mappe, "data")).sort()).toEqual([
      "frivillige.csv",
      "klager.csv",
      "logbog.csv",
      "undersoegelse.csv"
    ])
  })

  it("never writes over what is there", async () => {
    const mappe = join(rod, "optaget")
    expect((await delaftale("new", mappe, ...valg.flat())).kode).toBe(0)
    writeFileSync(join(mappe, "delaftale.json"), "min egen")
    const igen = await delaftale("new", mappe, ...valg.flat(), "--lang", "en")
    expect([igen.kode, igen.ud]).toEqual([2, ""])
    expect(igen.fejl).toContain("is there already and will not be written over")
    expect(readFileSync(join(mappe, "delaftale.json"), "utf8")).toBe("min egen")
    rmSync(join(mappe, "delaftale.json"))
    expect((await delaftale("new", mappe, ...valg.flat())).fejl).toContain(`${join(mappe, "data")} findes allerede`)
    expect(existsSync(join(mappe, "delaftale.json"))).toBe(false)
  })

  it.each([
    ["--from", "1. april", '"1. april" er ikke en dag; skriv den som 2024-01-01.'],
    ["--until", "2023-01-01", "Den sidste dag ligger før den første."],
    ["--areas", " , ", "Skriv mindst ét område, med komma imellem."],
    ["--areas", "Nord, nord", "Et område står to gange."],
    ["--criteria", "klager:3", "Skriv et eller flere af"],
    ["--criteria", "arrangementer, arrangementer:5", "hvert højst én gang"],
    ["--title", "...", "Skriv et navn."]
  ])("says what is wrong with %s %j, and writes nothing", async (navn, vaerdi, besked) => {
    const mappe = join(rod, "intet")
    const svar = await delaftale(
      "new",
      mappe,
      ...valg.flatMap(([et = "", standard = ""]) => [et, et === navn ? vaerdi : standard])
    )
    expect([svar.kode, svar.ud]).toEqual([2, ""])
    expect(svar.fejl).toContain(besked)
    expect(existsSync(mappe)).toBe(false)
  })
})

const svar: fc.Arbitrary<Svar> = fc
  .record({
    titel: fc.constantFrom("Ny aftale", "ÆØÅ & co. (2024)", "1"),
    fra: fc.constantFrom("2024-01-01", "2024-02-29", "2023-04-01"),
    til: fc.constantFrom("2024-03-01", "2024-12-31", "2027-03-31", "2030-05-15"),
    steder: fc.uniqueArray(fc.constantFrom("Nord", "Øst", "Ost", "Oest", "alle", "Å.", "Vænget 3"), { minLength: 1 }),
    valgte: fc.subarray([...skabeloner], { minLength: 1 }),
    antal: fc.integer({ min: 1, max: 999 })
  })
  .map(({ antal, steder: [sted, ...steder], valgte: [foerste, ...resten], ...alle }) => ({
    ...alle,
    omraader: [sted!, ...steder],
    kriterier: [
      { skabelon: foerste!, antal },
      ...resten.map((skabelon, nummer) => ({ skabelon, antal: antal + nummer }))
    ]
  }))

describe("any answers", () => {
  it("give an agreement in which nothing is found, and a row in every file", () => {
    fc.assert(
      fc.property(svar, (det) => {
        const { aftale, filer } = nyAftale(det)
        expect(efterse(JSON.parse(JSON.stringify(aftale)))).toEqual([])
        for (const { indhold } of filer) expect(indhold.trimEnd().split("\n").length).toBeGreaterThan(1)
      })
    )
  })

  it("are read where something is proposed", () => {
    const { fra, kriterier, til } = spoergsmaal
    const laest = [fra.laes(fra.standard!)._tag, til.laes(til.standard!)._tag, kriterier.laes(kriterier.standard!)._tag]
    expect(laest).toEqual(["Success", "Success", "Success"])
  })
})
