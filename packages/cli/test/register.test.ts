/** Events written by hand: all of a file or none of it, with the line, the field and the remedy of each fault. */
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

const nyLog = async (): Promise<string> => {
  const mappe = mkdtempSync(join(tmpdir(), "delaftale-register-"))
  mapper.push(mappe)
  const log = join(mappe, "viborg")
  await delaftale("init", log, "--delaftale", join(viborg, "delaftale.json"), "--konstrueret")
  return log
}

const linje = (type: string, data: object, mere: object = { by: "faellessekretariat", kendt: "2018-06-01" }): string =>
  JSON.stringify({ type, ...mere, data })

const dato = "2018-06-01"
const forhold = linje("ForholdOpstaaet", { forhold: "skolen-lukker", dato, beskrivelse: "Skolen lukker." })
const besked = (part: string) => linje("PartUnderrettet", { dato, forhold: "skolen-lukker", part })

const fil = (log: string, ...linjer: ReadonlyArray<string>): string => {
  const sti = `${log}-${Math.random().toString(36).slice(2)}.json`
  writeFileSync(sti, linjer.join("\n"))
  return sti
}

const haendelser = async (log: string): Promise<ReadonlyArray<string>> =>
  (await delaftale("log", log, "--with-rows")).ud.split("\n").filter((en) => /^\s+\d/.test(en))

describe("register", () => {
  it("writes the lines of a file as one batch, keys in any order, and shows them", async () => {
    const log = await nyLog()
    const svar = await delaftale("register", log, "--event", fil(log, forhold, "", besked("bestyrelse"), ""))
    expect(svar).toMatchObject({ kode: 0, fejl: "" })
    expect(svar.ud).toContain("KONSTRUEREDE TAL")
    expect(svar.ud).toContain('2 ForholdOpstaaet (faellessekretariat): {"dato":"2018-06-01","forhold":"skolen-lukker"')
    expect(svar.ud).toContain("Loggen slutter ved position 3")
    expect(await haendelser(log)).toHaveLength(3)
    expect((await delaftale("verify", log)).kode).toBe(0)
  })

  it("takes registrations too, and they count", async () => {
    const log = await nyLog()
    const data = { noegletal: "klagesager", omraade: "egeparken", projektaar: "2017/18", vaerdi: "1" }
    const sti = fil(log, linje("TalOpgjort", data, { by: "boligselskab" }))
    expect((await delaftale("register", log, "--event", sti)).kode).toBe(0)
    expect((await delaftale("status", log, "--format", "csv")).ud).toContain("K1a;Egeparken;2017/18;1;0;ikkeOpfyldt;")
  })

  it("checks on trial and writes nothing", async () => {
    const log = await nyLog()
    const sti = fil(log, forhold)
    expect(await delaftale("register", log, "--event", sti, "--dry-run")).toMatchObject({ kode: 0, fejl: "" })
    const igen = await delaftale("register", log, "--event", fil(log, forhold, forhold), "--dry-run", "--lang", "en")
    expect(igen.kode).toBe(2)
    expect(igen.fejl).toContain("line 2, forhold")
    expect(await haendelser(log)).toHaveLength(1)
  })

  it.each<readonly [string, string, string]>([
    ["a line that is no JSON", "nej", "linje 2 (ikkeJson)"],
    ["a line that is a list", "[]", "linje 2 (feltPasserIkke)"],
    ["an unknown type, with the nearest", besked("x").replace("Part", "Parti"), 'Mente du "PartUnderrettet"'],
    ["the agreement", linje("DelaftaleIndgaaet", {}), "linje 2, type"],
    ["a correction", linje("RegistreringRettet", {}), "correct og annul"],
    ["a name of every object", linje("constructor", {}), "(ukendtType)"],
    ["no role", linje("LogbogsnotatSkrevet", { dato, tekst: "x" }, {}), "linje 2, by (feltMangler)"],
    ["a field missing", linje("LogbogsnotatSkrevet", { dato }), "linje 2, data.tekst (feltMangler)"],
    ["a field too many", linje("LogbogsnotatSkrevet", { dato, tekst: "x", navn: "y" }), "data.navn (ukendtFelt)"],
    ["a day that is none", linje("LogbogsnotatSkrevet", { dato: "2018-02-30", tekst: "x" }), "data.dato"],
    [
      "a list that is empty",
      linje("ForholdOpstaaet", { dato, forhold: "a", beskrivelse: "b", omraader: [] }),
      "omraader"
    ],
    ["a body of no agreement", besked("bestyrelsen"), 'Mente du "bestyrelse"'],
    ["a source of no budget", linje("ForbrugBogfoert", { dato, post: "fonden", beloeb: "1" }), "(ukendtPost)"],
    ["a role of no agreement", linje("LogbogsnotatSkrevet", { dato, tekst: "x" }, { by: "naboen" }), "(ukendtRolle)"]
  ])("refuses %s, names the line, and writes none of the others", async (_, ord, grund) => {
    const log = await nyLog()
    const svar = await delaftale("register", log, "--event", fil(log, forhold, ord))
    expect(svar.kode).toBe(2)
    expect(svar.ud).toBe("")
    expect(svar.fejl).toContain("afvist, intet er skrevet")
    expect(svar.fejl).toContain(grund)
    expect(await haendelser(log)).toHaveLength(1)
  })

  it.each([
    linje("LogbogsnotatSkrevet", { dato, tekst: "Ring til 010190-1234" }),
    linje("LogbogsnotatSkrevet", { dato, tekst: "x", "010190-1234": 1 }),
    linje("010190-1234", {}),
    linje("LogbogsnotatSkrevet", { dato, tekst: "x" }, { by: "010190-1234" }),
    "010190-1234 ringede"
  ])("repeats no personal number: %s", async (ord) => {
    const log = await nyLog()
    const { fejl, kode, ud } = await delaftale("register", log, "--event", fil(log, ord))
    expect(kode).toBe(2)
    expect(ud + fejl.replace(/^.*: afvist/, "")).not.toContain("1234")
  })

  it("says of a file that is not there, holds nothing or is not UTF-8 what it is", async () => {
    const log = await nyLog()
    expect((await delaftale("register", log, "--event", `${log}.nej`)).fejl).toContain("kan ikke læses")
    expect((await delaftale("register", log, "--event", fil(log, "", " "))).fejl).toContain("(ingenLinjer)")
    const sti = `${log}.latin1`
    writeFileSync(sti, Buffer.from([0x7b, 0xe6, 0x7d]))
    expect(await delaftale("register", log, "--event", sti)).toMatchObject({ kode: 2 })
  })
})

describe("status --all-sections", () => {
  const afsnit = async (log: string, ...valg: ReadonlyArray<string>): Promise<string> => {
    const { fejl, kode, ud } = await delaftale("status", log, "--all-sections", ...valg)
    expect({ kode, fejl }).toEqual({ kode: 0, fejl: "" })
    return ud
  }

  it("G4: names who has not been told, until they are", async () => {
    const log = await nyLog()
    await delaftale("register", log, "--event", fil(log, forhold, besked("bestyrelse")))
    expect(await afsnit(log)).toContain(
      "mangler at få besked: Projektkoordineringsgruppen, Lokale samarbejdsparter\n  ansvarlig: Fællessekretariatet"
    )
    expect(await afsnit(log, "--known-on", "2018-05-31")).toContain("Ingen forhold eller beslutninger.")
    const resten = fil(log, besked("projektkoordineringsgruppe"), besked("samarbejdsparter"))
    await delaftale("register", log, "--event", resten)
    expect(await afsnit(log)).toContain("alle, der skal, har fået besked")
    expect(await afsnit(log, "--at-position", "3")).toContain("mangler at få besked")
    expect(await afsnit(log, "--lang", "en")).toContain("everybody who must be told has been told")
  })

  it("shows coverage, judgement, deliveries, handing over, money and notes below the table", async () => {
    const log = await nyLog()
    const omraade = "vestervang"
    const opgjort = (noegletal: string, vaerdi: string, naar: object) =>
      linje("TalOpgjort", { noegletal, omraade, vaerdi, ...naar })
    const svar = await delaftale(
      "register",
      log,
      "--event",
      fil(
        log,
        opgjort("husstande", "400", { dato }),
        opgjort("husstande-med-informationsbrev", "390", { projektaar: "2018/19" }),
        linje("BedoemmelseAfgivet", { dato, kriterium: "P4", karakter: "delvist fulgt", begrundelse: "set" }),
        linje("LeveranceRegistreret", { dato, leverance: "indflytterfolder", omraade }),
        linje("AktivitetOverdraget", { dato, aktivitet: "4", omraade, tilstand: "beboerdrevet", til: "beboere" }),
        linje("ForbrugBogfoert", { dato, post: "landsbyggefonden", beloeb: "2919.125" }),
        linje("LogbogsnotatSkrevet", { dato, aktivitet: "2", tekst: "Møde om turene." })
      )
    )
    expect(svar).toMatchObject({ kode: 0, fejl: "" })
    const ud = await afsnit(log)
    expect(ud).toContain("KONSTRUEREDE TAL")
    expect(ud).toMatch(/P2 +Vestervang .*nej 97,5 \(100\)/)
    expect(ud).toMatch(/P4 .*nej delvist fulgt/)
    expect(ud).toMatch(/P6 .*anslået 10-15: \? ikke indberettet/)
    expect(ud).toMatch(/P9 +Indflytterfolder +én gang +Vestervang +leveret 2018-06-01/)
    expect(ud).toMatch(/4 Naboskabet +Vestervang +beboerdrevet \(Beboerne\)/)
    expect(ud).toMatch(/Landsbyggefonden +2919 +2919,125 +-0,125 \(overskredet\) +1/)
    expect(ud).toMatch(/1 notater\.\n {2}2 Vejviseren: 1/)
  })

  it("leaves the verdict table as it is, and is shown for files without a log too", async () => {
    const log = await nyLog()
    const uden = await delaftale("status", log)
    expect((await afsnit(log)).startsWith(uden.ud)).toBe(true)
    const data = join(viborg, "data")
    const fra = ["--from", data, "--delaftale", join(viborg, "delaftale.json"), "--konstrueret"]
    const svar = await delaftale("status", ...fra, "--all-sections")
    expect(svar.ud).toContain("Ingen forhold eller beslutninger.")
  })

  it.each([["--format", "csv"], ["--all"]])("does not go with %s", async (...valg) => {
    const svar = await delaftale("status", await nyLog(), "--all-sections", ...valg)
    expect(svar.kode).toBe(2)
    expect(svar.fejl).toContain("--all-sections")
  })
})
