/** The reports of Viborg as their readers meet them: in a browser, on a phone, on paper. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { axeViolations } from "../../../testing/axeViolations.ts"
import { type Chromium, openChromium } from "../../../testing/chromium.ts"
import { somPdf } from "../pdf.mjs"
import { delaftale, her } from "./kommando.ts"

const aarene = ["2017/18", "2018/19", "2019/20", "2020/21"]
const emner = [...aarene.map((aar) => aar.replace("/", "-")), "hele-perioden"]
const skaering = ["--known-on", "2021-12-31"]

let mappe = ""
let chromium: Chromium
const filen = (emne: string, ende: string): string => join(mappe, "rapport", `statusrapport-${emne}.${ende}`)
const kald = (...ord: ReadonlyArray<string>): void => {
  const { fejl, kode } = delaftale(...ord)
  if (kode !== 0) throw new Error(fejl)
}

beforeAll(async () => {
  mappe = mkdtempSync(join(tmpdir(), "delaftale-rapport-"))
  const log = join(mappe, "viborg")
  kald("init", log, "--delaftale", join(her, "delaftale.json"), "--konstrueret")
  kald("import", log, join(her, "data"))
  kald("report", log, "--out", join(mappe, "rapport"), ...skaering)
  chromium = await openChromium()
}, 180_000)
afterAll(async () => {
  await chromium.close()
  rmSync(mappe, { recursive: true, force: true })
})

describe("the reports of Viborg", () => {
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
