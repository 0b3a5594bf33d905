/** The built site as a reader has it: pages open, the search finds, nothing is asked of anybody else, and axe is content. */

import { readFile } from "node:fs/promises"
import { createServer } from "node:http"
import { extname, join, normalize } from "node:path"
import { axeViolations } from "../../testing/axeViolations.ts"
import { openChromium } from "../../testing/chromium.ts"

const looked = ["/index.html", "/da/index.html", "/reference/core.html"]
const searched = { page: "/tour.html", word: "checkpoint", found: /checkpoint/i }

/** @param {string} folder */
export const readInBrowser = async (folder) => {
  const { close, origin } = await serve(folder)
  const chromium = await openChromium()
  const view = { server: origin, width: 1280 }
  const problems = []
  try {
    for (const path of looked) {
      const wrong = await chromium.visit(view, async (page) => {
        await page.goto(`${origin}${path}`, { waitUntil: "networkidle" })
        return axeViolations(page)
      })
      problems.push(...wrong.map((finding) => `${path}: ${finding}`))
    }
    const hits = await chromium.visit(view, (page) => search(page, origin))
    if (!hits.some((hit) => searched.found.test(hit))) problems.push(`the search for "${searched.word}" found nothing`)
  } catch (error) {
    problems.push(String(error))
  } finally {
    await chromium.close()
    close()
  }
  return { checks: looked.length + 1, problems }
}

const search = async (page, origin) => {
  await page.goto(`${origin}${searched.page}`, { waitUntil: "networkidle" })
  await page.locator(".VPNavBarSearch button").first().click()
  await page.locator("#localsearch-input").fill(searched.word)
  await page.locator("#localsearch-list .result").first().waitFor({ timeout: 10_000 })
  return page.locator("#localsearch-list .result").allInnerTexts()
}

/**
 * @param {string} folder
 * @returns {Promise<{ origin: string, close: () => void }>}
 */
const serve = (folder) =>
  new Promise((resolve) => {
    const server = createServer(async ({ url = "/" }, response) => {
      const path = normalize(decodeURI(new URL(url, "http://site").pathname))
      const file = path.endsWith("/") ? `${path}index.html` : path
      const bytes = await readFile(join(folder, file)).catch(() => undefined)
      response.setHeader("content-type", kinds[extname(file)] ?? "application/octet-stream")
      response.writeHead(bytes === undefined ? 404 : 200).end(bytes)
    })
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      const port = typeof address === "object" ? address?.port : address
      resolve({ origin: `http://127.0.0.1:${port}`, close: () => server.close() })
    })
  })

const kinds = {
  ".html": "text/html;charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml"
}
