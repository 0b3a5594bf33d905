/** The page in a browser: through time, into a cell, over a correction; what is tampered with is shown to be. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { axeViolations } from "../../../../testing/axeViolations.ts"
import { type Chromium, openChromium } from "../../../../testing/chromium.ts"
import { kontrolside } from "../../src/kontrolside/kontrolside.ts"
import { data, eksport, forfalsketSide, omskrevet } from "./proevelog.ts"

let chromium: Chromium
let mappe = ""
const sti = (navn: string): string => join(mappe, navn)

beforeAll(async () => {
  mappe = mkdtempSync(join(tmpdir(), "delaftale-kontrolside-"))
  writeFileSync(sti("uden.html"), kontrolside(await data()))
  writeFileSync(sti("med.html"), kontrolside(await data({ raekker: true })))
  writeFileSync(sti("english.html"), kontrolside(await data({ raekker: true, sprog: "en" })))
  writeFileSync(sti("forfalsket.html"), await forfalsketSide())
  const hel = await data()
  const commits = hel.log.commits.with(2, hel.log.commits[2]!.replace('"from":3', '"from":4'))
  writeFileSync(sti("brudt.html"), kontrolside({ ...hel, log: { ...hel.log, commits } }))
  const log = await eksport()
  writeFileSync(sti("log.ndjson"), log)
  const flippet = Buffer.from(log)
  flippet[flippet.indexOf('"vaerdi":"14","kilde"') + 11]! ^= 1
  writeFileSync(sti("flippet.ndjson"), flippet)
  writeFileSync(sti("omskrevet.ndjson"), await omskrevet())
  chromium = await openChromium()
})
afterAll(async () => {
  await chromium.close()
  rmSync(mappe, { recursive: true, force: true })
})

type View = Parameters<Chromium["visit"]>[0]

/** Every look fails where the page asked for anything, or broke. */
const paa = <A>(fil: string, kig: (side: Page) => Promise<A>, view: View = {}): Promise<A> =>
  chromium.visit(view, async (side) => {
    await side.goto(pathToFileURL(sti(fil)).href)
    return kig(side)
  })

const til = async (side: Page, dato: string): Promise<void> => side.fill("#dato", dato)
/** A cell by promise, area and year. */
const cellen = (side: Page, adresse: string) => side.locator("td button", { hasText: adresse })
const detaljer = (side: Page) => side.locator("#cellens")
const logsvar = (side: Page) => side.locator("#logsvar")

describe("moving through time", () => {
  it("crosses a correction: the cell, its cause and the seals behind it are others", () =>
    paa("uden.html", async (side) => {
      await til(side, "2002-09-30")
      await cellen(side, "klager, Syd, 2001/02").click()
      expect(await detaljer(side).innerText()).toMatch(/ikke opfyldt\s+tal 33[\s\S]*Fordi\s+nye oplysninger/)
      expect(await side.locator("#cellens .segl li").allInnerTexts()).toEqual([
        expect.stringMatching(/Bundt 3, nr\. 3–5: følger i kæden/)
      ])
      await side.locator("#naeste").click()
      expect(await side.locator("#dag").innerText()).toBe("1. oktober 2002")
      const nu = await detaljer(side).innerText()
      expect(nu).toMatch(/opfyldt\s+tal 31/)
      expect(nu).toMatch(/Før\s+ikke opfyldt, tal 33[\s\S]*Nu\s+opfyldt, tal 31[\s\S]*Fordi\s+rettede oplysninger/)
      expect(nu).toContain("Rettet ved nr. 6.")
      expect(await side.locator("#cellens .segl li").allInnerTexts()).toEqual([
        expect.stringContaining("Bundt 3, nr. 3–5"),
        expect.stringContaining("Bundt 4, nr. 6")
      ])
      expect(await cellen(side, "klager, Syd, 2001/02").getAttribute("class")).toContain("skiftet")
      expect(await side.locator("#besked").innerText()).toContain("2 svar ændret")
      await side.locator("#forrige").click()
      expect(await side.locator("#dag").innerText()).toBe("15. august 2002")
    }))

  it("says of a date on which nothing became known which day is shown", () =>
    paa("uden.html", async (side) => {
      await til(side, "2002-10-14")
      expect(await side.locator("#besked").innerText()).toContain(
        "Den 14. oktober 2002 blev intet kendt. Vist er 1. oktober"
      )
    }))

  it("by the slider, whose value is the day in words", () =>
    paa("uden.html", async (side) => {
      await side.locator("#skyder").focus()
      await side.keyboard.press("Home")
      expect(await side.locator("#skyder").getAttribute("aria-valuetext")).toBe("1. august 2001")
      await side.keyboard.press("ArrowRight")
      expect(await side.locator("#besked").innerText()).not.toContain("aftalen bliver kendt")
    }))
})

describe("checking", () => {
  it("a log that is the same: the seals behind the cell are computed, and the table is counted again", () =>
    paa("uden.html", async (side) => {
      await cellen(side, "klager, Syd, 2001/02").click()
      await side.setInputFiles("#filer", sti("log.ndjson"))
      await logsvar(side).getByText("Filen er den samme log").waitFor()
      expect(await logsvar(side).innerText()).toContain("alle 32 svar er som i tabellen")
      expect(await side.locator("#cellens .segl li.regnet").count()).toBe(2)
    }))

  it("a log with a bit that is another: the line, the reason, and the cell's seal that does not hold", () =>
    paa("uden.html", async (side) => {
      await cellen(side, "klager, Vest, 2001/02").click()
      await side.setInputFiles("#filer", sti("flippet.ndjson"))
      await logsvar(side).getByText("Filen holder ikke: fejlen ses i linje 9.").waitFor()
      expect(await logsvar(side).innerText()).toMatch(/the commit line should be[\s\S]*linje 6–9/)
      expect(await side.locator("#cellens .segl li.brudt").allInnerTexts()).toEqual([
        expect.stringContaining("holder ikke")
      ])
      expect(await axeViolations(side)).toEqual([])
    }))

  it("a log that was rewritten and sealed anew: whole, but not this one", () =>
    paa("uden.html", async (side) => {
      await side.setInputFiles("#filer", sti("omskrevet.ndjson"))
      await logsvar(side).getByText("Filen er en anden log fra linje 9").waitFor()
      expect(await logsvar(side).innerText()).toContain("2 af sidens 5 bundter")
    }))

  it("what was dropped on the page, and lets no word of it be markup", () =>
    paa("uden.html", async (side) => {
      await side.evaluate(`{
        const fil = new File(["<img src=x onerror=\\"document.title='ramt'\\">\\n"], "<b>ond.ndjson")
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(fil)
        document.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }))
      }`)
      await logsvar(side).getByText("Filen holder ikke: fejlen ses i linje 1.").waitFor()
      expect(await logsvar(side).innerText()).toContain("<b>ond.ndjson")
      expect(await side.title()).not.toBe("ramt")
      expect(await side.locator("img, b:has-text('ond')").count()).toBe(0)
    }))

  it("the rows inside: each seal, each event and each answer; a row that is another is found", async () => {
    await paa("med.html", async (side) => {
      await logsvar(side).getByText("Hvert segl er regnet efter").waitFor()
      expect(await logsvar(side).innerText()).toContain("alle 32 svar")
    })
    await paa("forfalsket.html", async (side) => {
      await logsvar(side).getByText("Hændelserne i siden svarer ikke til seglene.").waitFor()
      expect(await logsvar(side).innerText()).toMatch(/linje 9[\s\S]*2 af sidens 5 bundter/)
    })
  })

  it("a page whose own commit lines do not follow each other", () =>
    paa("brudt.html", async (side) => {
      expect(await side.locator("#kontrol").innerText()).toMatch(/Kæden er brudt ved linje 9[\s\S]*Linjen skulle være/)
      await cellen(side, "klager, Syd, 2001/02").click()
      expect(await side.locator("#cellens .segl li.brudt").allInnerTexts()).toEqual([
        expect.stringContaining("Bundt 3, nr. 3–7: holder ikke")
      ])
      expect(await axeViolations(side)).toEqual([])
    }))

  it("a checkpoint that is pasted", () =>
    paa("uden.html", async (side) => {
      const segl = JSON.parse((await data()).log.commits[2]!).commit.sha256 as string
      const note = `delaftale/proeve\n5\n${Buffer.from(segl, "hex").toString("base64")}\n\n— nogen AAAA\n`
      await side.fill("#note", note)
      await side.getByRole("button", { name: "Sammenhold" }).click()
      expect(await side.locator("#checkpointsvar").innerText()).toMatch(
        /Loggen her går gennem det[\s\S]*Underskriften er ikke/
      )
      await side.fill("#note", note.replace("\n5\n", "\n6\n"))
      await side.getByRole("button", { name: "Sammenhold" }).click()
      expect(await side.locator("#checkpointsvar").innerText()).toContain("går IKKE gennem det")
    }))
})

describe("hostile words", () => {
  it("are only words, in the table, the explanation and the rows", () =>
    paa("med.html", async (side) => {
      await cellen(side, "klager, Nord").first().click()
      await side.locator("#cellens summary").click()
      await logsvar(side).getByText("Hvert segl").waitFor()
      expect(await detaljer(side).innerText()).toContain("</script><img src=x")
      expect(await side.locator("img").count()).toBe(0)
      expect(await side.title()).toContain("Kontrolside")
      expect(await side.locator("header").innerText()).toContain("Indeholder personoplysninger")
    }))
})

describe("by keyboard alone", () => {
  it("skips to the answers, walks the table, opens a cell and comes back", () =>
    paa(
      "uden.html",
      async (side) => {
        await side.keyboard.press("Tab")
        expect(await side.evaluate("document.activeElement.className")).toBe("spring")
        await side.keyboard.press("Enter")
        await side.keyboard.press("Tab")
        if ((await side.evaluate("document.activeElement.dataset.celle ?? ''")) === "") await side.keyboard.press("Tab")
        expect(await side.evaluate("document.activeElement.textContent")).toContain("2001/02")
        for (const taste of ["ArrowDown", "ArrowRight", "ArrowLeft", "End"]) await side.keyboard.press(taste)
        expect(await side.evaluate("document.activeElement.textContent")).toContain("klager, Syd, 2004/05")
        await side.keyboard.press("Home")
        await side.keyboard.press("Enter")
        expect(await detaljer(side).innerText()).toContain("klager, Syd, 2001/02")
        expect(await side.evaluate("getComputedStyle(document.activeElement).outlineStyle")).toBe("solid")
        await side.locator(".tilbage").focus()
        await side.keyboard.press("Enter")
        expect(await side.evaluate("document.activeElement.textContent")).toContain("klager, Syd, 2001/02")
      },
      { width: 390, height: 844 }
    ))
})

describe("for everybody", () => {
  it.each([
    ["desktop, light", { width: 1360 }],
    ["desktop, dark", { width: 1360, dark: true }],
    ["phone, light", { width: 390, height: 844 }],
    ["phone, dark", { width: 390, height: 844, dark: true }]
  ])("has nothing that axe finds wrong, and nothing wider than the screen: %s", (_, view) =>
    paa(
      "med.html",
      async (side) => {
        await logsvar(side).getByText("Hvert segl").waitFor()
        expect(await axeViolations(side)).toEqual([])
        await til(side, "2002-10-01")
        await cellen(side, "klager, Syd, 2001/02").click()
        await side.locator("#cellens summary").click()
        expect(await axeViolations(side)).toEqual([])
        expect(await side.evaluate("document.documentElement.scrollWidth")).toBe(view.width)
      },
      view
    )
  )

  it("speaks English where it is asked to, and says what it cannot do without its script", async () => {
    await paa("english.html", async (side) => {
      await logsvar(side).getByText("Every seal was computed again").waitFor()
      expect(await side.locator("main").innerText()).toMatch(/The answers[\s\S]*What the check shows/)
      expect(await axeViolations(side)).toEqual([])
    })
    const hvad = async (side: Page) =>
      expect(await side.locator("noscript").innerText()).toContain("delaftale status LOG --known-on DAG")
    await paa("uden.html", hvad, { script: false })
  })
})
