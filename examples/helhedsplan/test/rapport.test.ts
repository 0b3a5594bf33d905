/** The report of a plan as a board meets it: in a browser, on a phone, on paper, and with small counts left out. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { axeViolations } from "../../../testing/axeViolations.ts"
import { type Chromium, openChromium } from "../../../testing/chromium.ts"
import { bygPlan, delaftale, planfil } from "../bygPlan.mjs"

let mappe = ""
let chromium: Chromium
const filen = (navn: string, ende = "html"): string => join(mappe, navn, `helhedsplan.${ende}`)

beforeAll(async () => {
  mappe = mkdtempSync(join(tmpdir(), "delaftale-helhedsplan-"))
  const lager = join(mappe, "logge")
  bygPlan(lager)
  for (const graense of ["3", "5"]) {
    const valg = ["--store", lager, "--known-on", "2026-02-01", "--small-cells", graense]
    const { fejl, kode } = delaftale("helhedsplan", "report", planfil, ...valg, "--out", join(mappe, graense))
    if (kode !== 0) throw new Error(fejl)
  }
  chromium = await openChromium()
}, 180_000)
afterAll(async () => {
  await chromium.close()
  rmSync(mappe, { recursive: true, force: true })
})

/** The cells of the table of that title, as text. */
const tabellen = (page: Page, titel: string): Promise<ReadonlyArray<ReadonlyArray<string>>> =>
  page.evaluate<ReadonlyArray<ReadonlyArray<string>>>(
    `[...document.querySelectorAll("table")].find((t) => t.caption?.textContent === ${JSON.stringify(titel)})
      && [...[...document.querySelectorAll("table")].find((t) => t.caption?.textContent === ${JSON.stringify(titel)}).rows]
        .map((r) => [...r.cells].map((c) => c.innerText.replace(/\\s+/g, " ").trim()))`
  )

const paa = <A>(fil: string, brug: (page: Page) => Promise<A>): Promise<A> =>
  chromium.visit({}, async (page) => {
    await page.goto(pathToFileURL(fil).href)
    return brug(page)
  })

describe("the report of a plan", () => {
  it("has the answers of all agreements beside one another in each area", async () => {
    const svar = await paa(filen("3"), (page) => tabellen(page, "Svar i Granhøj"))
    expect(svar).toEqual([
      ["Løfte", "Delaftale", "2024", "2025"],
      ["H1", "Naboskab", "opfyldt", "ikke opfyldt"],
      ["H2", "Naboskab", "ikke opfyldt", "ikke opfyldt"],
      ["K2", "Fritid", "ikke opfyldt", "opfyldt"]
    ])
  })

  it("has the shared figures once, with what is known of the overlap, and the money together", async () => {
    const { arrangementer, ord, penge } = await paa(filen("3"), async (page) => ({
      arrangementer: await tabellen(page, "Arrangementer, efter område"),
      penge: await tabellen(page, "Delaftalernes budgetter og forbrug i t.kr."),
      ord: await page.locator("main").innerText()
    }))
    expect(arrangementer.at(-1)).toEqual(["Hele planen", "8", "6 til 7", "14 til 15"])
    expect(penge.slice(1)).toEqual([
      ["Landsbyggefonden", "Naboskab, Fritid og Beskæftigelse", "1800", "435,5", "1364,5", "4"],
      ["Kommunen", "Naboskab og Fritid", "500", "80 til 160", "340 til 420", "2"]
    ])
    expect(ord).toContain(
      "3 står i Naboskab og Fritid og tæller én gang: samme række i samme fil (faelles-logbog.csv)."
    )
    expect(ord).toContain("Klager, 2025: mindst 19.")
    expect(ord).toMatch(/^KONSTRUEREDE TAL/m)
    expect(ord).not.toMatch(/effekt/i)
  })

  it("names who owes what, and the position, seal and version of each log", async () => {
    const { logge, mangler } = await paa(filen("3"), async (page) => ({
      mangler: await tabellen(page, "Hvem skylder hvilke tal"),
      logge: await tabellen(page, "Loggene, rapporten hviler på")
    }))
    expect(mangler.slice(1)).toEqual([
      ["Boligselskabet", "Naboskab", "Antal klager", "Tjørnely", "2025", "1 af 1", "01-01-2026", "H2"]
    ])
    const indhold: unknown = JSON.parse(readFileSync(join(mappe, "3", "indhold.json"), "utf8"))
    const fundet = logge.slice(1).map(([, logOgSegl = "", position]) => {
      const [log, segl] = logOgSegl.split(" ")
      return { log, position: Number(position), segl }
    })
    expect(indhold).toMatchObject({ helhedsplan: "tre-kvarterer", logge: fundet })
    expect(fundet.every(({ segl = "" }) => /^[0-9a-f]{64}$/.test(segl))).toBe(true)
  })

  it("leaves out counts of persons that are too small, and what they could be worked out from", async () => {
    const deltagere = "Beboere, der har deltaget, efter område"
    const [tre, fem] = await Promise.all(
      ["3", "5"].map((navn) => paa(filen(navn), (page) => tabellen(page, deltagere)))
    )
    expect(tre!.slice(1)).toEqual([
      ["Granhøj", "7 til 11", "4 til 7", "10 til 15"],
      ["Mosevang", "3", "6", "8"],
      ["Tjørnely", "3 til 6", "3", "4 til 7"],
      ["Hele planen", "13 til 20", "10 til 16", "20 til 29"]
    ])
    const faa = "for få til at vise"
    // 3 in Mosevang and 3 in Tjørnely; 4 in Granhøj; and what adds up to them
    expect(fem!.slice(1).map((celler) => celler.map((celle) => celle === faa))).toMatchObject([
      [false, false, true, false],
      [false, true, false, false],
      [false, true, true, true],
      [false, false, false, false]
    ])
  })

  it("has nothing that axe finds wrong, and is never wider than a phone", { timeout: 120_000 }, async () => {
    for (const set of [{ width: 1280 }, { width: 390, height: 844 }, { width: 1280, dark: true }]) {
      const { bredde, fundet } = await chromium.visit(set, async (page) => {
        await page.goto(pathToFileURL(filen("3")).href)
        return {
          fundet: await axeViolations(page),
          bredde: await page.evaluate<number>("document.documentElement.scrollWidth")
        }
      })
      expect(fundet).toEqual([])
      expect(bredde).toBeLessThanOrEqual(set.width)
    }
  })

  it("says the same in Markdown", () => {
    const tekst = readFileSync(filen("3", "md"), "utf8")
    expect(tekst).toContain("| Hele planen | 8 | 6 til 7 | 14 til 15 |")
    expect(tekst).toContain("KONSTRUEREDE TAL")
  })
})
