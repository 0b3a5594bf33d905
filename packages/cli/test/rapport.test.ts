/** The folder of reports: what is in it, whose it may be, and what edition it tells of. */
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { delaftale } from "./koersel.ts"

const aftale = new URL("../../../examples/viborg/delaftale.json", import.meta.url).pathname
const mappe = mkdtempSync(join(tmpdir(), "delaftale-report-"))
const log = join(mappe, "viborg")
const iMappen = (navn: string): string => join(mappe, navn)
const alt = (folder: string): ReadonlyArray<string> =>
  (readdirSync(folder, { recursive: true }) as Array<string>).sort()
const udfoer = async (...ord: ReadonlyArray<string>): Promise<string> => {
  const { fejl, kode, ud } = await delaftale(...ord)
  expect({ kode, fejl }).toEqual({ kode: 0, fejl: "" })
  return ud
}
const tal = (vaerdi: string, kendt: string): string => {
  const fil = iMappen(`${kendt}.ndjson`)
  const data = { noegletal: "klagesager", omraade: "vestervang", projektaar: "2017/18", vaerdi }
  writeFileSync(fil, `${JSON.stringify({ type: "TalOpgjort", by: "boligselskab", kendt, data })}\n`)
  return fil
}

beforeAll(async () => {
  await udfoer("init", log, "--delaftale", aftale, "--konstrueret")
  await udfoer("register", log, "--event", tal("15", "2018-05-01"))
  await udfoer(
    "edition",
    "freeze",
    log,
    "2017/18",
    "--date",
    "2018-06-30",
    "--to",
    "bestyrelse",
    "--kendt",
    "2018-06-30"
  )
  await udfoer("correct", log, "2", "vaerdi=17", "--reason", "talt forkert", "--kendt", "2018-09-01")
})
afterAll(() => rmSync(mappe, { recursive: true, force: true }))

describe("report", () => {
  it("writes each year and the whole period, says so, and lists every file with its hash", {
    timeout: 60_000
  }, async () => {
    const ud = await udfoer("report", log, "--out", iMappen("alle"), "--known-on", "2021-06-01")
    expect(ud).toMatch(/^KONSTRUEREDE TAL/u)
    expect(ud).toContain("5 rapporter er skrevet til")
    const filer = alt(iMappen("alle")).filter((navn) => /\.[a-z]+$/u.test(navn))
    expect(filer.filter((navn) => navn.endsWith(".html"))).toEqual([
      ...["2017-18", "2018-19", "2019-20", "2020-21", "hele-perioden"].map((navn) => `statusrapport-${navn}.html`)
    ])
    const indhold = JSON.parse(readFileSync(join(iMappen("alle"), "indhold.json"), "utf8"))
    const kendte = Object.entries<string>(indhold.filer)
    expect([...kendte.map(([navn]) => navn), "indhold.json"].sort()).toEqual(filer)
    for (const [navn, sum] of kendte) {
      expect(
        createHash("sha256")
          .update(readFileSync(join(iMappen("alle"), navn)))
          .digest("hex")
      ).toBe(sum)
    }
    const markdown = readFileSync(join(iMappen("alle"), "statusrapport-2017-18.md"), "utf8")
    for (const [, billede = ""] of markdown.matchAll(/\]\(([^)]+\.svg)\)/gu)) {
      expect(existsSync(join(iMappen("alle"), billede))).toBe(true)
    }
  })

  it("tells what was corrected since the edition, and is the edition itself where that is asked for", async () => {
    const valg = ["--projektaar", "2017/18", "--no-pictures"]
    await udfoer("report", log, "--out", iMappen("nu"), "--known-on", "2018-10-01", ...valg)
    const nu = readFileSync(join(iMappen("nu"), "statusrapport-2017-18.md"), "utf8")
    expect(nu).toContain("Ændret siden udgave 1")
    expect(nu).toMatch(
      /\| K1a \| Vestervang \| 2017\/18 \| opfyldt<br>15 \(højst 16\) \| ikke opfyldt<br>17 \(højst 16\) \| rettede oplysninger \|/u
    )
    await udfoer("report", log, "--out", iMappen("da"), "--edition", "1", "--no-pictures")
    const da = readFileSync(join(iMappen("da"), "statusrapport-2017-18.md"), "utf8")
    expect(da).toMatch(/\| Vestervang \| opfyldt \| 15 \| højst 16 \| \+1 \|/u)
    expect(da).toContain("Der er ikke sendt en udgave ud før denne")
  })

  it("speaks English, with the agreement's words as they are, and the decimal comma only where it is asked for", async () => {
    const valg = ["--known-on", "2018-10-01", "--projektaar", "2017/18", "--no-pictures", "--lang", "en"]
    const ud = await udfoer("report", log, "--out", iMappen("en"), ...valg, "--decimal-comma", "--bom")
    expect(ud).toContain("The report is written to")
    const html = readFileSync(join(iMappen("en"), "statusrapport-2017-18.html"), "utf8")
    expect(html).toContain('<html lang="en">')
    expect(html).toContain("at most 15.2")
    expect(html).toContain("Antallet af beboer-klagesager pr. afdeling")
    expect(readFileSync(join(iMappen("en"), "maalopfyldelse.csv"), "utf8")).toMatch(/^\uFEFF[\s\S]*;15,2;/u)
  })

  it("replaces an earlier report, and touches no folder that holds anything else", async () => {
    const valg = ["--known-on", "2018-10-01", "--projektaar", "2017/18", "--no-pictures"]
    const sted = iMappen("igen")
    mkdirSync(sted)
    await udfoer("report", log, "--out", sted, ...valg)
    const foer = alt(sted)
    await udfoer("report", log, "--out", sted, ...valg)
    expect(alt(sted)).toEqual(foer)
    writeFileSync(join(sted, "noter.txt"), "mine")
    const { fejl, kode } = await delaftale("report", log, "--out", sted, ...valg)
    expect(kode).toBe(2)
    expect(fejl).toContain("rummer andet end en tidligere rapport (noter.txt)")
    expect(alt(sted)).toEqual([...foer, "noter.txt"].sort())
    expect(readFileSync(join(sted, "noter.txt"), "utf8")).toBe("mine")
    expect(readdirSync(mappe).filter((navn) => /\.(tmp|old)$/u.test(navn))).toEqual([])
  })

  it("knows no year and no edition that is not there, and not two days at once", async () => {
    const ud = ["report", log, "--out", iMappen("intet"), "--no-pictures"]
    expect((await delaftale(...ud, "--projektaar", "2031/32")).fejl).toMatch(/2031\/32[\s\S]*2017\/18/u)
    expect((await delaftale(...ud, "--edition", "7")).fejl).toContain("Loggen har ingen udgave 7. Der findes: 1.")
    expect((await delaftale(...ud, "--edition", "1", "--known-on", "2018-06-30")).kode).toBe(2)
    expect(existsSync(iMappen("intet"))).toBe(false)
  })
})
