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

const uden = async (...argumenter: ReadonlyArray<string>) => (await delaftale("explain", log, ...argumenter)).ud
const forklar = (...argumenter: ReadonlyArray<string>) => uden(...argumenter, "--with-rows")

/** The line of a source file that an explanation ends at. */
const kildelinje = (fil: string, linje: number) =>
  readFileSync(join(viborg, "data", fil), "utf8").split("\n")[linje - 1]

describe("explain", () => {
  it("gives words, readings, baseline, arithmetic, figure, events, corrections and the answer", async () => {
    const tekst = await forklar("K1b", "--omraade", "Houlkærvænget", "--projektaar", "2017/18")
    for (const del of [
      "KONSTRUEREDE TAL",
      '"Og reduceres i forhold til baseline med 5 % pr. år. hvor det er muligt."',
      "gælder (fortolkning ikke besluttet): lineaer",
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

  it("says with the rows that they contain personal data, and shows none of them without", async () => {
    const celle = ["C6", "--projektaar", "2018/19"]
    const [med, tekst] = [await forklar(...celle), await uden(...celle)]
    expect(med).toContain("indeholder personoplysninger")
    expect(med).toMatch(/"noegle":"t-\d+"/)
    expect(tekst).not.toMatch(/"noegle"|t-\d{4}|\d{4}-\d\d-\d\d|\.csv/)
    const fra = (hele: string) => hele.slice(0, hele.indexOf("Tallet hviler på"))
    expect(fra(tekst)).toBe(fra(med))
    expect(tekst).toContain("Enkeltvis vises de med --with-rows")
  })

  it("counts without rows as many in each month as there are with them, and says where", async () => {
    for (const celle of [
      ["C6", "--projektaar", "2018/19"],
      ["P5", "--omraade", "Vestervang", "--projektaar", "2020/21"],
      ["C3", "--projektaar", "2019/20"]
    ]) {
      const raekker = [
        ...(await forklar(...celle, "--max", "5000")).matchAll(/^ {2}nr\. (\d+).*?"dato":"(\d{4}-\d\d)/gm)
      ]
      const grupper = [...(await uden(...celle)).matchAll(/^ {2}(\d{4}-\d\d) {2}\w+: (\d+) \(nr\. (.*)\)$/gm)]
      const ialt = new Map<string, number>()
      for (const [, maaned = "", antal] of grupper) ialt.set(maaned, (ialt.get(maaned) ?? 0) + Number(antal))
      const talt = new Map<string, number>()
      for (const [, , maaned = ""] of raekker) talt.set(maaned, (talt.get(maaned) ?? 0) + 1)
      expect(raekker.length).toBeGreaterThan(0)
      expect([...ialt].sort()).toEqual([...talt].sort())
      for (const [, , , numre = ""] of grupper.filter(([, , antal]) => antal === "1")) {
        expect(raekker.map(([, nummer]) => nummer)).toContain(numre)
      }
    }
  })

  it("says without rows too what has been corrected, and by which events", async () => {
    const celle = ["K1b", "--omraade", "Houlkærvænget", "--projektaar", "2017/18"]
    const [, nummer] = /rettet ved nr\. (\d+)/.exec(await forklar(...celle)) ?? []
    expect(await uden(...celle)).toContain(`Rettet siden: 1 af dem (ved nr. ${nummer},`)
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
    expect(await forklar("K1b", "--omraade", "Houlkærparken", "--projektaar", "2017/18", "--max", "1")).toMatch(
      /Tallet hviler på 1 registrering:/
    )
    expect(tekst).toContain("Ellekonebakken: ikke opfyldt (tallet er 21,37, måltallet er 21,364, afstanden er -0,006)")
  })

  it("names grades by their words, not by their places", async () => {
    const celle = ["K1b", "--omraade", "Houlkærparken", "--projektaar", "2017/18"]
    expect(await forklar(...celle)).toMatch(
      /kun-en-hensigt: .* → kan ikke vurderes: ikke bedømt \(ingen bedømmelse, kræver mindst "fulgt"\)/
    )
    expect(await forklar(...celle, "--lang", "en")).toMatch(/\(no judgement, asks for at least "fulgt"\)/)
  })

  it("never says effekt, only what was reached", async () => {
    for (const kriterium of ["K3", "C5", "C6"]) {
      expect(await forklar(kriterium)).not.toMatch(/effekt/i)
      expect(await forklar(kriterium, "--lang", "en")).not.toMatch(/effekt|\beffects?\b/i)
    }
  })

  it("asks back where the area is none, or is missing, or the criterion is none", async () => {
    const ukendt = await delaftale("explain", log, "K1a", "--omraade", "Houlkaerparken")
    expect(ukendt).toMatchObject({ kode: 2 })
    expect(ukendt.fejl).toContain("Mente du Houlkærparken?")
    expect((await delaftale("explain", log, "P5")).kode).toBe(2)
    expect((await delaftale("explain", log, "K9")).fejl).toContain("K1a")
    expect((await delaftale("explain", log, "P4")).fejl).toContain("status --all-sections")
    expect((await delaftale("explain", log, "P4", "--lang", "en")).fejl).toMatch(
      /no kriterium of the table.*--all-sections/s
    )
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

  it("shows what they say on request only, and says that it contains personal data", async () => {
    const traek = (...valg: ReadonlyArray<string>) => delaftale("sample", log, "--count", "300", "--seed", "1", ...valg)
    const [uden, med] = [await traek(), await traek("--with-rows")]
    expect(uden.ud).not.toMatch(/noegle|omraade|\d{4}-\d\d-\d\d/)
    expect(uden.fejl).toContain("--with-rows")
    expect(med.ud).toContain("indeholder personoplysninger")
    expect(med.ud).toContain('"noegle":')
    const numre = (ud: string) => [...ud.matchAll(/^ *(\d+) {2}\w+\.csv:/gm)].map(([, nummer]) => nummer)
    expect(numre(med.ud)).toEqual(numre(uden.ud))
    expect((await traek("--with-rows", "--lang", "en")).ud).toContain("contains personal data")
  })

  it("gives all there is where more is asked for, and refuses none or too many", async () => {
    const alle = await delaftale("sample", log, "--count", "10000", "--seed", "x")
    expect(alle.ud.split("\n").length - 1).toBeGreaterThan(4000)
    for (const antal of ["0", "10001"])
      expect((await delaftale("sample", log, "--count", antal, "--seed", "x")).kode).toBe(2)
  })
})

describe("log", () => {
  it("counts the events of each kind, and shows them one by one on request only", async () => {
    const [uden, med] = [await delaftale("log", log), await delaftale("log", log, "--with-rows")]
    const raekker = med.ud.split("\n").filter((linje) => /^ *\d+ {2}/.test(linje))
    const slags = new Map<string, number>()
    for (const raekke of raekker) {
      const [tag = ""] = /[A-Z][a-z]+[A-Z]\w+/.exec(raekke.slice(20)) ?? []
      slags.set(tag, (slags.get(tag) ?? 0) + 1)
    }
    const talt = [...uden.ud.matchAll(/^(\w+) +(\d+) +\d+ +\d+$/gm)].map(
      ([, tag = "", antal]) => [tag, Number(antal)] as const
    )
    expect(talt.length).toBeGreaterThan(5)
    expect(new Map(talt)).toEqual(slags)
    expect(uden.ud).toContain(`${raekker.length} hændelser. Enkeltvis vises de med --with-rows`)
    expect(uden.ud).toContain("KONSTRUEREDE TAL")
    expect(uden.ud).not.toMatch(/noegle|t-\d{4}/)
    expect(med.ud).toContain("indeholder personoplysninger")
    const foerste = (await delaftale("log", log, "--at-position", "3", "--lang", "en")).ud
    expect(foerste).toMatch(/3 events\. One by one/)
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
