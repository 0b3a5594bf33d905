/** `status --all`: the answer for many logs is what each gives by itself, whoever evaluates it beside which other. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { afterAll, describe, expect, it } from "vitest"
import { delaftale } from "../koersel.ts"
import { enAfHver, lager, skrivMapper } from "./lagre.ts"

const timeout = 180_000
const viborg = new URL("../../../../examples/viborg/", import.meta.url).pathname
const mapper: Array<string> = []
const nyMappe = (): string => {
  const mappe = mkdtempSync(join(tmpdir(), "delaftale-alle-"))
  mapper.push(mappe)
  return mappe
}
afterAll(() => {
  for (const mappe of mapper) rmSync(mappe, { recursive: true, force: true })
})

const udfald = ["opfyldt", "ikkeOpfyldt", "kanIkkeVurderes", "undtaget"]

/** The rows of a CSV by the names in its head. */
const raekker = (csv: string): ReadonlyArray<Record<string, string>> => parse(csv, { delimiter: ";", columns: true })

/** What one log comes to, counted from the table of that log alone. */
const alene = async (rod: string, log: string, valg: ReadonlyArray<string>) => {
  const { fejl, kode, ud } = await delaftale("status", join(rod, log), "--format", "csv", ...valg)
  if (kode !== 0) return { log, kode, grund: fejl.replace(/\s+/g, " ") }
  const celler = raekker(ud).filter((celle) => celle["område"] !== "alle")
  const datagrundlag = fejl.includes("KONSTRUEREDE TAL") ? "konstrueret" : "faktisk"
  return {
    log,
    kode,
    datagrundlag,
    antal: udfald.map((status) => celler.filter((en) => en["status"] === status).length)
  }
}

const samlet = (raekke: Record<string, string>, koder: ReadonlyMap<string, number>) => {
  const { datagrundlag, fejl, log = "" } = raekke
  if (fejl !== "") return { log, kode: koder.get(log), grund: fejl }
  const antal = udfald.map(
    (status) => Number(raekke[`kriterier.${status}`]) + Number(raekke[`forpligtelser.${status}`])
  )
  return { log, kode: 0, datagrundlag, antal }
}

describe("status --all", () => {
  it("says of each log what status says of it alone, with one thread and with several", { timeout }, () =>
    fc.assert(
      fc.asyncProperty(lager, fc.constantFrom([], ["--known-on", "2003-01-01"]), async (logs, valg) => {
        const rod = nyMappe()
        await skrivMapper(rod, logs)
        const ids = logs.map(({ log }) => log).toSorted()
        const hver = []
        for (const log of ids) hver.push(await alene(rod, log, valg))
        const koder = new Map(hver.map(({ kode, log }) => [log as string, kode]))
        const en = await delaftale("status", "--all", rod, "--format", "csv", "--workers", "1", ...valg)
        const flere = await delaftale("status", "--all", rod, "--format", "csv", "--workers", "3", ...valg)
        expect(raekker(en.ud).map((raekke) => samlet(raekke, koder))).toEqual(hver)
        expect(flere).toEqual(en)
        expect(en.kode).toBe(Math.max(...koder.values()))
      }),
      // Each case starts four threads or more.
      { numRuns: 3 }
    )
  )

  it("counts in Viborg what the table of Viborg counts, and marks only the rows of constructed figures", {
    timeout
  }, async () => {
    const rod = nyMappe()
    for (const [log, ...valg] of [["virkelig"], ["opdigtet", "--konstrueret"]]) {
      const sted = join(rod, log ?? "")
      await delaftale("init", sted, "--delaftale", join(viborg, "delaftale.json"), ...valg)
      await delaftale("import", sted, join(viborg, "data"))
    }
    const { kode, ud } = await delaftale("status", "--all", rod, "--workers", "2")
    expect(kode).toBe(0)
    expect(ud).toMatch(/^KONSTRUEREDE TAL: i de rækker, der er mærket sådan/)
    const linjer = ud.split("\n").slice(4, 6)
    expect(linjer.map((linje) => /^(\S+).*?(KONSTRUEREDE TAL)?$/.exec(linje)?.slice(1))).toEqual([
      ["opdigtet", "KONSTRUEREDE TAL"],
      ["virkelig", undefined]
    ])
    const alene = (await delaftale("status", join(rod, "virkelig"))).ud
    const tal = [.../^(?:Succeskriterier|Forpligtelser): (.*)$/gm[Symbol.matchAll](alene)].flatMap(([, linje = ""]) =>
      linje.match(/\d+/g)
    )
    expect(linjer[1]?.split(/ {2,}/).slice(6, 14)).toEqual(tal)
    expect(ud).toContain("2 logge: 2 vurderet, 0 kunne ikke vurderes.")
  })
})

describe("a log that cannot be evaluated", () => {
  it("keeps its line with the reason, and the others are evaluated; an empty folder has no line", {
    timeout
  }, async () => {
    const rod = nyMappe()
    await skrivMapper(rod, enAfHver)
    mkdirSync(join(rod, "tom"))
    const { kode, ud } = await delaftale("status", "--all", rod)
    expect(kode).toBe(3)
    expect(ud).not.toMatch(/^tom /m)
    expect(ud).toContain("5 logge: 2 vurderet, 3 kunne ikke vurderes.")
    expect(ud).toMatch(/^oedelagt: .*corrupt at line/m)
    expect(ud).toMatch(/^udenaftale: .*begynder ikke med en delaftale/m)
    expect(ud).toMatch(/^ukendthaendelse: .*the event at position 1 cannot be read/m)
    expect(ud).toMatch(/^faktisk .*\d$/m)
    expect(ud).toMatch(/^konstrueret .*KONSTRUEREDE TAL$/m)
  })

  it("does not keep a store from being listed, even where its files are none", { timeout }, async () => {
    const rod = nyMappe()
    await delaftale("init", join(rod, "god"), "--delaftale", join(viborg, "delaftale.json"))
    mkdirSync(join(rod, "daarlig", "0000000000000001.ndjson"), { recursive: true })
    writeFileSync(join(rod, "noter"), "ikke en log")
    const { kode, ud } = await delaftale("status", "--all", rod, "--workers", "1")
    expect(kode).toBe(3)
    expect(ud).toContain("2 logge: 1 vurderet, 1 kunne ikke vurderes.")
    expect(ud).toMatch(/^daarlig: .*EISDIR/m)
  })
})

describe("a wrong call", () => {
  it.each([
    [["--all", "--kriterium", "K1a"], "Udelad --kriterium"],
    [["--all", "--projektaar", "2018/19"], "Udelad --projektaar"],
    [["--all", "--at-position", "2"], "Udelad --at-position"],
    [["--all", "--corrections-known-on", "2018-01-01"], "Udelad --corrections-known-on"],
    [["--all", "--as-of-year", "2018/19"], "Udelad --as-of-year"],
    [["--all", "--readings"], "Udelad --readings"],
    [["--all", "--all-readings"], "Udelad --all-readings"],
    [["--all", "--workers", "0"], "skriv et helt tal fra 1"],
    [["--all", "--known-on", "i går"], "er ikke en dag"],
    [["--all"], "Der er ingen logge her"],
    [["--workers", "0"], "skriv et helt tal fra 1"],
    [["--workers", "2", "--known-on", "2018-01-01"], "det kan --known-on ikke"],
    [["--workers", "2", "--at-position", "2"], "det kan --at-position ikke"],
    [["--workers", "2", "--corrections-known-on", "2018-01-01"], "det kan --corrections-known-on ikke"],
    [["--workers", "2", "--readings"], "det kan --readings ikke"],
    [["--workers", "2", "--all-readings"], "det kan --all-readings ikke"]
  ])("status %j is refused with what to do", async (valg, raad) => {
    const svar = await delaftale("status", join(nyMappe(), "ingen"), ...valg)
    expect(svar).toMatchObject({ kode: 2, ud: "", fejl: expect.stringContaining(raad) })
  })

  it("names a log of a database, where all of them are asked for", async () => {
    const svar = await delaftale("status", "--all", "postgres://anna@127.0.0.1:1/tal#viborg")
    expect(svar).toMatchObject({ kode: 2, fejl: expect.stringContaining("uden #") })
  })
})
