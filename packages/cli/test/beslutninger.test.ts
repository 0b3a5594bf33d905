/** Decisions of the bodies and editions of the report by the command: what is refused, what is shown, what is written. */
import { randomUUID } from "node:crypto"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { LogId, laesTilstand, registrer, type Udgave } from "@delaftale/core"
import { fileStore } from "@delaftale/store-file"
import * as Effect from "effect/Effect"
import { afterAll, describe, expect, it } from "vitest"
import { delaftale } from "./koersel.ts"

const viborg = new URL("../../../examples/viborg/", import.meta.url).pathname
const mapper: Array<string> = []
afterAll(() => {
  for (const mappe of mapper) rmSync(mappe, { recursive: true, force: true })
})

/** A log of the agreement alone, and the minutes of a meeting. */
const nyLog = async () => {
  const mappe = mkdtempSync(join(tmpdir(), "delaftale-beslutninger-"))
  mapper.push(mappe)
  const log = join(mappe, "viborg")
  await delaftale("init", log, "--delaftale", join(viborg, "delaftale.json"), "--konstrueret")
  const referat = join(mappe, "referat.md")
  writeFileSync(referat, "Mødet blev holdt.\n")
  const moede = ["--date", "2019-05-20", "--minutes", referat, "--reason", "drøftet"]
  const aendringer = (indhold: unknown) => {
    const fil = join(mappe, "aendringer.json")
    writeFileSync(fil, JSON.stringify(indhold))
    return fil
  }
  return { log, moede, aendringer }
}

const c4 = (graense: string) => [{ slags: "maaltal", loefte: "C4", krav: { slags: "Mindst", graense } }]

const sidste = async (log: string): Promise<string> =>
  (await delaftale("log", log, "--with-rows")).ud
    .split("\n")
    .filter((linje) => /^\s*\d+ /.test(linje))
    .at(-1) ?? ""

describe("revision", () => {
  it("is put forward by the group and adopted by the board, each role as the agreement says", async () => {
    const { aendringer, log, moede } = await nyLog()
    const fil = aendringer(c4("180"))
    expect(await delaftale("revision", "propose", log, "R1", "--changes", fil, ...moede)).toMatchObject({ kode: 0 })
    expect(await sidste(log)).toMatch(
      /RevisionIndstillet.*projektkoordineringsgruppe|projektkoordineringsgruppe.*RevisionIndstillet/
    )
    const udenRet = ["--from", "2020-04-01", ...moede, "--by", "faellessekretariat"]
    const nej = await delaftale("revision", "adopt", log, "R1", ...udenRet)
    expect(nej).toMatchObject({ kode: 2, fejl: expect.stringContaining("efter aftalen er det bestyrelse") })
    const ja = await delaftale("revision", "adopt", log, "R1", "--from", "2020-04-01", ...moede)
    expect(ja.ud).toMatch(/KONSTRUEREDE TAL[\s\S]*RevisionVedtaget er skrevet/)
    expect((await delaftale("revision", "list", log)).ud).toContain("vedtaget 2019-05-20, gælder fra 2020-04-01")
    const { ud } = await delaftale("status", log, "--format", "csv", "--kriterium", "C4")
    expect(ud.split("\n").map((linje) => linje.split(";")[4])).toEqual(["måltal", "200", "200", "200", "180"])
  })

  it.each([
    ["what is no change", [{ slags: "maal" }], /Aftalen kan ikke bruges/],
    ["no list", { slags: "maaltal" }, /\(roden\)/],
    ["a criterion that is not there", [{ ...c4("180")[0], loefte: "C9" }], /aendringer\[0\]\.loefte: "C9"/],
    ["a target that stands already", c4("200"), /ændrer ikke noget/]
  ])("is refused with the place where it holds %s, and nothing is written", async (_, indhold, ventet) => {
    const { aendringer, log, moede } = await nyLog()
    const foer = await sidste(log)
    const svar = await delaftale("revision", "propose", log, "R1", "--changes", aendringer(indhold), ...moede)
    expect(svar.kode).toBe(2)
    expect(svar.fejl).toMatch(ventet)
    expect(await sidste(log)).toBe(foer)
  })
})

describe("decide", () => {
  it("writes the name and the hash of the minutes, and nothing of what they say", async () => {
    const { log, moede } = await nyLog()
    await delaftale("decide", "reading", log, "K1b", "forloeb", "sammensat", "--projektaar", "2019/20", ...moede)
    const linje = await sidste(log)
    expect(linje).toMatch(/referat\.md.*[0-9a-f]{64}/)
    expect(linje).not.toContain("Mødet")
    const { ud } = await delaftale("status", log, "--kriterium", "K1b", "--readings")
    expect(ud).toContain("27,436")
    expect((await delaftale("decide", "list", log, "--lang", "en")).ud).toMatch(
      /Decided.*\n.*\n2019-05-20 {2}K1b {6}forloeb: sammensat {2}2019\/20/
    )
  })

  it("tries without writing where asked to, and finds the same faults", async () => {
    const { log, moede } = await nyLog()
    const foer = await sidste(log)
    const proeve = await delaftale("decide", "baseline", log, "C3", "52,5", "--period", "2016", ...moede, "--dry-run")
    expect(proeve).toMatchObject({ kode: 0, ud: expect.stringContaining("Prøve: intet er skrevet.") })
    const fejl = await delaftale("decide", "baseline", log, "K1a", "3", "--period", "2016", ...moede, "--dry-run")
    expect(fejl).toMatchObject({ kode: 2, fejl: expect.stringContaining("udgangspunktErAftalt") })
    expect(await sidste(log)).toBe(foer)
  })

  it.each([
    [["reading", "LOG", "K1b", "forlob", "sammensat"], "Mente du forloeb?"],
    [["reading", "LOG", "K1b", "forloeb", "samensat"], "Mente du sammensat?"],
    [["exemption", "LOG", "C4", "--projektaar", "2019/20"], "et løfte ændres ved en revision"],
    [["exemption", "LOG", "K1b", "--projektaar", "2029/30"], "ukendtProjektaar"],
    [["baseline", "LOG", "C3", "mange", "--period", "2016"], "BaselineFastsat"]
  ])("refuses %j and says what to do", async (ord, ventet) => {
    const { log, moede } = await nyLog()
    const svar = await delaftale("decide", ...ord.map((et) => (et === "LOG" ? log : et)), ...moede)
    expect(svar).toMatchObject({ kode: 2, fejl: expect.stringContaining(ventet) })
  })

  it("says so where the minutes are not there, or the day is none", async () => {
    const { log } = await nyLog()
    const valg = ["decide", "reading", log, "K1b", "forloeb", "sammensat", "--reason", "x"]
    const uden = await delaftale(...valg, "--date", "2019-05-20", "--minutes", "/no/such/file")
    expect(uden).toMatchObject({ kode: 2, fejl: expect.stringContaining("/no/such/file kan ikke læses") })
    const dag = await delaftale(...valg, "--date", "20-05-2019", "--minutes", "/no/such/file")
    expect(dag).toMatchObject({ kode: 2, fejl: expect.stringContaining("er ikke en dag") })
  })
})

describe("a year that ends", () => {
  it("is closed once, after its last day, and its complete verdicts are then final", async () => {
    const { log } = await nyLog()
    expect((await delaftale("close-year", log, "2017/18", "--date", "2018-03-30")).fejl).toContain("aaretErIkkeSlut")
    expect(await delaftale("close-year", log, "2017/18", "--date", "2018-04-30")).toMatchObject({ kode: 0 })
    expect((await delaftale("close-year", log, "2017/18", "--date", "2018-05-30")).fejl).toContain("aaretErAfsluttet")
  })

  it("has editions: numbered, the later ones saying which they restate, each computed again by verify", async () => {
    const { log } = await nyLog()
    const udgiv = (dag: string, til = "bestyrelse") =>
      delaftale("edition", "freeze", log, "2017/18", "--date", dag, "--to", til)
    expect((await udgiv("2018-05-01")).ud).toMatch(/KONSTRUEREDE TAL[\s\S]*Udgave 1 er afgivet/)
    expect((await udgiv("2018-06-01")).ud).toContain("Den erstatter udgave 1.")
    expect(await udgiv("2018-07-01", " , ")).toMatchObject({
      kode: 2,
      fejl: expect.stringContaining("mindst én modtager")
    })
    expect(await udgiv("2018-07-01", "alle")).toMatchObject({ kode: 2, fejl: expect.stringContaining("ukendtRolle") })
    expect((await delaftale("verify", log)).ud).toContain("udgaver    2, regnet efter")
    expect((await delaftale("edition", "list", log)).ud.match(/holder$/gm)).toHaveLength(2)
    for (const liste of [["edition"], ["decide"], ["revision"]]) {
      expect((await delaftale(...liste, "list", log)).ud).toContain("KONSTRUEREDE TAL")
    }
  })

  it.each([
    ["figures", { tal: "0".repeat(64) }, "TALLENE PASSER IKKE"],
    ["a seal", { skaering: { position: 1, segl: "0".repeat(64), kendtPr: "2018-05-01" } }, "SEGLET PASSER IKKE"]
  ])("does not verify with %s that the log does not give", async (_, felter, ord) => {
    const { log } = await nyLog()
    await delaftale("edition", "freeze", log, "2017/18", "--date", "2018-05-01", "--to", "bestyrelse")
    await Effect.gen(function* () {
      const id = LogId.make("viborg")
      const foerste = (yield* laesTilstand(id)).aftale.udgaver[0]!
      const event: Udgave = { ...foerste, udgave: 2, erstatter: 1, ...felter }
      const nu = "2026-11-23T12:00:00.000Z"
      yield* registrer(id, [{ id: randomUUID(), by: "bestyrelse", event }], nu)
    }).pipe(Effect.provide(fileStore(dirname(log))), Effect.runPromise)
    const svar = await delaftale("verify", log)
    expect(svar).toMatchObject({ kode: 1, fejl: expect.stringContaining("i udgave 2") })
    expect((await delaftale("edition", "list", log)).ud).toContain(ord)
  })
})

describe("diff", () => {
  it.each([
    [[], "--from-edition N"],
    [["--from", "2018-06-30", "--from-edition", "1"], "--from-edition N"],
    [["--from-edition", "7"], "ingen udgave 7. Der findes: ingen."],
    [["--from", "2020-01-01", "--to", "2019-01-01"], "ligger efter"]
  ])("refuses %j", async (valg, ventet) => {
    const { log } = await nyLog()
    expect(await delaftale("diff", log, ...valg)).toMatchObject({ kode: 2, fejl: expect.stringContaining(ventet) })
  })
})
