/** The agreement as a document: as it was signed, as it was revised, and as it was known. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { delaftale } from "./koersel.ts"

const aftale = new URL("../../../examples/viborg/delaftale.json", import.meta.url).pathname
const mappe = mkdtempSync(join(tmpdir(), "delaftale-agreement-"))
const log = join(mappe, "viborg")
const skrevet = (navn: string, indhold: string): string => {
  writeFileSync(join(mappe, navn), indhold)
  return join(mappe, navn)
}
const udfoer = async (...ord: ReadonlyArray<string>): Promise<void> => {
  const { fejl, kode } = await delaftale(...ord)
  expect({ kode, fejl }).toEqual({ kode: 0, fejl: "" })
}
const revision = async (id: string, verbum: "adopt" | "reject", graense: string, dato: string) => {
  const krav = { slags: "Mindst", graense }
  const ordlyd = `${graense} beboere deltager pr. projektår`
  const aendringer = skrevet(`${id}.json`, JSON.stringify([{ slags: "maaltal", loefte: "C4", krav, ordlyd }]))
  const referat = ["--date", dato, "--minutes", skrevet(`${id}.txt`, id), "--kendt", dato]
  await udfoer("revision", "propose", log, id, "--changes", aendringer, ...referat, "--reason", "Færre hjælpere")
  const gyldig = verbum === "adopt" ? ["--from", "2019-04-01"] : []
  await udfoer("revision", verbum, log, id, ...gyldig, ...referat, "--reason", "Enighed om det")
}

beforeAll(async () => {
  await udfoer("init", log, "--delaftale", aftale, "--konstrueret")
  await revision("R1", "adopt", "180", "2018-10-02")
  await revision("R2", "reject", "150", "2018-11-06")
})
afterAll(() => rmSync(mappe, { recursive: true, force: true }))

describe("agreement", () => {
  it("shows the old words and the new ones, by which revision, since when, why and on what", async () => {
    const { kode, ud } = await delaftale("agreement", log)
    expect(kode).toBe(0)
    expect(ud).toContain("~~200 beboere deltager pr. projektår, fordelt på boligområderne~~")
    expect(ud).toContain(
      "**180 beboere deltager pr. projektår** (revision R1, vedtaget 02-10-2018, gælder fra 01-04-2019)"
    )
    expect(ud).toContain("| C4, måltal | 200 | 180 |")
    expect(ud).toMatch(/Vedtaget 02-10-2018 af Bestyrelsen.*Enighed om det.*R1\.txt/u)
  })

  it("lists the revision that was turned down, with what it would have changed", async () => {
    const { ud } = await delaftale("agreement", log)
    expect(ud).toContain("### Revision R2")
    expect(ud).toContain("Afvist 06-11-2018")
    expect(ud).toContain("| C4, måltal | 180 | 150 |")
  })

  it("shows the signed words before the revision is in force, and does not know of it before it was put forward", async () => {
    const foer = (await delaftale("agreement", log, "--on", "2019-03-31")).ud
    expect(foer).not.toContain("~~")
    expect(foer).toContain("Ingen revision er i kraft")
    expect(foer).toContain("endnu ikke i kraft")
    const ukendt = (await delaftale("agreement", log, "--known-on", "2018-10-01")).ud
    expect(ukendt).not.toContain("R1")
    expect(ukendt).toContain("200 beboere deltager pr. projektår, fordelt på boligområderne")
  })

  it("says KONSTRUEREDE TAL of a log that is marked so, in each format", async () => {
    for (const format of ["markdown", "html"]) {
      expect((await delaftale("agreement", log, "--format", format)).ud).toContain("KONSTRUEREDE TAL")
    }
    const virkelig = join(mappe, "virkelig")
    await udfoer("init", virkelig, "--delaftale", aftale)
    expect((await delaftale("agreement", virkelig)).ud).not.toContain("KONSTRUEREDE")
  })

  it("writes a file of its own, never over another", async () => {
    const fil = join(mappe, "aftale.html")
    const svar = await delaftale("agreement", log, "--format", "html", "--out", fil, "--lang", "en")
    expect(svar).toMatchObject({ kode: 0, ud: "" })
    expect(svar.fejl).toContain("is written to")
    expect(readFileSync(fil, "utf8")).toContain('<html lang="da">')
    expect((await delaftale("agreement", log, "--out", fil)).kode).toBe(2)
    expect(readFileSync(fil, "utf8")).toContain('<html lang="da">')
  })

  it("refuses what is no day, and a day before there is an agreement", async () => {
    expect((await delaftale("agreement", log, "--on", "i går")).fejl).toContain("--on")
    expect((await delaftale("agreement", log, "--known-on", "2016-01-01")).kode).toBe(2)
  })
})
