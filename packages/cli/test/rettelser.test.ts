/** Corrections and annulments by hand: what stands is shown before it is changed, and what stood stays in the log. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { delaftale } from "./koersel.ts"

const viborg = new URL("../../../examples/viborg/", import.meta.url).pathname
const mapper: Array<string> = []
afterAll(() => {
  for (const mappe of mapper) rmSync(mappe, { recursive: true, force: true })
})

/** Events: the agreement, two figures of complaints at 2 and 3, and their import. */
const nyLog = async (): Promise<string> => {
  const mappe = mkdtempSync(join(tmpdir(), "delaftale-rettelser-"))
  mapper.push(mappe)
  const log = join(mappe, "viborg")
  await delaftale("init", log, "--delaftale", join(viborg, "delaftale.json"), "--konstrueret")
  const fil = (navn: string, ...linjer: ReadonlyArray<string>) => {
    const sti = join(mappe, navn)
    writeFileSync(sti, `${linjer.join("\r\n")}\r\n`)
    return sti
  }
  const klager = fil(
    "klagesager.csv",
    "Projektår;Afdeling;Antal klagesager;Opgjort;Boligselskab",
    "2017/18;Egeparken;4;18-04-2018;Boligselskabet Viborg",
    "2017/18;Ellekonebakken;30;18-04-2018;Boligselskabet Sct. Jørgen"
  )
  const svar = await delaftale("import", log, klager)
  expect(svar).toMatchObject({ kode: 0, fejl: "" })
  return log
}

const haendelser = async (log: string): Promise<ReadonlyArray<string>> => {
  const { ud } = await delaftale("log", log, "--with-rows")
  return ud.split("\n").filter((linje) => /^\s+\d/.test(linje))
}

describe("correct", () => {
  it("shows what stands and what will, and writes it as a correction", async () => {
    const log = await nyLog()
    const foer = await haendelser(log)
    const svar = await delaftale("correct", log, "2", "vaerdi=5", "--reason", "talt to gange")
    expect(svar).toMatchObject({ kode: 0, fejl: "" })
    expect(svar.ud).toContain("2 TalOpgjort\n  vaerdi: 4 → 5")
    expect(svar.ud).toContain("KONSTRUEREDE TAL")
    const efter = await haendelser(log)
    expect(efter.slice(0, foer.length)).toEqual(foer)
    expect(efter).toHaveLength(foer.length + 1)
    expect(efter.at(-1)).toMatch(/boligselskab +RegistreringRettet .*"position":2.*"begrundelse":"talt to gange"/)
    const igen = await delaftale("correct", log, "2", "vaerdi=4", "--reason", "talt rigtigt", "--kendt", "2018-06-30")
    expect(igen.ud).toContain("vaerdi: 5 → 4")
    expect((await haendelser(log)).at(-1)).toContain("2018-06-30")
  })

  it("writes nothing on trial", async () => {
    const log = await nyLog()
    const foer = await haendelser(log)
    const svar = await delaftale("correct", log, "2", "vaerdi=5", "--reason", "talt forkert", "--dry-run")
    expect(svar.kode).toBe(0)
    expect(svar.ud).toContain("intet er skrevet")
    expect(await haendelser(log)).toEqual(foer)
  })

  it.each([
    ["a position that is no registration", ["1", "vaerdi=5"], "Ved position 1 står ingen registrering"],
    ["a position behind the end", ["99", "vaerdi=5"], "loggen har"],
    ["a field that the type does not have", ["2", "antal=5"], 'no field "antal"'],
    ["a value that the type does not take", ["2", "vaerdi=mange"], "vaerdi=mange kan ikke stå"],
    ["a field that it cannot be without", ["2", "vaerdi="], "vaerdi"],
    ["words that are no field and value", ["2", "fem"], "skriv feltet"],
    ["the value that stands", ["2", "vaerdi=4"], "ingenAendring"],
    ["an area that the agreement does not have", ["2", "omraade=bymidten"], "ukendt"],
    ["the cell of another figure", ["2", "omraade=ellekonebakken"], "cellenHarEtTal"],
    ["a personal number as the reason", ["2", "vaerdi=5", "--reason", "010190-1234 ringede"], "muligtCprNummer"],
    ["a role of no agreement", ["2", "vaerdi=5", "--by", "naboen"], "ukendtRolle"],
    ["a day that is none", ["2", "vaerdi=5", "--kendt", "2018-02-30"], "--kendt"]
  ])("refuses %s, and writes nothing", async (_, ord, grund) => {
    const log = await nyLog()
    const foer = await haendelser(log)
    const begrundelse = ord.includes("--reason") ? [] : ["--reason", "talt forkert"]
    const svar = await delaftale("correct", log, ...ord, ...begrundelse)
    expect(svar.kode).toBe(2)
    expect(svar.fejl).toContain(grund)
    expect(await haendelser(log)).toEqual(foer)
  })
})

describe("annul", () => {
  it("takes out what an import brought: every verdict is what it was before", async () => {
    const log = await nyLog()
    const uden = join(mapper.at(-1)!, "uden")
    await delaftale("init", uden, "--delaftale", join(viborg, "delaftale.json"), "--konstrueret")
    const svar = await delaftale("annul", log, "2", "3", "--reason", "forkert fil")
    expect(svar).toMatchObject({ kode: 0, fejl: "" })
    expect(svar.ud).toContain('3 TalOpgjort: noegletal="klagesager" omraade="ellekonebakken"')
    const status = async (et: string) => (await delaftale("status", et, "--format", "csv")).ud
    expect(await status(log)).toBe(await status(uden))
  })

  it("takes all of them or none, and none of them twice", async () => {
    const log = await nyLog()
    const foer = await haendelser(log)
    expect((await delaftale("annul", log, "2", "1", "--reason", "fejl")).kode).toBe(2)
    expect((await delaftale("annul", log, "2", "2", "--reason", "fejl")).fejl).toContain("erAnnulleret")
    expect(await haendelser(log)).toEqual(foer)
    expect((await delaftale("annul", log, "2", "--reason", "fejl")).kode).toBe(0)
    const svar = await delaftale("annul", log, "2", "--reason", "fejl", "--lang", "en")
    expect(svar).toMatchObject({ kode: 2, fejl: "The registration at position 2 is annulled already." })
  })
})

describe("diff", () => {
  it("shows a corrected figure before and after, and says that it was corrected", async () => {
    const log = await nyLog()
    await delaftale("correct", log, "3", "vaerdi=31", "--reason", "talt forkert", "--kendt", "2018-07-01")
    const svar = await delaftale("diff", log, "--from", "2018-06-30", "--to", "2018-07-01")
    expect(svar).toMatchObject({ kode: 0, fejl: "" })
    expect(svar.ud).toMatch(/K1b +Ellekonebakken +2017\/18 +ja +30 \(30,4\) +nej 31 \(30,4\) +rettede oplysninger/)
    expect(svar.ud).toContain("KONSTRUEREDE TAL")
    const ingen = await delaftale("diff", log, "--from", "2018-07-01", "--to", "2018-07-02", "--lang", "en")
    expect(ingen.ud).toContain("0 cells have changed")
  })

  it.each([
    [["--from", "2019-01-01", "--to", "2018-01-01"], "ligger efter"],
    [["--from", "i går"], "ikke en dag"],
    [["--from", "2001-01-01"], "var der ingen delaftale"]
  ])("refuses the days %j", async (dage, grund) => {
    const svar = await delaftale("diff", await nyLog(), ...dage)
    expect(svar.kode).toBe(2)
    expect(svar.fejl).toContain(grund)
  })
})
