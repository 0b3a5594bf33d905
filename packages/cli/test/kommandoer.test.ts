/** The verbs: what they say, in which language, and with which exit code. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { delaftale } from "./koersel.ts"

const viborg = new URL("../../../examples/viborg/", import.meta.url).pathname
const mapper: Array<string> = []
const nyMappe = (): string => {
  const mappe = mkdtempSync(join(tmpdir(), "delaftale-cli-"))
  mapper.push(mappe)
  return mappe
}
afterAll(() => {
  for (const mappe of mapper) rmSync(mappe, { recursive: true, force: true })
})

const nyLog = async (...valg: ReadonlyArray<string>): Promise<string> => {
  const log = join(nyMappe(), "viborg")
  const { fejl, kode } = await delaftale("init", log, "--delaftale", join(viborg, "delaftale.json"), ...valg)
  expect({ kode, fejl }).toEqual({ kode: 0, fejl: "" })
  return log
}

const aftale = (aendr: (aftale: Record<string, unknown>) => void): string => {
  const json = JSON.parse(readFileSync(join(viborg, "delaftale.json"), "utf8")) as Record<string, unknown>
  aendr(json)
  const fil = join(nyMappe(), "delaftale.json")
  writeFileSync(fil, JSON.stringify(json))
  return fil
}

describe("init", () => {
  it("names the path of each fault of an agreement, and writes nothing", async () => {
    const fil = aftale((json) => {
      ;(json as { kriterier: Array<{ maaling: { krav: object } }> }).kriterier[0]!.maaling.krav = { slags: "Omtrent" }
    })
    const log = join(nyMappe(), "viborg")
    const svar = await delaftale("init", log, "--delaftale", fil)
    expect(svar.kode).toBe(2)
    expect(svar.fejl).toContain("kriterier[0].maaling.krav")
    expect((await delaftale("verify", log)).kode).toBe(2)
  })

  it("refuses a second agreement in the same log", async () => {
    const log = await nyLog()
    const svar = await delaftale("init", log, "--delaftale", join(viborg, "delaftale.json"))
    expect(svar).toMatchObject({ kode: 2 })
    expect(svar.fejl).toContain("har allerede en delaftale")
    const english = await delaftale("init", log, "--delaftale", join(viborg, "delaftale.json"), "--lang", "en")
    expect(english.fejl).toContain("has an agreement already")
  })

  it("says of a log that is not there how one is begun, in both languages", async () => {
    const log = join(nyMappe(), "findes-ikke")
    expect((await delaftale("status", log)).fejl).toContain("Er stedet skrevet rigtigt? En ny log begyndes med:")
    expect((await delaftale("status", log, "--lang", "en")).fejl).toContain("A new log is begun by: delaftale init")
  })

  it.each(["../x/..", "Stor", "med mellemrum", "con.", "æøå"])("never makes a path of the name %s", async (navn) => {
    const svar = await delaftale("init", join(nyMappe(), "a", navn), "--delaftale", join(viborg, "delaftale.json"))
    if (navn !== "../x/..") expect(svar.kode).toBe(2)
    expect(svar.fejl).not.toContain("at ")
  })

  it("says of a file that is not there, or is no JSON, what it is", async () => {
    const log = join(nyMappe(), "viborg")
    expect((await delaftale("init", log, "--delaftale", join(viborg, "findes-ikke.json"))).kode).toBe(2)
    expect((await delaftale("init", log, "--delaftale", join(viborg, "aftaletekst.txt"))).fejl).toContain("ikke JSON")
  })
})

describe("status", () => {
  it("says KONSTRUEREDE TAL of a constructed log, and on standard error where the output is CSV", async () => {
    const log = await nyLog("--konstrueret")
    expect((await delaftale("status", log)).ud).toContain("KONSTRUEREDE TAL")
    const csv = await delaftale("status", log, "--format", "csv")
    expect(csv.fejl).toContain("KONSTRUEREDE TAL")
    expect(csv.ud.split("\n")[0]).toBe("kriterium;område;projektår;værdi;måltal;status;årsag")
    for (const verbum of ["missing", "log"]) expect((await delaftale(verbum, log)).ud).toContain("KONSTRUEREDE TAL")
  })

  it("says nothing of the kind where the figures are real", async () => {
    const log = await nyLog()
    expect((await delaftale("status", log)).ud).not.toContain("KONSTRUEREDE")
  })

  it("answers an unknown year, criterion or day with what there is", async () => {
    const log = await nyLog()
    expect((await delaftale("status", log, "--projektaar", "2016/17")).fejl).toContain("2017/18, 2018/19")
    expect((await delaftale("status", log, "--kriterium", "K9")).fejl).toContain("K1a")
    expect((await delaftale("status", log, "--known-on", "30-06-2018")).fejl).toContain("2018-06-30")
    expect((await delaftale("status", log, "--known-on", "2016-01-01")).fejl).toContain("ingen delaftale")
    for (const valg of [
      ["--projektaar", "x"],
      ["--kriterium", "x"],
      ["--known-on", "x"],
      ["--known-on", "2016-01-01"]
    ]) {
      expect((await delaftale("status", log, ...valg)).kode).toBe(2)
    }
  })

  it("speaks English when asked", async () => {
    const log = await nyLog("--konstrueret")
    const { ud } = await delaftale("status", log, "--lang", "en")
    expect(ud).toContain("Success criteria")
    expect(ud).toContain("constructed figures")
  })

  it("shows the log as it stood at a position", async () => {
    const log = await nyLog()
    await delaftale("import", log, join(viborg, "data", "klagesager.csv"))
    const k1a = async (...valg: ReadonlyArray<string>) =>
      (await delaftale("status", log, "--kriterium", "K1a", "--format", "csv", ...valg)).ud
    expect(await k1a()).toContain("K1a;Ellekonebakken;2017/18;30;32;opfyldt;")
    expect(await k1a("--at-position", "2")).toContain(
      "K1a;Ellekonebakken;2017/18;;32;kanIkkeVurderes;manglerIndberetning"
    )
  })
})

describe("missing", () => {
  it("names who owes which figure, for which area and year, and which promises wait", async () => {
    const log = await nyLog()
    await delaftale("import", log, join(viborg, "data"))
    const { ud } = await delaftale("missing", log)
    const linje = ud.split("\n").find((en) => en.includes("Rødkærparken") && en.includes("2019/20"))
    expect(linje).toContain("2020-04-01")
    expect(linje).toContain("K1a, K1b")
    expect(ud.split("\n").some((en) => en.includes("2019/20") && en.includes("C4"))).toBe(true)
  })
})

describe("a wrong call", () => {
  it.each([[["findes-ikke"]], [["status"]], [["status", "x", "--format", "pdf"]], [["import", "x"]]])(
    "%j ends with 2",
    async (argumenter) => {
      expect((await delaftale(...argumenter)).kode).toBe(2)
    }
  )

  it("asks for an agreement where the log has none", async () => {
    const log = join(nyMappe(), "tom")
    for (const verbum of ["status", "missing"]) {
      const svar = await delaftale(verbum, log)
      expect(svar.kode).toBe(2)
      expect(svar.fejl).toContain("delaftale init")
    }
    expect((await delaftale("import", log, join(viborg, "data"))).kode).toBe(2)
  })

  it("is answered with help when help is asked for", async () => {
    const svar = await delaftale("--help")
    expect(svar.kode).toBe(0)
    expect(svar.ud).toContain("missing")
  })
})
