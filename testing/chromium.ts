/** A real Chromium for tests, out of node_modules: no network, no user's settings, and gone when the tests are. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type BrowserContext, chromium, type Page } from "playwright-core"
import { findChromium } from "./findChromium.ts"

/** How a page is looked at; a desktop in light colours where nothing else is said. */
interface View {
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
  readonly script?: boolean
  /** An address such as `http://127.0.0.1:8080` that may be asked, beside what is in the page itself. */
  readonly server?: string
}

export interface Chromium {
  readonly version: string
  /** A page for one look. Fails where the page asked for anything outside, or an error of its scripts went uncaught. */
  readonly visit: <A>(view: View, look: (page: Page) => Promise<A>) => Promise<A>
  readonly close: () => Promise<void>
}

/** One a test file: open it in `beforeAll`, close it in `afterAll`. Where it cannot start, this fails and says why. */
export const openChromium = async (): Promise<Chromium> => {
  const { environment, executable } = await findChromium()
  const folder = mkdtempSync(join(tmpdir(), "delaftale-chromium-"))
  const browser = await chromium.launch({
    executablePath: executable,
    args: quiet,
    env: { ...environment, HOME: folder, TMPDIR: folder, TZ: "Europe/Copenhagen" }
  })
  return {
    version: browser.version(),
    visit: async ({ dark = false, height = 900, script = true, server, width = 1280 }, look) => {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: dark ? "dark" : "light",
        reducedMotion: "reduce",
        javaScriptEnabled: script,
        locale: "da-DK",
        serviceWorkers: "block"
      })
      const faults = await guard(context, server)
      try {
        const seen = await look(await context.newPage())
        if (faults.length > 0) throw new Error(`the page did what it must not:\n${faults.join("\n")}`)
        return seen
      } finally {
        await context.close()
      }
    },
    close: async () => {
      await browser.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

/** Runs as root, and asks nobody anything: no name but this machine's own is ever looked up. */
const quiet = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--lang=da",
  "--no-first-run",
  "--no-pings",
  "--font-render-hinting=none",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"
]

/** Every request is looked at; one that goes outside is stopped and remembered, and so is every error of a script. */
const guard = async (context: BrowserContext, server: string | undefined): Promise<ReadonlyArray<string>> => {
  const faults: Array<string> = []
  const inside = (url: string) => isInside(url, server)
  await context.route(
    (url) => !inside(url.href),
    (route) => route.abort("blockedbyclient")
  )
  context.on("request", (request) => {
    if (!inside(request.url())) faults.push(`asked for ${request.url()}`)
  })
  context.on("weberror", (each) => faults.push(`uncaught: ${each.error().message}`))
  context.on("console", (message) => {
    if (message.type() === "error") faults.push(`said: ${message.text()}`)
  })
  context.on("page", (page) => {
    page.on("websocket", (socket) => faults.push(`opened ${socket.url()}`))
  })
  return faults
}

const isInside = (url: string, server: string | undefined): boolean =>
  /^(file|data|about|blob):/.test(url) || (server !== undefined && new URL(url).origin === new URL(server).origin)
