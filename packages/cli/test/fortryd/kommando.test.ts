/** `undo-import`: which import is meant, what is said of it, and what is refused. */
import { createHash } from "node:crypto"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { delaftale } from "../koersel.ts"

const viborg = new URL("../../../../examples/viborg/", import.meta.url).pathname
const mapper: Array<string> = []
afterAll(() => {
  for (const mappe of mapper) rmSync(mappe, { recursive: true, force: true })
})

const hoved = "Projektår;Afdeling;Antal klagesager;Opgjort;Boligselskab"
const rettelseshoved = "Fil;Nøglefelter;Felt;Gammel værdi;Ny værdi;Rettet den;Begrundelse"

interface Log {
  readonly log: string
  readonly klager: string
  readonly fil: (navn: string, ...linjer: ReadonlyArray<string>) => string
}

/** Events: the agreement, two figures of complaints at 2 and 3, and their import at 4. */
const nyLog = async (): Promise<Log> => {
  const mappe = mkdtempSync(join(tmpdir(), "delaftale-fortryd-"))
  mapper.push(mappe)
  const log = join(mappe, "viborg")
  await delaftale("init", log, "--delaftale", join(viborg, "delaftale.json"), "--konstrueret")
  const fil: Log["fil"] = (navn, ...linjer) => {
    writeFileSync(join(mappe, navn), `${linjer.join("\n")}\n`)
    return join(mappe, navn)
  }
  const klager = fil(
    "klagesager.csv",
    hoved,
    "2017/18;Egeparken;4;18-04-2018;A",
    "2017/18;Ellekonebakken;30;18-04-2018;B"
  )
  expect(await delaftale("import", log, klager)).toMatchObject({ kode: 0, fejl: "" })
  return { log, klager, fil }
}

const status = async (log: string): Promise<string> => (await delaftale("status", log, "--format", "csv")).ud
const haendelser = async (log: string): Promise<ReadonlyArray<string>> =>
  (await delaftale("log", log, "--with-rows")).ud.split("\n").filter((en) => /^\s+\d/.test(en))
const fortryd = (log: string, hvilken: string, ...mere: ReadonlyArray<string>) =>
  delaftale("undo-import", log, hvilken, "--reason", "forkert fil", ...mere)

describe("undo-import", () => {
  it("takes back what the file added, named by itself, and the file comes in again", async () => {
    const { klager, log } = await nyLog()
    const foer = await status(log)
    const svar = await fortryd(log, klager)
    expect(svar).toMatchObject({ kode: 0, fejl: "" })
    expect(svar.ud).toContain("KONSTRUEREDE TAL")
    expect(svar.ud).toContain("klagesager.csv (position 2-4")
    expect(svar.ud).toContain("2 registreringer annulleres")
    expect((await haendelser(log)).at(-1)).toMatch(
      /boligselskab +ImportFortrudt .*"fra":2,"til":4,"fil":"klagesager.csv"/
    )
    expect(await status(log)).toContain("K1a;Egeparken;2017/18;;0;kanIkkeVurderes;manglerIndberetning")
    expect((await delaftale("verify", log)).kode).toBe(0)
    expect((await delaftale("import", log, klager)).ud).toContain("2 rækker læst, 2 gode, 0 kendt i forvejen")
    expect(await status(log)).toBe(foer)
    expect((await delaftale("import", log, klager)).ud).toContain("2 kendt i forvejen")
  })

  it("knows it by the name it came in under, by its SHA-256, by the beginning of that, and by its position", async () => {
    const { klager, log } = await nyLog()
    const sha256 = createHash("sha256").update(readFileSync(klager)).digest("hex")
    for (const hvilken of ["klagesager.csv", sha256, sha256.slice(0, 8), sha256.toUpperCase(), "4"]) {
      expect(await fortryd(log, hvilken, "--dry-run")).toMatchObject({ kode: 0, fejl: "" })
    }
    expect(await haendelser(log)).toHaveLength(4)
  })

  it("lets a corrected file take the place of the wrong one", async () => {
    const { fil, klager, log } = await nyLog()
    await fortryd(log, klager)
    const rigtig = fil(
      "klagesager.csv",
      hoved,
      "2017/18;Egeparken;0;18-04-2018;A",
      "2017/18;Ellekonebakken;30;18-04-2018;B"
    )
    expect(await delaftale("import", log, rigtig)).toMatchObject({ kode: 0 })
    expect(await status(log)).toContain("K1a;Egeparken;2017/18;0;0;opfyldt;")
  })

  it("annuls what was corrected as it stands and says so, and passes over what was annulled", async () => {
    const { klager, log } = await nyLog()
    await delaftale("correct", log, "2", "vaerdi=5", "--reason", "talt forkert")
    await delaftale("annul", log, "3", "--reason", "dobbelt")
    const svar = await fortryd(log, klager, "--lang", "en")
    expect(svar.ud).toContain("1 registrations are annulled")
    expect(svar.ud).toContain("corrected before (the corrections go with them): 1 (2)")
    expect(svar.ud).toContain("annulled before, passed over: 1 (3)")
    expect((await haendelser(log)).at(-2)).toMatch(
      /RegistreringAnnulleret .*"position":2,"foer":\{.*"vaerdi":"5".*"import":4/
    )
  })

  it("makes the corrections of a file back, unless somebody has corrected on", async () => {
    const { fil, log } = await nyLog()
    const foer = await status(log)
    const rettelser = fil(
      "rettelser.csv",
      rettelseshoved,
      "klagesager.csv;Projektår=2017/18 | Afdeling=Egeparken;Antal klagesager;4;5;01-06-2018;Talt forkert",
      "klagesager.csv;Projektår=2017/18 | Afdeling=Egeparken;Antal klagesager;5;6;02-06-2018;Talt forkert",
      "klagesager.csv;Projektår=2017/18 | Afdeling=Vestervang;Antal klagesager;;3;02-06-2018;Glemt"
    )
    await delaftale("import", log, rettelser)
    const efter = await status(log)
    await delaftale("correct", log, "2", "vaerdi=7", "--reason", "talt igen")
    const hindret = await fortryd(log, rettelser)
    expect(hindret.kode).toBe(2)
    expect(hindret.fejl).toContain("som andre har rettet siden: 2.")
    await delaftale("correct", log, "2", "vaerdi=6", "--reason", "alligevel ikke")
    const svar = await fortryd(log, rettelser)
    expect(svar).toMatchObject({ kode: 0, fejl: "" })
    expect(svar.ud).toContain("1 registreringer annulleres")
    expect(svar.ud).toContain("rettelser føres tilbage ved: 1 (2)")
    expect(await status(log)).toBe(foer)
    expect((await delaftale("import", log, rettelser)).ud).toContain("3 gode")
    expect(await status(log)).toBe(efter)
  })

  it("was still there as it was known before", async () => {
    const { klager, log } = await nyLog()
    const foer = await delaftale("status", log, "--known-on", "2019-06-30", "--format", "csv")
    await fortryd(log, klager, "--kendt", "2019-07-01", "--by", "faellessekretariat")
    expect(await delaftale("status", log, "--known-on", "2019-06-30", "--format", "csv")).toEqual(foer)
    const siden = await delaftale("status", log, "--known-on", "2019-07-01", "--format", "csv")
    expect(siden.ud).toContain("K1a;Egeparken;2017/18;;0;kanIkkeVurderes;manglerIndberetning")
    expect((await haendelser(log)).at(-1)).toContain("faellessekretariat")
  })

  it.each<readonly [string, (log: Log) => Promise<string> | string, string]>([
    ["a file that was not imported", ({ fil }) => fil("andet.csv", "x"), "klagesager.csv"],
    ["a file with other content", ({ fil }) => fil("klagesager.csv", hoved), "netop det indhold"],
    ["a hash of nothing", () => "0".repeat(64), "ingen import"],
    ["a position that is none", () => "3", "ingen import"],
    ["what is no file, name, hash or position", () => "klager", "klagesager.csv"],
    [
      "an import that is undone",
      async ({ klager, log }) => {
        await fortryd(log, klager)
        return klager
      },
      "allerede fortrudt"
    ]
  ])("refuses %s, and writes nothing", async (_, hvad, grund) => {
    const log = await nyLog()
    const hvilken = await hvad(log)
    const foer = await haendelser(log.log)
    const svar = await fortryd(log.log, hvilken)
    expect(svar.kode).toBe(2)
    expect(svar.fejl).toContain(grund)
    expect(await haendelser(log.log)).toEqual(foer)
  })

  it("asks which, where a file came in by two imports, and takes one by its position", async () => {
    const { fil, log } = await nyLog()
    const logbog = (navn: string, dato: string) =>
      fil(
        navn,
        "Dato;Aktivitet;Art;Status;Områder;Deltagere;Tovholder;Tema",
        `${dato};2;vejvisertur;afholdt;Egeparken;9;fælles;`
      )
    const deltagere = fil(
      "deltagere.csv",
      "Dato;Aktivitet;Art;Område;Nøgle",
      "01-05-2018;2;vejvisertur;Egeparken;p-1",
      "02-05-2018;2;vejvisertur;Egeparken;p-1"
    )
    await delaftale("import", log, logbog("logbog.csv", "01-05-2018"))
    await delaftale("import", log, deltagere, "--skip-bad-rows")
    await delaftale("import", log, logbog("mere.logbog.csv", "02-05-2018"))
    await delaftale("import", log, deltagere)
    const svar = await fortryd(log, deltagere)
    expect(svar.kode).toBe(2)
    expect(svar.fejl).toMatch(/flere gange; nævn importen ved sin position:\n {2}8 .*deltagere\.csv\n {2}12 /)
    expect((await fortryd(log, "12")).ud).toContain("1 registreringer annulleres")
    expect((await fortryd(log, deltagere)).ud).toContain("position 7-8")
    expect((await fortryd(log, deltagere)).fejl).toContain("allerede fortrudt")
  })

  it("refuses a personal number as the reason without repeating it", async () => {
    const { klager, log } = await nyLog()
    const svar = await delaftale("undo-import", log, klager, "--reason", "010190-1234 ringede")
    expect(svar.kode).toBe(2)
    expect(svar.ud + svar.fejl).not.toContain("1234")
    expect(await haendelser(log)).toHaveLength(4)
  })
})
