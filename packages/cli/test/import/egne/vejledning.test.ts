/** docs/own-files.md as its reader follows it: its files written, its commands run, and what they print compared. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { afterAll, beforeAll, expect, it } from "vitest"
import { delaftale } from "../../koersel.ts"

const rod = resolve(import.meta.dirname, "../../../../..")
const side = readFileSync(join(rod, "docs/own-files.md"), "utf8")
const mappe = mkdtempSync(join(tmpdir(), "delaftale-vejledning-"))
const filer = [...side.matchAll(/^```\w+ file=(\S+)\n([\s\S]*?)^```$/gm)].map(([, navn = "", indhold = ""]) => ({
  navn,
  indhold
}))
const blokke = [...side.matchAll(/^```sh run\n([\s\S]*?)^```$\n\n```text\n([\s\S]*?)^```$/gm)].map(
  ([, kommandoer = "", svar = ""]) => ({ kommandoer: kommandoer.trim().split("\n"), svar: svar.trimEnd() })
)

beforeAll(() => {
  mkdirSync(join(mappe, "logs"))
  for (const { indhold, navn } of filer) writeFileSync(join(mappe, navn), indhold)
})
afterAll(() => rmSync(mappe, { recursive: true, force: true }))

/** The words of a command, with what it names in the folder of the reader or in the repository. */
const ordene = (kommando: string): ReadonlyArray<string> =>
  [...kommando.matchAll(/"([^"]*)"|(\S+)/g)].map(([, citeret, bart = ""]) => {
    const ord = citeret ?? bart
    if (ord.startsWith("logs/") || filer.some(({ navn }) => navn === ord)) return join(mappe, ord)
    return ord.startsWith("examples/") ? join(rod, ord) : ord
  })

it("has files, commands and what they print, and no command that is not run", () => {
  expect([filer.length, blokke.length]).toEqual([3, 4])
  expect(side.match(/^```sh/gm)).toHaveLength(blokke.length)
})

it("prints what the page says", async () => {
  for (const { kommandoer, svar } of blokke) {
    const linjer: Array<string> = []
    for (const kommando of kommandoer) {
      const [program, ...ord] = ordene(kommando)
      expect(program).toBe("delaftale")
      const { fejl, ud } = await delaftale(...ord)
      if (ord[0] !== "init") linjer.push(...[ud, fejl].filter((tekst) => tekst !== ""))
    }
    expect(linjer.join("\n").replace(/[0-9a-f]{64}/g, "<segl>")).toBe(svar)
  }
})
