/** The row model of the reports against the published table: the printed text of every cell, and what stands beside it. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { Interval, Rational } from "@delaftale/core"
import { csvlinje, raekkerFor } from "@delaftale/report"
import { expect, it } from "vitest"
import { delaftale, her, medLogAsync } from "./kommando.ts"
import { laesLog } from "./laest.ts"

const forventet = readFileSync(join(her, "data", "forventet.csv"), "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)

it("prints every cell as the table has it, with parts, baselines and readings beside it", { timeout: 60_000 }, () =>
  medLogAsync(async (log) => {
    delaftale("import", log, join(her, "data"))
    const raekker = raekkerFor(await laesLog(log))
    const linjer = raekker.map(({ tekst }) => {
      const { aarsag, kriterium, maaltal, omraade, projektaar, status, vaerdi } = tekst
      return csvlinje([kriterium, omraade, projektaar, vaerdi, maaltal, status, aarsag])
    })
    expect(linjer).toEqual(forventet)

    const raekke = (kriterium: string, aar: string, omraade?: string) =>
      raekker.find((en) => en.kriterium === kriterium && en.projektaar === aar && en.omraade === omraade)!
    const c6 = raekke("C6", "2018/19")
    expect(c6.dele).toBeDefined()
    const { naevner, taeller } = c6.dele!
    const broek = Rational.multiply(Rational.divide(taeller.mindst, naevner.mindst), Rational.fromNumber(100))
    expect(Interval.exact(c6.vaerdi!)).toEqual(broek)
    expect(raekke("C5", "2020/21").dele?.naevner).toEqual(Interval.exactly(Rational.fromNumber(412)))

    expect(raekke("K1a", "2017/18", "ellekonebakken").baseline).toMatchObject({
      periode: "2015",
      aar: 2015,
      kilde: "aftalt"
    })
    expect(raekke("C3", "2017/18").baseline).toMatchObject({ periode: "2017-03-31", aar: 2017, kilde: "maalt" })
    expect(raekke("C5", "2020/21").baseline).toMatchObject({
      vaerdi: Rational.fromNumber(61),
      aar: 2016,
      kilde: "maalt"
    })
    expect(raekke("K1a", "2017/18", "alle").baseline).toBeUndefined()
    expect(raekke("C4", "2017/18").laesninger).toContainEqual({
      tvivl: "optaelling",
      fortolkning: "deltagelser",
      besluttet: false
    })
    expect(raekke("C4", "2017/18").haengerPaa.map(({ fortolkning }) => fortolkning)).toContain("personer")
    expect(raekke("C2", "2017/18").grundlag).toEqual({ slags: "personer" })
    expect(raekke("K1a", "2017/18", "vestervang").grundlag).toEqual({ slags: "opgjort", noegletal: "klagesager" })
  })
)
