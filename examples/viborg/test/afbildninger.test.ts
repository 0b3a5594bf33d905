/** The kinds of file as files of their own: what the agreement has, for agreements that have it not. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it } from "vitest"
import { delaftale as aftale, laes, raa } from "./aftalen.ts"
import { delaftale, her, medLog } from "./kommando.ts"

const afbildninger = join(her, "afbildninger")

it("are those of the agreement, each in a file by its name", () => {
  const arter = aftale.indlaesning ?? []
  expect(readdirSync(afbildninger).sort()).toEqual(arter.map(({ id }) => `${id}.json`).sort())
  for (const art of arter) expect(JSON.parse(laes(`afbildninger/${art.id}.json`))).toEqual(art)
})

/** Of every event what it says, whenever and wherever in the log it was written. */
const sagt = (log: string): ReadonlyArray<string> =>
  readdirSync(log)
    .filter((navn) => navn.endsWith(".ndjson"))
    .sort()
    .flatMap((navn) => readFileSync(join(log, navn), "utf8").trim().split("\n"))
    .map((linje) => JSON.parse(linje))
    .filter(({ type }) => type !== undefined && type !== "DelaftaleIndgaaet" && type !== "ImportGennemfoert")
    .map(({ data: { position: _, ...data }, id, type }) => JSON.stringify({ id, type, data }))
    .sort()

it("read the public set into a log whose agreement has none of them, to the same events", () => {
  const mappe = mkdtempSync(join(tmpdir(), "delaftale-uden-"))
  try {
    const [uden, log] = [join(mappe, "uden.json"), join(mappe, "viborg")]
    const { indlaesning: _, ...resten } = raa as { readonly [noegle: string]: unknown }
    writeFileSync(uden, JSON.stringify(resten))
    expect(delaftale("init", log, "--delaftale", uden, "--konstrueret").kode).toBe(0)
    const ukendte = delaftale("import", log, join(her, "data", "klagesager.csv"))
    expect([ukendte.kode, ukendte.ud]).toEqual([2, expect.stringContaining("ukendtHovedlinje")])
    const { fejl, kode } = delaftale("import", log, join(her, "data"), "--mapping", afbildninger)
    expect([kode, fejl]).toEqual([0, ""])
    medLog((egen) => {
      delaftale("import", egen, join(her, "data"))
      expect(sagt(log)).toEqual(sagt(egen))
      expect(sagt(log).length).toBeGreaterThan(2900)
    })
  } finally {
    rmSync(mappe, { recursive: true, force: true })
  }
})
