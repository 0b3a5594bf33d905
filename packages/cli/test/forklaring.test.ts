/** From a verdict down to file and line; samples for a control; answers that hang on a reading. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { delaftale } from "./koersel.ts"

const viborg = new URL("../../../examples/viborg/", import.meta.url).pathname
const mappe = mkdtempSync(join(tmpdir(), "delaftale-forklaring-"))
const log = join(mappe, "viborg")
beforeAll(async () => {
  await delaftale("init", log, "--delaftale", join(viborg, "delaftale.json"), "--konstrueret")
  expect((await delaftale("import", log, join(viborg, "data"))).kode).toBe(0)
})
afterAll(() => rmSync(mappe, { recursive: true, force: true }))

const forklar = async (...argumenter: ReadonlyArray<string>) => (await delaftale("explain", log, ...argumenter)).ud

/** The line of a source file that an explanation ends at. */
const kildelinje = (fil: string, linje: number) =>
  readFileSync(join(viborg, "data", fil), "utf8").split("\n")[linje - 1]

describe("explain", () => {
  it("gives words, readings, baseline, arithmetic, figure, events, corrections and the answer", async () => {
    const tekst = await forklar("K1b", "--omraade", "Houlkærvænget", "--projektaar", "2017/18")
    for (const del of [
      "KONSTRUEREDE TAL",
      '"Og reduceres i forhold til baseline med 5 % pr. år. hvor det er muligt."',
      "gælder (ikke besluttet): lineaer",
      "ellers n-fra-2015",
      'Udgangspunktet er 32 (2015): "Houlkærvænget, 2015: 32"',
      "32 · (1 − 0,05 · 1) = 30,4",
      "Tallet skal være højst 30,4.",
      "afstanden er -1,6",
      "[klagesager.csv, linje 5]",
      "rettet ved",
      "Boligselskabet har genoptalt sagerne",
      "Svar: ikke opfyldt."
    ]) {
      expect(tekst).toContain(del)
    }
    expect(kildelinje("klagesager.csv", 5)).toContain("Houlkærvænget;33")
  })

  it("names for every cited event a line of its file that says the same area and day", async () => {
    const tekst = await forklar("P5", "--omraade", "Vestervang", "--projektaar", "2020/21")
    const citeret = [...tekst.matchAll(/"dato":"(\d{4})-(\d\d)-(\d\d)".*\[(\w+\.csv), linje (\d+)\]/g)]
    expect(citeret).toHaveLength(3)
    for (const [, aar, maaned, dag, fil, linje] of citeret) {
      const raekke = kildelinje(fil!, Number(linje))
      expect(raekke).toContain(`${dag}-${maaned}-${aar}`)
      expect(raekke).toContain("Vestervang")
    }
  })

  it("explains the row for all areas by the areas it is made of", async () => {
    const tekst = await forklar("K2", "--projektaar", "2020/21")
    expect(tekst).toContain("Rødkærparken: kan ikke vurderes: ikke indberettet")
    expect(tekst).toContain("Ellekonebakken: ikke opfyldt (tallet er 21,37, måltallet er 21,364, afstanden er -0,006)")
  })

  it("explains every cell of the table without a fault", { timeout: 120_000 }, async () => {
    const { ud } = await delaftale("status", log, "--format", "csv")
    const celler = ud
      .split("\n")
      .slice(1)
      .map((linje) => linje.split(";"))
    const valgte = celler.filter((_, nummer) => nummer % 7 === 0)
    for (const [kriterium, omraade, projektaar, vaerdi] of valgte) {
      const hvor = omraade === "" ? [] : ["--omraade", omraade!]
      const svar = await delaftale("explain", log, kriterium!, ...hvor, "--projektaar", projektaar!)
      expect(svar.kode, `${kriterium} ${omraade} ${projektaar}: ${svar.fejl}`).toBe(0)
      if (vaerdi !== "") expect(svar.ud).toContain(`tallet er ${vaerdi}`)
    }
  })

  it("never says effekt, only what was reached", async () => {
    for (const kriterium of ["K3", "C5", "C6"]) expect(await forklar(kriterium)).not.toMatch(/effekt/i)
  })

  it("asks back where the area is none, or is missing, or the criterion is none", async () => {
    const ukendt = await delaftale("explain", log, "K1a", "--omraade", "Houlkaerparken")
    expect(ukendt).toMatchObject({ kode: 2 })
    expect(ukendt.fejl).toContain("Mente du Houlkærparken?")
    expect((await delaftale("explain", log, "P5")).kode).toBe(2)
    expect((await delaftale("explain", log, "K9")).fejl).toContain("K1a")
  })
})

describe("sample", () => {
  it("draws the same registrations for the same seed, others for another, each with file and line", async () => {
    const traek = async (seed: string) => (await delaftale("sample", log, "--count", "30", "--seed", seed)).ud
    const foerste = await traek("2021")
    expect(await traek("2021")).toBe(foerste)
    expect(await traek("2022")).not.toBe(foerste)
    const linjer = foerste.split("\n").slice(1)
    expect(linjer).toHaveLength(30)
    expect(new Set(linjer).size).toBe(30)
    for (const linje of linjer) expect(linje).toMatch(/^ *\d+ {2}\w+\.csv:\d+ /)
  })

  it("gives all there is where more is asked for, and refuses none or too many", async () => {
    const alle = await delaftale("sample", log, "--count", "10000", "--seed", "x")
    expect(alle.ud.split("\n").length - 1).toBeGreaterThan(4000)
    for (const antal of ["0", "10001"])
      expect((await delaftale("sample", log, "--count", antal, "--seed", "x")).kode).toBe(2)
  })
})

describe("status --readings", () => {
  it("says which answers hang on a reading, what nobody has decided, and what is the same under all", async () => {
    const { ud } = await delaftale("status", log, "--readings")
    expect(ud).toContain("Svar, der hænger på en fortolkning")
    expect(ud).toMatch(/K2 +Egeparken +2020\/21 +opfyldt +procentpoint +ikke opfyldt +25,9 +24,8/)
    expect(ud).toMatch(/Ens under alle viste fortolkninger: \d+ af 170 celler/)
    expect(ud).toContain("Fortolkning ikke besluttet: K1a, K1b")
    expect(ud).toContain("Baseline ikke fastsat: C3, C5")
  })

  it("shows more with --all-readings", async () => {
    const linjer = async (valg: string) => (await delaftale("status", log, valg, "--format", "csv")).ud.split("\n")
    const [tabellens, alle] = [await linjer("--readings"), await linjer("--all-readings")]
    expect(alle.length).toBeGreaterThan(tabellens.length)
    for (const linje of tabellens) expect(alle).toContain(linje)
  })
})
