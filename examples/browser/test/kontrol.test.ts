/** The page in a browser: the log of `npm start` is checked, told and explained in it, and nothing is asked of anybody. */
import { spawnSync } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { axeViolations } from "../../../testing/axeViolations.ts"
import { type Chromium, openChromium } from "../../../testing/chromium.ts"
import { byg } from "../byg.mjs"

const kommando = join(
  dirname(fileURLToPath(import.meta.resolve("@delaftale/cli/package.json"))),
  "bin",
  "delaftale.mjs"
)
const viborg = dirname(fileURLToPath(import.meta.resolve("@delaftale/example-viborg/package.json")))

const delaftale = (...argumenter: ReadonlyArray<string>): string => {
  const { status, stderr, stdout } = spawnSync(process.execPath, [kommando, ...argumenter], { encoding: "utf8" })
  if (status !== 0) throw new Error(`delaftale ${argumenter.join(" ")}: ${stderr}`)
  return stdout
}

let chromium: Chromium
let mappe = ""
let ventet: ReadonlyArray<string> = []
const sti = (navn: string): string => join(mappe, navn)

beforeAll(async () => {
  mappe = mkdtempSync(join(tmpdir(), "delaftale-browser-"))
  writeFileSync(sti("kontrol.html"), byg())
  const log = sti("viborg")
  delaftale("init", log, "--delaftale", join(viborg, "delaftale.json"), "--konstrueret")
  delaftale("import", log, join(viborg, "data"))
  delaftale("export", log, sti("log.ndjson"), "--with-rows")
  ventet = delaftale("status", log, "--format", "csv").trimEnd().split("\n").slice(1)
  chromium = await openChromium()
}, 120_000)
afterAll(async () => {
  await chromium.close()
  rmSync(mappe, { recursive: true, force: true })
})

/** Every look fails where the page asked for anything, or an error of its scripts went uncaught. */
const paa = <A>(kig: (side: Page) => Promise<A>, view: Parameters<Chromium["visit"]>[0] = {}): Promise<A> =>
  chromium.visit(view, async (side) => {
    await side.goto(pathToFileURL(sti("kontrol.html")).href)
    return kig(side)
  })

const laeg = async (side: Page, filer: string | ReadonlyArray<string>): Promise<string> => {
  await side.setInputFiles("#filer", filer as string | Array<string>)
  await side.waitForSelector("#kontrolsvar .dom")
  return side.locator("#kontrolsvar").innerText()
}

/** What the page shows, as the lines of `status --format csv`. */
const linjer = (side: Page): Promise<ReadonlyArray<string>> =>
  side.locator("#tabel").evaluate((tabel) =>
    [...tabel.querySelectorAll("tbody tr[data-aarsag]")].map((raekke) => {
      const kriterium = raekke.closest("tbody")?.dataset["kriterium"] ?? ""
      const [hvor = "", aar = "", , maaltal = ""] = [...raekke.children].map((en) => en.textContent ?? "")
      const vaerdi = raekke.querySelector("[data-tal]")?.getAttribute("data-tal") ?? ""
      const omraade = hvor === "Samlet" ? "" : hvor === "Alle områder" ? "alle" : hvor
      return [kriterium, omraade, aar, vaerdi, maaltal, raekke.className, raekke.getAttribute("data-aarsag")].join(";")
    })
  )

/** The last byte of the text is another where it stands first. */
const medAendretByte = (tekst: string): { readonly bytes: Buffer; readonly linje: number } => {
  const bytes = readFileSync(sti("log.ndjson"))
  const fra = bytes.indexOf(tekst)
  if (fra === -1) throw new Error(`the log does not hold ${tekst}`)
  const sted = fra + tekst.length - 1
  bytes[sted]! ^= 1
  return { bytes, linje: bytes.subarray(0, sted).filter((byte) => byte === 10).length + 1 }
}

describe("a log that is laid on the page", () => {
  it("is checked, and its table is that of the command line, cell by cell", () =>
    paa(async (side) => {
      const svar = await laeg(side, sti("log.ndjson"))
      expect(svar).toContain("Loggen er hel")
      expect(delaftale("verify", sti("viborg"))).toContain(await side.locator("#segl").innerText())
      expect(await side.locator("#konstrueret").innerText()).toContain("KONSTRUEREDE TAL")
      await side.selectOption("#aar", "alle")
      expect(await linjer(side)).toEqual(ventet)
      expect(ventet.length).toBeGreaterThan(150)
    }))

  it("shows a fraction as a decimal, and every other figure as the command line has it", () =>
    paa(async (side) => {
      await laeg(side, sti("log.ndjson"))
      await side.selectOption("#aar", "alle")
      const vist = await side.locator("#tabel [data-tal]").allInnerTexts()
      const tal = ventet.map((linje) => linje.split(";")[3] ?? "")
      expect(vist[tal.indexOf("6375/103")]).toBe("ca. 61,89")
      expect(vist.filter((_, nummer) => !tal[nummer]?.includes("/"))).toEqual(tal.filter((et) => !et.includes("/")))
    }))

  it("may be the segment files of its folder as well", () =>
    paa(async (side) => {
      const filer = readdirSync(sti("viborg")).map((navn) => join(sti("viborg"), navn))
      expect(await laeg(side, filer)).toContain("Loggen er hel")
      await side.selectOption("#aar", "alle")
      expect(await linjer(side)).toEqual(ventet)
    }))

  it("may be dropped", () =>
    paa(async (side) => {
      const tekst = JSON.stringify(readFileSync(sti("log.ndjson"), "utf8"))
      const fil = await side.evaluateHandle(`(() => {
        const alt = new DataTransfer()
        alt.items.add(new File([${tekst}], "log.ndjson"))
        return alt
      })()`)
      await side.dispatchEvent("body", "drop", { dataTransfer: fil })
      await side.waitForSelector("#kontrolsvar .dom.opfyldt")
      expect(await side.locator("#navn").innerText()).toBe("log.ndjson")
    }))

  it("shows one year at a time", () =>
    paa(async (side) => {
      await laeg(side, sti("log.ndjson"))
      await side.selectOption("#aar", "2018/19")
      const aaret = ventet.filter((linje) => linje.split(";")[2] === "2018/19")
      expect(await side.locator("#tabel tbody tr[data-aarsag]").count()).toBe(aaret.length)
    }))

  it("is explained answer by answer, by keyboard alone", () =>
    paa(async (side) => {
      await laeg(side, sti("log.ndjson"))
      await side.selectOption("#aar", "alle")
      await side.focus("#aar")
      await side.keyboard.press("Tab")
      await side.keyboard.press("ArrowDown")
      await side.keyboard.press("Enter")
      await side.waitForSelector("#forklaring .tilbage")
      const forklaring = await side.locator("#forklaring").innerText()
      const [kriterium, omraade] = (await linjer(side))[1]!.split(";")
      expect(forklaring).toContain(`${kriterium}, ${omraade}`)
      expect(forklaring).toMatch(/position \d+/)
      expect(await side.evaluate("document.activeElement.id")).toBe("forklaring-h")
      await side.locator("#forklaring .tilbage").press("Enter")
      expect(await side.evaluate("document.activeElement.hasAttribute('aria-current')")).toBe(true)
    }))
})

describe("what is wrong", () => {
  it.each([
    ["the figure of an event", '"vaerdi":"1'],
    ["the spelling of an event", '{"p":9,"id'],
    ["a commit line", '{"commit":{"from":2']
  ])("is named by its line, and no figure is shown, where a byte is changed in %s", (_, tekst) =>
    paa(async (side) => {
      const { bytes, linje } = medAendretByte(tekst)
      writeFileSync(sti("aendret.ndjson"), bytes)
      const svar = await laeg(side, sti("aendret.ndjson"))
      const fundet = Number(/Loggen er ikke hel: linje ([\d.]+)/.exec(svar)?.[1]?.replaceAll(".", ""))
      const lines = bytes.toString("utf8").split("\n")
      // the line itself where it cannot be read, else the commit line that closes its batch
      const slut = lines.findIndex((en, nummer) => nummer + 1 >= linje && en.startsWith('{"commit"')) + 1
      expect([linje, slut]).toContain(fundet)
      if (fundet !== linje) {
        const [, fra, til] = /Linje ([\d.]+) til ([\d.]+) er forseglet sammen/.exec(svar) ?? []
        expect([fra, til].map((tal) => Number(tal?.replaceAll(".", "")) <= linje)).toEqual([true, false])
      }
      expect(await side.locator("#tal").isVisible()).toBe(false)
    })
  )

  it("is said of a file that is no log, and the page goes on with the next one", () =>
    paa(async (side) => {
      writeFileSync(sti("billede.png"), "")
      expect(await laeg(side, sti("billede.png"))).toContain("ender på .ndjson")
      writeFileSync(sti("tom.ndjson"), '{"log":{"id":"tom","format":1}}\n')
      await side.setInputFiles("#filer", sti("tom.ndjson"))
      await side.getByText("Loggen er tom").waitFor()
      await side.setInputFiles("#filer", sti("log.ndjson"))
      await side.getByText("Loggen er hel").waitFor()
    }))
})

describe("the page", () => {
  it("may ask for nothing, by its own policy", () =>
    paa(async (side) => {
      const politik = await side.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content")
      expect(politik).toMatch(/^default-src 'none'; /)
      expect(politik).not.toMatch(/connect-src|unsafe|https?:/)
      expect(readFileSync(sti("kontrol.html"), "utf8")).not.toMatch(/<(link|img|iframe)\b|\bsrc=/)
    }))

  it.each([
    ["on a wide screen", {}],
    ["on a telephone, in the dark", { width: 390, dark: true }]
  ])("has nothing that axe finds fault with, %s", (_, view) =>
    paa(async (side) => {
      expect(await axeViolations(side)).toEqual([])
      await laeg(side, sti("log.ndjson"))
      await side.locator("#tabel button").first().click()
      await side.waitForSelector("#forklaring .tilbage")
      expect(await axeViolations(side)).toEqual([])
      expect(await side.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(true)
    }, view)
  )
})
