/** The browser of the tests: it sees a page, and no test passes whose page asks outside or breaks. */
import { createServer } from "node:http"
import { afterAll, beforeAll, expect, test } from "vitest"
import { axeViolations } from "../../testing/axeViolations.ts"
import { openChromium } from "../../testing/chromium.ts"
import { findChromium } from "../../testing/findChromium.ts"

/** @type {import("../../testing/chromium.ts").Chromium} */
let chromium
beforeAll(async () => {
  chromium = await openChromium()
})
afterAll(() => chromium.close())

const page = (body) => `<!doctype html><html lang="da"><title>Prøve</title><main><h1>Prøve</h1>${body}</main></html>`

const visit = (body, view = {}) =>
  chromium.visit(view, async (tab) => {
    await tab.goto("about:blank")
    await tab.setContent(page(body), { waitUntil: "load" })
    await tab.waitForTimeout(100)
    return tab.locator("h1").innerText()
  })

test("shows a page at the width and in the colours that are asked for", async () => {
  const seen = await chromium.visit({ width: 390, dark: true }, async (tab) => {
    await tab.setContent(page(""))
    return tab.evaluate("[innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]")
  })
  expect(seen).toEqual([390, true])
})

test("runs no script where none is wanted", async () => {
  expect(await visit("<script>document.querySelector('h1').textContent = 'Script'</script>")).toBe("Script")
  expect(await visit("<script>document.querySelector('h1').textContent = 'Script'</script>", { script: false })).toBe(
    "Prøve"
  )
})

test.each([
  ["a picture", "<img alt='' src='https://example.org/a.png'>", "asked for https://example.org/a.png"],
  ["a style sheet", "<link rel='stylesheet' href='http://example.org/a.css'>", "asked for http://example.org/a.css"],
  ["a script that asks", "<script>fetch('https://example.org/').catch(() => 0)</script>", "asked for https://example"],
  ["a socket", "<script>new WebSocket('ws://example.org/')</script>", "opened ws://example.org/"],
  ["an error", "<script>throw new Error('itu')</script>", "uncaught: itu"]
])("fails for %s", async (_, body, fault) => {
  await expect(visit(body)).rejects.toThrow(fault)
})

test("lets a page ask the server that is named, and no other", async () => {
  const server = createServer((_, response) =>
    response.setHeader("content-type", "text/html;charset=utf-8").end(page(""))
  )
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : address}`
  try {
    expect(
      await chromium.visit({ server: url }, async (tab) => {
        await tab.goto(url)
        return tab.title()
      })
    ).toBe("Prøve")
    await expect(chromium.visit({}, (tab) => tab.goto(url))).rejects.toThrow("ERR_BLOCKED_BY_CLIENT")
  } finally {
    server.close()
  }
})

test("axe sees what is wrong, and nothing where nothing is", async () => {
  const found = await chromium.visit({}, async (tab) => {
    await tab.setContent(page("<button></button>"))
    const wrong = await axeViolations(tab)
    await tab.setContent(page("<button>Luk</button>"))
    return { wrong, right: await axeViolations(tab) }
  })
  expect(found.wrong.join()).toContain("button-name")
  expect(found.right).toEqual([])
})

test("says what is missing where the named browser is not there", async () => {
  process.env["DELAFTALE_CHROMIUM"] = "/no/such/chromium"
  try {
    await expect(findChromium()).rejects.toThrow("DELAFTALE_CHROMIUM names /no/such/chromium")
  } finally {
    delete process.env["DELAFTALE_CHROMIUM"]
  }
})
