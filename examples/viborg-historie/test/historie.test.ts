/** Four years told by the command: what each edition says, and why the next one says something else. */
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { delaftale, fortael } from "../historie.mjs"
import { type Celle, forskelle, laes, udgaver } from "./facit.ts"
import { laesSide, omPersoner, skaeringFor, tabelPaa } from "./kontrolside.ts"

let mappe = ""
let log = ""
beforeAll(() => {
  mappe = mkdtempSync(join(tmpdir(), "delaftale-historie-"))
  log = join(mappe, "viborg-historie")
  fortael(log, join(mappe, "filer"))
}, 120_000)
afterAll(() => rmSync(mappe, { recursive: true, force: true }))

const skaeringer = (): ReadonlyArray<{ readonly kendtPr: string; readonly position: string }> =>
  delaftale("edition", "list", log)
    .trimEnd()
    .split("\n")
    .filter((linje) => /^\d/.test(linje))
    .map((linje) => {
      const [, , , kendtPr = "", position = ""] = linje.split(/\s+/)
      expect(linje).toMatch(/holder$/)
      return { kendtPr, position }
    })

/** "K1b;alle;2020/21" with the cells before and after, and the causes. */
const aendringer = (...valg: ReadonlyArray<string>) => {
  const [, ...linjer] = delaftale("diff", log, "--format", "csv", ...valg)
    .trimEnd()
    .split("\n")
  return linjer.map((linje) => {
    const [kriterium, omraade, aar, ...felter] = linje.split(";")
    const celle = ([vaerdi = "", maaltal = "", status = "", aarsag = ""]: ReadonlyArray<string>): Celle => ({
      vaerdi,
      maaltal,
      status,
      aarsag
    })
    const begge = [celle(felter.slice(0, 4)), celle(felter.slice(4, 8))] as const
    return [`${kriterium};${omraade};${aar}`, begge, felter[8]] as const
  })
}

/** Of the last year: time passed and the figures came; where more than that made the difference, it is named. */
const sidsteAar: Readonly<Record<string, string>> = {
  "K1b;Egeparken;2020/21": "nyeFakta",
  "K1b;Rødkærparken;2020/21": "nyeFakta",
  "K1b;Houlkærparken;2020/21": "tidenGik nyeFakta andenBeslutning",
  "K1b;alle;2020/21": "tidenGik nyeFakta andenBeslutning",
  "K2;Rødkærparken;2020/21": "tidenGik",
  "K3;;2020/21": "tidenGik nyeFakta rettedeFakta",
  "C2;;2020/21": "tidenGik nyeFakta rettedeFakta"
}

describe("the history of Viborg, constructed", () => {
  it("gives for each edition the table of its day, and six of them hold", { timeout: 60_000 }, () => {
    const fundne = skaeringer()
    expect(fundne).toHaveLength(6)
    for (const [nummer, { kendtPr, position }] of fundne.entries()) {
      const valg = ["--at-position", position, "--known-on", kendtPr, "--format", "csv"]
      expect([nummer + 1, [...laes(delaftale("status", log, ...valg))]]).toEqual([nummer + 1, [...udgaver[nummer]!]])
    }
  })

  it("gives the table of the last edition today", () => {
    expect([...laes(delaftale("status", log, "--format", "csv"))]).toEqual([...udgaver[5]!])
  })

  it("says above the table by what the years are judged, as it was known on the day", () => {
    const [nu, foer] = [delaftale("status", log), delaftale("status", log, "--known-on", "2019-05-19")]
    expect(nu).toContain("2020/21: aftalen efter revision R1, gældende fra 2020-04-01.")
    expect(nu).toContain("Fortolkning besluttet: K1b forloeb: sammensat (2018/19, 2019/20, 2020/21)")
    expect(nu).toContain("Baseline fastsat: C3: 52 (2016)")
    expect(foer).not.toMatch(/revision|besluttet:|fastsat:/)
  })

  it.each([
    [1, 2, () => "rettedeFakta"],
    [3, 4, (noegle: string) => (noegle.startsWith("K1b;") ? "andenFortolkning" : "andenBeslutning")],
    [5, 6, (noegle: string) => sidsteAar[noegle] ?? "tidenGik nyeFakta"]
  ] as const)("names the cause of every cell that changed from edition %i to %i", (fra, til, aarsag) => {
    const svar = aendringer("--from-edition", String(fra), "--to-edition", String(til))
    const ventet = [...forskelle(udgaver[fra - 1]!, udgaver[til - 1]!)]
    expect(svar).toEqual(ventet.map(([noegle, celler]) => [noegle, celler, aarsag(noegle)]))
    expect(svar.length).toBeGreaterThan(7)
  })

  it.each([
    [1, 2, "2017/18"],
    [3, 4, "2018/19"]
  ] as const)("tells in the report of edition %i's successor %i what the two editions differ by", (fra, til, aar) => {
    const ud = join(mappe, `udgave-${til}`)
    delaftale("report", log, "--out", ud, "--edition", String(til), "--no-pictures")
    const rapport = readFileSync(join(ud, `statusrapport-${aar.replace("/", "-")}.md`), "utf8")
    const [, tabel = ""] = rapport.split(`**Ændret siden udgave ${fra}**`)
    const fundet = [...(tabel.split("\n\n")[1] ?? "").matchAll(/^\| (\w+) \| ([^|]+) \| (\d{4}\/\d\d) \|/gmu)]
    const steder: Readonly<Record<string, string>> = {
      "Alle områder under ét": "",
      "Alle områder hver for sig": "alle"
    }
    const cellerne = fundet.map(
      ([, kriterium, sted = "", projektaar]) => `${kriterium};${steder[sted] ?? sted};${projektaar}`
    )
    const ventet = aendringer("--from-edition", String(fra), "--to-edition", String(til)).map(([noegle]) => noegle)
    expect(cellerne).toEqual(ventet.filter((noegle) => noegle.slice(-7) <= aar))
    expect(cellerne.length).toBeGreaterThan(3)
  })

  it("names the revision where the target of C4 changed, and nothing where C8's was turned down", () => {
    expect(aendringer("--from", "2020-02-18", "--to", "2020-02-19")).toMatchObject([
      ["C4;;2020/21", [{ maaltal: "200" }, { maaltal: "140" }], "andenVersion"]
    ])
    expect(delaftale("revision", "list", log)).toMatch(/R2 .*afvist 2020-02-19/)
  })

  it("says KONSTRUEREDE TAL wherever a verdict is shown", () => {
    for (const args of [
      ["status", log],
      ["explain", log, "C4"],
      ["diff", log, "--from", "2020-02-18"]
    ]) {
      expect(delaftale(...args)).toContain("KONSTRUEREDE TAL")
    }
  })

  const valgteDage = (side: ReturnType<typeof laesSide>): ReadonlyArray<string> => {
    // the days of the corrections and decisions, the first and the last, and some on which nothing changed
    const skiftedage = side.dage.filter(({ skift }) => skift.length > 0).map(({ dag }) => dag)
    const andre = side.dage.filter((_, nummer) => nummer % 300 === 7).map(({ dag }) => dag)
    const hver = skiftedage.filter((_, nummer) => nummer % 6 === 0)
    return [...hver, skiftedage.at(-1)!, ...andre, "2018-10-15", "2020-02-19"]
  }
  const statusDen = (dag: string) => laes(delaftale("status", log, "--format", "csv", "--known-on", dag))

  it("has an audit page with rows whose table is that of status on any day, cell by cell", { timeout: 180_000 }, () => {
    const fil = join(mappe, "kontrol-raekker.html")
    delaftale("audit-page", log, "--out", fil, "--with-rows")
    const side = laesSide(readFileSync(fil, "utf8"))
    const valgte = valgteDage(side)
    for (const dag of valgte) expect([dag, [...tabelPaa(side, dag)]]).toEqual([dag, [...statusDen(dag)]])
    expect(valgte.length).toBeGreaterThan(10)
  })

  it("has one without rows, in less than 2 MB, that tells of persons as status does at the end of the years", {
    timeout: 180_000
  }, () => {
    const fil = join(mappe, "kontrol.html")
    delaftale("audit-page", log, "--out", fil)
    expect(statSync(fil).size).toBeLessThan(2_000_000)
    const side = laesSide(readFileSync(fil, "utf8"))
    const personer = omPersoner(side)
    let [sete, udeladte] = [0, 0]
    for (const dag of valgteDage(side).filter((_, nummer) => nummer % 2 === 0)) {
      const [den, skaering] = [statusDen(dag), statusDen(skaeringFor(side, dag))]
      for (const [celle, vist] of tabelPaa(side, dag)) {
        const ventet = (personer.has(celle) ? skaering : den).get(celle)!
        const udeladt = personer.has(celle) && vist.aarsag === "undertrykt"
        sete++
        if (!udeladt) expect([dag, celle, vist]).toEqual([dag, celle, ventet])
        else expect(["", ventet.vaerdi]).toContain(vist.vaerdi)
        if (udeladt) udeladte++
      }
    }
    expect(sete).toBeGreaterThan(800)
    expect(udeladte).toBeLessThan(sete / 4)
  })

  it("holds as an export, too", () => {
    const fil = join(mappe, "export.ndjson")
    delaftale("export", log, fil, "--with-rows")
    expect(delaftale("verify", fil)).toContain("udgaver    6, regnet efter")
  })
})
