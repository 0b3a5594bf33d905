/** The reports of Viborg as their readers meet them: in a browser, on a phone, on paper; each figure is the table's. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import MarkdownIt from "markdown-it"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { axeViolations } from "../../../testing/axeViolations.ts"
import { type Chromium, openChromium } from "../../../testing/chromium.ts"
import { somPdf } from "../pdf.mjs"
import { delaftale, her } from "./kommando.ts"
import { type Laesttabel, maaltallet, svaret, tabellerI, vaerdien } from "./laestRapport.ts"

const aarene = ["2017/18", "2018/19", "2019/20", "2020/21"]
const emner = [...aarene.map((aar) => aar.replace("/", "-")), "hele-perioden"]
const skaering = ["--known-on", "2021-12-31"]

let mappe = ""
let chromium: Chromium
let raekker: ReadonlyArray<ReadonlyArray<string>> = []
const filen = (emne: string, ende: string): string => join(mappe, "rapport", `statusrapport-${emne}.${ende}`)
const kald = (...ord: ReadonlyArray<string>): string => {
  const { fejl, kode, ud } = delaftale(...ord)
  if (kode !== 0) throw new Error(fejl)
  return ud
}

beforeAll(async () => {
  mappe = mkdtempSync(join(tmpdir(), "delaftale-rapport-"))
  const log = join(mappe, "viborg")
  kald("init", log, "--delaftale", join(her, "delaftale.json"), "--konstrueret")
  kald("import", log, join(her, "data"))
  kald("report", log, "--out", join(mappe, "rapport"), ...skaering)
  raekker = kald("status", log, "--format", "csv", ...skaering)
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((linje) => linje.split(";"))
  chromium = await openChromium()
}, 180_000)
afterAll(async () => {
  await chromium.close()
  rmSync(mappe, { recursive: true, force: true })
})

const stedet = (omraade: string): string =>
  omraade === "" ? "Alle områder under ét" : omraade === "alle" ? "Alle områder hver for sig" : omraade

/** In the report of its year: "kriterium;område;projektår;værdi;måltal;status;årsag" again, out of the tables. */
const aarets = (tabeller: ReadonlyArray<Laesttabel>, aar: string): ReadonlyArray<ReadonlyArray<string>> =>
  raekker
    .filter(([, , projektaar]) => projektaar === aar)
    .map(([kriterium = "", omraade = ""]) => {
      const tabel = tabeller.find(({ titel }) => titel.startsWith(`${kriterium}, ${aar} (`))
      const raekke = tabel?.raekker.find(([sted]) => sted?.[0] === stedet(omraade)) ?? []
      const under = (navn: string) => raekke[tabel?.hoved.indexOf(navn) ?? -1] ?? ["(intet)"]
      const { aarsag, status } = svaret(under("Svar"))
      return [kriterium, omraade, aar, vaerdien(under("Tal")), maaltallet(under("Måltal")), status, aarsag]
    })

/** In the report of the whole period a cell has all of it, line by line. */
const periodens = (tabeller: ReadonlyArray<Laesttabel>): ReadonlyArray<ReadonlyArray<string>> =>
  raekker.map(([kriterium = "", omraade = "", aar = ""]) => {
    const tabel = tabeller.find(({ titel }) => titel.startsWith(`${kriterium}, hele perioden (`))
    const raekke = tabel?.raekker.find(([sted]) => sted?.[0] === stedet(omraade)) ?? []
    const celle = raekke[tabel?.hoved.indexOf(aar) ?? -1] ?? ["(intet)"]
    const krav = celle.find((linje) => linje.startsWith("krav: "))?.slice(6) ?? "–"
    const { aarsag, status } = svaret(celle)
    const tal = omraade === "alle" ? [""] : celle
    return [kriterium, omraade, aar, vaerdien(tal), maaltallet([krav]), status, aarsag]
  })

/** The way through the years, where it stands: "0 → 1 → 0 → 0"; rounded fractions and lower bounds are marked as such. */
const forloebene = (tabeller: ReadonlyArray<Laesttabel>): number => {
  let holdt = 0
  for (const { hoved, raekker: linjer, titel } of tabeller) {
    const kolonne = hoved.indexOf("Forløb")
    const kriterium = /^(\w+), (\d{4}\/\d\d) \(/u.exec(titel)?.[1]
    if (kolonne < 0 || kriterium === undefined) continue
    for (const linje of linjer) {
      const omraade = raekker.find(([en, sted = ""]) => en === kriterium && stedet(sted) === linje[0]?.[0])?.[1]
      if (omraade === "alle") continue
      const egne = raekker.filter(([en, sted]) => en === kriterium && sted === omraade)
      const vist = linje[kolonne]![0]!.split(" → ").map((tal) => (tal === "–" ? "" : tal.replace("…", "..")))
      const tallene = egne.map(([, , , vaerdi = ""]) => vaerdi)
      expect(vist.map((tal, nr) => (tal.startsWith("ca. ") ? naer(tal, tallene[nr]!) : tal))).toEqual(tallene)
      holdt += vist.length
    }
  }
  return holdt
}

/** The fraction itself, where the rounded figure is it. */
const naer = (tal: string, broek: string): string => {
  const [taeller, naevner] = broek.split("/").map(Number)
  return Math.abs(Number(tal.slice(4).replace(",", ".")) - taeller! / naevner!) <= 0.005 ? broek : tal
}

const somHtml = (markdown: string): string => `<!doctype html>${new MarkdownIt({ html: true }).render(markdown)}`

describe("the reports of Viborg", () => {
  it("show each cell of the verdict table, in HTML and in Markdown, in the report of its year and of the period", {
    timeout: 120_000
  }, async () => {
    for (const [nummer, emne] of emner.entries()) {
      const aar = aarene[nummer]
      const forventet = raekker.filter(([, , projektaar]) => aar === undefined || projektaar === aar)
      expect(forventet.length).toBeGreaterThan(30)
      for (const ende of ["html", "md"]) {
        const tabeller = await chromium.visit({}, async (page) => {
          const tekst = readFileSync(filen(emne, ende), "utf8")
          await page.setContent(ende === "html" ? tekst : somHtml(tekst.replaceAll(/!\[[^\]]*\]\([^)]*\)/gu, "")))
          return tabellerI(page)
        })
        expect(aar === undefined ? periodens(tabeller) : aarets(tabeller, aar)).toEqual(forventet)
        if (aar !== undefined) expect(forloebene(tabeller)).toBeGreaterThan(60)
      }
    }
  })

  it("have nothing that axe finds wrong, on a desktop, on a phone and in the dark", { timeout: 180_000 }, async () => {
    const syn = [
      ["2020-21", { width: 390, height: 844 }],
      ["2020-21", { width: 1280, dark: true }],
      ["hele-perioden", { width: 1280 }]
    ] as const
    for (const [emne, set] of syn) {
      const fundet = await chromium.visit(set, async (page) => {
        await page.goto(pathToFileURL(filen(emne, "html")).href)
        return axeViolations(page)
      })
      expect(fundet).toEqual([])
    }
  })

  it("ask for nothing, weigh at most 1 MB, need no script, and are never wider than a phone", {
    timeout: 120_000
  }, async () => {
    for (const emne of emner) {
      expect(statSync(filen(emne, "html")).size).toBeLessThanOrEqual(1_000_000)
      const adresse = pathToFileURL(filen(emne, "html")).href
      const bredde = await chromium.visit({ width: 390, height: 844 }, async (page) => {
        await page.goto(adresse)
        return page.evaluate<number>("document.documentElement.scrollWidth")
      })
      expect(bredde).toBeLessThanOrEqual(390)
      const titler = await chromium.visit({ script: false }, async (page) => {
        await page.goto(adresse)
        return page.locator("h1").allTextContents()
      })
      expect(titler).toHaveLength(1)
      const tekst = readFileSync(filen(emne, "html"), "utf8")
      expect(tekst).not.toMatch(/<script|<link|src=|url\(|@import/u)
      expect(tekst.match(/KONSTRUEREDE TAL/gu)!.length).toBeGreaterThan(10)
      expect(tekst).not.toMatch(/effekt/iu)
    }
  })

  it("draw the same pictures again, each with its own words, and leave a gap where nothing was reported", {
    timeout: 60_000
  }, () => {
    const igen = join(mappe, "igen")
    kald("report", join(mappe, "viborg"), "--out", igen, "--projektaar", "2018/19", ...skaering)
    const billeder = readdirSync(join(igen, "statusrapport-2018-19-billeder"))
    expect(billeder.length).toBeGreaterThan(12)
    for (const navn of billeder) {
      const sti = join("statusrapport-2018-19-billeder", navn)
      const svg = readFileSync(join(igen, sti), "utf8")
      expect(svg).toBe(readFileSync(join(mappe, "rapport", sti), "utf8"))
      expect(svg).toMatch(
        /^<svg [^>]*role="img" aria-labelledby="(\S+) (\S+)"[^>]*><title id="\1">[^<]+<\/title><desc id="\2">[^<]+<\/desc>/u
      )
      expect(svg).toContain("KONSTRUEREDE TAL")
      expect(svg).not.toMatch(/href|<script|\d\.\d{3}/u)
    }
    const k1a = readFileSync(join(igen, "statusrapport-2018-19-billeder", "billede-K1a.svg"), "utf8")
    expect(k1a).toContain(
      "Houlkærparken: 2017/18 14, opfyldt, 2018/19 intet tal, kan ikke vurderes, 2019/20 12, opfyldt"
    )
    const brudt = [...k1a.matchAll(/ d="(M[^"]*L[^"]*M[^"]*)"/gu)]
    expect(brudt.length).toBeGreaterThan(0)
    const kadence = readFileSync(join(igen, "statusrapport-2018-19-billeder", "billede-kadence-P1.svg"), "utf8")
    expect(kadence).toMatch(/tomme perioder: Alle områder under ét \d\d-\d\d-\d{4} – \d\d-\d\d-\d{4}\./u)
  })

  it("print on A4, as a PDF that is tagged and has an outline", { timeout: 60_000 }, async () => {
    const pdf = join(mappe, "rapport.pdf")
    await chromium.visit({}, (page) => somPdf(page, filen("2018-19", "html"), pdf))
    const bytes = readFileSync(pdf, "latin1")
    expect(bytes.startsWith("%PDF-")).toBe(true)
    const sider = bytes.match(/\/Type \/Page\b/gu)!.length
    expect(sider).toBeGreaterThan(5)
    expect(sider).toBeLessThan(45)
    expect(bytes).toContain("/StructTreeRoot")
    expect(bytes).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/u)
  })
})
