/** The command against tables that were computed by another program: not one line may differ. */
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { delaftale, her, medLog } from "./kommando.ts"

const linjer = (tekst: string): ReadonlyArray<string> => tekst.trimEnd().split("\n")
const forventet = (saet: string, fil: string) => linjer(readFileSync(join(her, saet, fil), "utf8"))

const skaeringer: ReadonlyArray<readonly [fil: string, valg: ReadonlyArray<string>]> = [
  ["forventet.csv", []],
  ["forventet-kendt-2018-06-30.csv", ["--known-on", "2018-06-30"]],
  ["forventet-kendt-2018-06-30-kun-rettelser.csv", ["--corrections-known-on", "2018-06-30"]],
  ["forventet-kendt-2021-04-05-kun-rettelser.csv", ["--corrections-known-on", "2021-04-05"]],
  ["forventet-set-fra-2018-19.csv", ["--as-of-year", "2018/19"]],
  ["forventet-fortolkninger.csv", ["--readings"]]
]

describe("the public set of Viborg", () => {
  it("gives every expected table, for every cut", { timeout: 120_000 }, () =>
    medLog((log) => {
      expect(delaftale("import", log, join(her, "data"))).toMatchObject({ kode: 0, fejl: "" })
      for (const [fil, valg] of skaeringer) {
        const { fejl, kode, ud } = delaftale("status", log, "--format", "csv", ...valg)
        expect({ fil, kode, linjer: linjer(ud) }).toEqual({ fil, kode: 0, linjer: forventet("data", fil) })
        expect(fejl).toContain("KONSTRUEREDE TAL")
      }
    })
  )

  it(
    "changed since June 2018 where the two tables differ, and by corrections where theirs do",
    { timeout: 120_000 },
    () =>
      medLog((log) => {
        delaftale("import", log, join(her, "data"))
        const { kode, ud } = delaftale("diff", log, "--from", "2018-06-30", "--format", "csv")
        const celler = (fil: string) => forventet("data", fil).slice(1)
        const foer = celler("forventet-kendt-2018-06-30.csv")
        const udenRettelser = celler("forventet-kendt-2018-06-30-kun-rettelser.csv")
        const efter = celler("forventet.csv")
        const felter = (linje: string) => linje.split(";")
        const ventet = efter.flatMap((ny, i) =>
          foer[i] === ny ? [] : [[...felter(foer[i]!), ...felter(ny).slice(3), ny !== udenRettelser[i]].join(";")]
        )
        const svar = linjer(ud)
          .slice(1)
          .map((linje) => linje.replace(/[^;]*$/, (skyldes) => String(skyldes.includes("rettedeFakta"))))
        expect(kode).toBe(0)
        expect(svar).toEqual(ventet)
        expect(new Set(svar.map((linje) => linje.endsWith(";true"))).size).toBe(2)
      })
  )

  it("gives the same table from the files as offices send them", { timeout: 120_000 }, () =>
    medLog((log) => {
      expect(delaftale("import", log, join(her, "data-rodet")).kode).toBe(0)
      const { ud } = delaftale("status", log, "--format", "csv")
      expect(linjer(ud)).toEqual(forventet("data-rodet", "forventet.csv"))
    })
  )

  it("adds nothing the second time, and refuses a changed row with the remedy", { timeout: 120_000 }, () =>
    medLog((log, mappe) => {
      delaftale("import", log, join(her, "data"))
      const segl = delaftale("verify", log).ud
      expect(delaftale("import", log, join(her, "data")).kode).toBe(0)
      expect(delaftale("verify", log).ud).toBe(segl)
      const aendret = join(mappe, "klagesager.csv")
      const hele = readFileSync(join(her, "data", "klagesager.csv"), "utf8")
      writeFileSync(aendret, hele.replace("2017/18;Ellekonebakken;30;", "2017/18;Ellekonebakken;29;"))
      const svar = delaftale("import", log, aendret)
      expect(svar.kode).toBe(2)
      expect(svar.ud).toContain("linje 3, Antal klagesager")
      expect(svar.ud).toMatch(/rettelser\.csv|correct/)
      expect(delaftale("verify", log).ud).toBe(segl)
    })
  )
})
